import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

const PARAGRAPHS = [
  'The harbour master threw the breaker at a quarter past nine, and for the first time in forty years the north quay of Sandrigg was dark from one end to the other.',
  'A count made with a borrowed marine radar put the number of birds that crossed the town that night at a little over two hundred thousand, most of them thrushes.',
  'The council had expected a quarrel about safety and did not get one, although two people twisted an ankle and a baker asked for a lamp with a hood on it.',
  'By the third autumn the town saved forty-one thousand crowns a year, which paid for the hoods, the timers and a telescope that the school keeps on its roof.',
  'Eleven towns along the coast will switch off their lamps on the same nights this year, and each of them has been sent a list of the birds it may expect.',
];

function pageOf(head: string, tail = ''): string {
  const story = [...PARAGRAPHS, ...PARAGRAPHS].map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>The dark quay</title>${head}</head><body><main>
    <article><h1>The dark quay of Sandrigg</h1><button id="lamp">Lamp</button>${story}</article></main>${tail}</body></html>`;
}

/** What makes it hard to stand over a page, each on a page of its own. */
const PAGES: Readonly<Record<string, string>> = {
  'a policy that forbids everything': pageOf(
    `<meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
  ),
  'styles that mean every element': pageOf(
    `<style>* { color: red !important; font: italic 30px cursive !important }
      div, dialog { display: none !important; opacity: 0.2 !important; filter: blur(3px) !important }
      article * { margin-block: 60px }</style>`,
  ),
  'a modal dialog of its own': pageOf(
    '',
    '<dialog id="ask"><p>Stay?</p><button>Yes</button></dialog><script>document.getElementById("ask").showModal()</script>',
  ),
};

const addressOf = (name: string) =>
  `http://quay-post.example/2026/11/${Object.keys(PAGES).indexOf(name)}-the-dark-quay`;

/** All of a page that a view over it could change. */
function pictureOfPage(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    focus: document.activeElement?.outerHTML,
    scroll: [scrollX, scrollY],
    dialog: document.querySelector('dialog')?.matches(':modal'),
  }));
}

/** The sentences that stand under a mark, wherever they are. */
function markedText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('clearstory-sentence') ?? [])].map((range) => range.toString()).join(),
  );
}

const isOverlaid = (page: Page) =>
  page.evaluate(
    () =>
      document.elementFromPoint(innerWidth / 2, innerHeight / 2) ===
      document.documentElement.lastElementChild,
  );

describe.each(BROWSERS)('the reading view in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, (host, path) => {
      const name = Object.keys(PAGES).find((known) => new URL(addressOf(known)).pathname === path);
      const body = host === 'quay-post.example' && name ? PAGES[name] : undefined;
      return body === undefined ? null : { type: 'text/html; charset=utf-8', body };
    });
  });
  afterAll(() => browser?.close());

  test.each(Object.keys(PAGES))('stands over a page with %s, and leaves it as it was', async (name) => {
    const page = await browser.openPage(addressOf(name));
    const popup = await browser.pressButton(page);
    await waitFor(async () => (await browser.readerState(page))?.story, 'the reader found the story');
    await browser.closePopup(popup);
    await browser.askReader(page, 'restore');
    await page.bringToFront();
    await page.evaluate(() => {
      scrollTo({ top: 90, behavior: 'instant' });
      document.getElementById('lamp')?.focus({ preventScroll: true });
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      for (const type of ['keydown', 'keyup'])
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
    });
    const before = await pictureOfPage(page);

    await browser.askReader(page, 'openReadingView');
    expect(await isOverlaid(page)).toBe(true);
    await page.keyboard.press('j');
    const marked = await waitFor(() => markedText(page), 'a key point was marked');
    expect(PARAGRAPHS.some((text) => text.startsWith(marked))).toBe(true);

    await page.keyboard.press('p');
    await page.keyboard.press('Escape');
    expect(await isOverlaid(page), 'the first Esc closes the list of key points').toBe(true);
    await page.keyboard.press('Escape');
    await waitFor(async () => !(await isOverlaid(page)), 'the second Esc left');
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    expect(await pictureOfPage(page)).toEqual(before);
    await page.close();
  });
});
