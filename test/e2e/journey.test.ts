import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { openSaved, press, pressIn, saveFromPopup } from './support/popup.ts';

const ADDRESS = 'http://harbour-herald.example/2026/11/18/town/ferry-returns-to-old-quay/';

describe.each(BROWSERS)('the whole journey in %s', (kind) => {
  let browser: BrowserUnderTest;
  let title: string;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind);
    page = await browser.openPage(ADDRESS);
    title = await page.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '');
    popup = await press(browser, page, title);
  });
  afterAll(() => browser?.close());

  const inView = (text: string) =>
    page.evaluate((wanted) => {
      const holds = [...document.querySelectorAll('p, li, blockquote')].find((element) =>
        element.textContent?.replace(/\s+/g, ' ').includes(wanted),
      );
      const box = holds?.getBoundingClientRect();
      return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    }, text);

  test('three to five key points, whole sentences of the story, in three lengths', async () => {
    const points = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('#points li button')].map((point) =>
          [...point.querySelectorAll('span:not(.n):not(.visually-hidden)')]
            .map((span) => span.textContent)
            .join(''),
        ),
      );
    const story = (await page.evaluate(() => document.body.textContent ?? '')).replace(/\s+/g, ' ');
    const medium = await waitFor(async () => {
      const shown = await points();
      return shown.length > 0 && shown;
    }, 'the popup showed key points');
    expect(medium.length).toBeGreaterThanOrEqual(3);
    expect(medium.length).toBeLessThanOrEqual(5);
    for (const point of medium) expect(story).toContain(point);
    await popup.evaluate(() =>
      document.querySelector<HTMLInputElement>('#points input[type=radio]')?.click(),
    );
    await waitFor(async () => (await points()).length === 1, 'the short summary was one sentence');
    expect(medium).toContain((await points())[0]);
  });

  test('a press on a key point leads to its sentence', async () => {
    await popup.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('#points input[type=radio]')[1]?.click(),
    );
    const last = await waitFor(
      () =>
        popup.evaluate(() => {
          const buttons = [...document.querySelectorAll<HTMLElement>('#points li button')];
          const spans = buttons.at(-1)?.querySelectorAll('span:not(.n):not(.visually-hidden)') ?? [];
          return buttons.length > 1 && [...spans].map((span) => span.textContent).join('');
        }),
      'the medium summary was back',
    );
    await page.evaluate(() => scrollTo(0, 0));
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#points li button')].at(-1)?.click(),
    );
    await waitFor(() => inView(last), 'the sentence was in sight');
    const marked = () => page.evaluate(() => CSS.highlights.size > 0 || String(getSelection()) !== '');
    await waitFor(marked, 'the sentence was marked');
  });

  test('what was hidden is listed, put back, and stays back on this site', async () => {
    if (popup.isClosed()) popup = await press(browser, page, title);
    const state = await browser.readerState(page);
    const group = state?.hidden.find(({ reason }) => reason === 'share') ?? state?.hidden[0];
    expect(group).toBeDefined();
    const { reason } = group as { reason: string };
    await browser.askReader(page, 'putBack', reason);
    const putBackOf = async () =>
      (await browser.readerState(page))?.hidden.find((hidden) => hidden.reason === reason)?.putBack;
    expect(await putBackOf()).toBe(true);
    await page.reload({ waitUntil: 'load' });
    popup = await press(browser, page, title);
    await waitFor(async () => (await putBackOf()) === true, 'it was back on the next visit, too');
    await browser.askReader(page, 'hideAgain', reason);
    expect(await putBackOf()).toBe(false);
  });

  test('the reading view stands over the page and leaves it as it was', async () => {
    if (popup.isClosed()) popup = await press(browser, page, title);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pressIn(popup, 'read');
    await waitFor(
      async () => (await browser.readerState(page))?.view === 'reading',
      'the reading view was open',
    );
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'the page was back');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('Esc shows the original', async () => {
    await page.keyboard.press('Escape');
    await waitFor(
      async () => (await browser.readerState(page))?.view === 'original',
      'the original was shown',
    );
  });

  test('saving keeps the story; saving it again under another address updates it', async () => {
    if (popup.isClosed()) popup = await press(browser, page, title);
    await saveFromPopup(browser, popup);
    const again = await browser.openPage(`${ADDRESS}?utm_source=letter&fbclid=1#comments`);
    const second = await press(browser, again, title);
    await waitFor(async () => /Saved on/.test(await browser.visibleText(second)), 'the popup knew the copy');
    await pressIn(second, 'update');
    await waitFor(async () => /updated/i.test(await browser.visibleText(second)), 'the copy was updated');
    await browser.closePopup(second);
    await again.close();
  });

  test('with the network gone, the library lists it, finds it by a word of its text, and shows it', async () => {
    const word = await page.evaluate(() => {
      const words = document.querySelector('article p:last-of-type')?.textContent?.match(/\p{L}{6,}/gu) ?? [];
      return words.at(-1) ?? '';
    });
    await page.close();
    await browser.stopSites();
    const { library, title: saved, paragraphs } = await openSaved(browser, title);
    expect(saved).toBe(title);
    expect(paragraphs.length).toBeGreaterThan(5);
    await library.evaluate(() => {
      location.hash = '';
    });
    const search = await library.waitForSelector('input[type=search]');
    await search?.type(word);
    await waitFor(
      () =>
        library.evaluate(
          () => document.querySelectorAll('a.name').length === 1 && document.querySelector('mark') !== null,
        ),
      `the library found the story by “${word}”`,
    );
    await library.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
