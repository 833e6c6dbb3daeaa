import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOverlay } from '../../scripts/journey/session.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

const ADDRESS = 'http://news.harbour-ledger.example/2026/03/14/tide-clock-keeps-time-again/';

describe.each(BROWSERS)('the tools of the reading view in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind);
    page = await browser.openPage(ADDRESS);
    const popup = await browser.pressButton(page);
    await waitFor(async () => (await browser.readerState(page))?.story, 'the reader found the story');
    await browser.closePopup(popup);
    await open();
  });
  afterAll(() => browser?.close());

  async function open(): Promise<void> {
    await browser.askReader(page, 'openReadingView');
    await page.bringToFront();
    await waitFor(() => inside((root) => root.activeElement?.localName === 'h1'), 'the title had the focus');
  }

  const inside = <Outcome>(work: (root: ShadowRoot, ...args: string[]) => Outcome, ...args: string[]) =>
    inOverlay(browser.session, page, work, ...args);

  const shown = (selector: string) =>
    inside((root, wanted) => {
      const element = root.querySelector<HTMLElement>(wanted ?? '');
      return element !== null && !element.hidden && element.getClientRects().length > 0;
    }, selector);

  /** By the keyboard: an event that a script makes is ignored there, for a page could make it. */
  async function press(selector: string, key: 'Enter' | ' '): Promise<void> {
    await inside((root, wanted) => root.querySelector<HTMLElement>(wanted ?? '')?.focus(), selector);
    await page.keyboard.press(key);
  }

  const isShown = (selector: string) => waitFor(() => shown(selector), `${selector} was shown`);
  const isGone = (selector: string) => waitFor(async () => !(await shown(selector)), `${selector} was gone`);

  test('O shows the outline, and a heading of it is gone to with the focus', async () => {
    await page.keyboard.press('o');
    await isShown('.outline-panel');
    const entry = '.outline li:nth-child(3) button';
    const heading = await inside(
      (root, wanted) => root.querySelector(wanted ?? '')?.textContent ?? '',
      entry,
    );
    await press(entry, 'Enter');
    await waitFor(
      async () => (await inside((root) => root.activeElement?.textContent)) === heading,
      'the heading had the focus',
    );
    await page.keyboard.press('Escape');
    await isGone('.outline-panel');
  });

  test('the style of the site is its own, and there again the next time', async () => {
    await page.keyboard.press('a');
    await isShown('.style-panel');
    await press('input[name="reading-use-for"][value="site"]', ' ');
    await press('input[name="reading-face"][value="easy"]', ' ');
    const face = () => inside((root) => root.querySelector('.reading')?.getAttribute('data-face'));
    await waitFor(async () => (await face()) === 'easy', 'the face was drawn');
    await waitFor(async () => {
      const stored = (await browser.callExtension('storage.local.get', 'settings')) as {
        settings?: { face?: string; siteStyles?: Record<string, { face: string }> };
      };
      return stored.settings?.siteStyles?.['news.harbour-ledger.example']?.face === 'easy';
    }, 'the style was kept for the site');
    await browser.askReader(page, 'restore');
    await open();
    expect(await face()).toBe('easy');
  });

  test('selected words are highlighted by a key, and still are when the page is opened again', async () => {
    const words = await inside((root) => {
      const text = root.querySelector('.body p')?.firstChild;
      if (!(text instanceof Text)) return '';
      document.getSelection()?.setBaseAndExtent(text, 3, text, 20);
      return text.data.slice(3, 20);
    });
    expect(words).toHaveLength(17);
    await page.keyboard.press('h');
    const marked = () => inside((root) => root.querySelector('mark.highlight')?.textContent ?? null);
    await waitFor(async () => (await marked()) === words, 'the words were marked');
    await page.reload({ waitUntil: 'load' });
    const popup = await browser.pressButton(page);
    await waitFor(async () => (await browser.readerState(page))?.story, 'the reader found the story');
    await browser.closePopup(popup);
    await open();
    await waitFor(async () => (await marked()) === words, 'the words were marked again');
    expect(await browser.visibleText(page)).not.toContain('Add a note');
  });

  test('line focus goes on and off by its key', async () => {
    await page.keyboard.press('f');
    await isShown('.line-focus');
    for (let more = 0; more < 3; more += 1) await page.keyboard.press('f');
    await isGone('.line-focus');
  });

  test('L says so where the system has no voice, or reads the title first', async () => {
    await page.keyboard.press('l');
    await isShown('.listen');
    const why = await inside((root) => root.querySelector<HTMLElement>('.listen .why')?.hidden === false);
    const spoken = () => page.evaluate(() => CSS.highlights.get('clearstory-spoken')?.size ?? 0);
    if (!why) await waitFor(async () => (await spoken()) > 0, 'a sentence was marked');
    await page.keyboard.press('Escape');
    await isGone('.listen');
  });

  test('a picture is enlarged by a press, and Esc closes it alone', async () => {
    await waitFor(
      () => inside((root) => root.querySelector('img.enlarges') !== null),
      'a picture had loaded',
    );
    await inside((root) => {
      const picture = root.querySelector<HTMLElement>('img.enlarges');
      picture?.scrollIntoView({ block: 'center' });
      picture?.focus();
    });
    await page.keyboard.press('Enter');
    await isShown('dialog.viewer');
    await page.keyboard.press('Escape');
    await isGone('dialog.viewer');
    expect((await browser.readerState(page))?.view).toBe('reading');
  });

  test('? shows the keys, and Esc closes them alone', async () => {
    await page.keyboard.press('?');
    await isShown('dialog.keys-help');
    await page.keyboard.press('Escape');
    await isGone('dialog.keys-help');
    expect((await browser.readerState(page))?.view).toBe('reading');
  });

  test('nothing complained', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
