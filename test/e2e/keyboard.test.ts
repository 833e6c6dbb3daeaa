import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { controlsOf, focusOf, tabThrough } from './support/focus.ts';

const STORIES = Object.values(SAMPLE_STORIES);

describe('every action by keyboard', () => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser('chromium', storySites);
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(() => browser?.close());

  async function openPopup(page: Page): Promise<Page> {
    const popup = await browser.openExtensionPage(`popup.html?tab=${tabIdOf(page)}`);
    await popup.waitForSelector('.point');
    return popup;
  }

  /** Tab reaches every control, in the order in which they stand, and each shows that it has the focus. */
  async function expectWholeWay(page: Page): Promise<void> {
    const stops = await tabThrough(page);
    expect(stops.filter(({ shown }) => !shown).map(({ name, id }) => `${name} ${id}`)).toEqual([]);
    const names = stops.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(await controlsOf(page)));
    const order = stops.map(({ index }) => index);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  }

  test('the popup: S saves, O turns, R reads', async () => {
    for (const { address } of STORIES) {
      const page = await browser.openPage(address.href);
      const popup = await openPopup(page);
      await expectWholeWay(popup);
      const viewIs = (view: string) =>
        waitFor(async () => (await browser.readerState(page))?.view === view, `the page was ${view}`);
      await viewIs('cleaned');
      await popup.keyboard.press('o');
      await viewIs('original');
      await popup.keyboard.press('o');
      await viewIs('cleaned');
      await popup.keyboard.press('s');
      const saved = async () => (await browser.visibleText(popup)).includes('Saved to your library');
      await waitFor(saved, 'the popup said that it was saved');
      await popup.keyboard.press('r');
      await viewIs('reading');
      await popup.close();
      await page.close();
    }
  });

  test('the popup: Esc closes the menu, and the focus is on its button again', async () => {
    const page = await browser.openPage(SAMPLE_STORIES.english.address.href);
    const popup = await openPopup(page);
    await popup.bringToFront();
    await popup.focus('#more');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('#to-options');
    await popup.focus('#to-options');
    await popup.keyboard.press('Escape');
    await waitFor(async () => (await popup.$('#to-options')) === null, 'the menu was closed');
    expect((await focusOf(popup)).id).toBe('more');
    await popup.close();
    await page.close();
  });

  test('the options', async () => {
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('h1');
    await expectWholeWay(options);
    await options.close();
  });

  test('the library: / J K Enter Esc Delete Z, with the focus where it came from', async () => {
    const library = await browser.openExtensionPage('library.html');
    await library.waitForSelector('a.name');
    // The last that the side is drawn with: the whole way is the same from its beginning to its end.
    await library.waitForSelector('#storage');
    await expectWholeWay(library);
    const rows = () => library.$$eval('a.name', (names) => names.map(({ id }) => id));
    const [first, second, third] = await rows();
    const focusIs = (id: string | undefined, when: string) =>
      waitFor(async () => (await focusOf(library)).id === id, `the focus was on ${id} ${when}`);

    await library.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await library.keyboard.press('/');
    const isSearch = () => library.evaluate(() => document.activeElement?.matches('input[type=search]'));
    expect(await isSearch()).toBe(true);
    expect(await library.$eval('input[type=search]', ({ value }) => value)).toBe('');
    await library.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

    await library.keyboard.press('j');
    await focusIs(first, 'after J');
    await library.keyboard.press('j');
    await library.keyboard.press('j');
    await focusIs(third, 'after J J J');
    await library.keyboard.press('k');
    await focusIs(second, 'after K');

    await library.keyboard.press('Enter');
    await library.waitForSelector('article.story .body');
    await library.keyboard.press('Escape');
    await focusIs(second, 'after a story was left');

    await library.keyboard.press('Delete');
    await waitFor(async () => !(await rows()).includes(second ?? ''), 'the row was gone');
    await focusIs(third, 'after the row before it was deleted');
    await library.keyboard.press('z');
    await focusIs(second, 'after it was brought back');
    await library.close();
  });

  test('a story: P A T + − Esc, with the focus where it came from', async () => {
    const library = await browser.openExtensionPage('library.html');
    await library.waitForSelector('a.name');
    await library.keyboard.press('j');
    await library.keyboard.press('Enter');
    await library.waitForSelector('article.story .body');
    const title = async () => (await library.evaluate(() => document.activeElement?.tagName)) === 'H1';
    await waitFor(title, 'the focus was on the title');
    const isOpen = (panel: string) => library.$eval(panel, (element) => !(element as HTMLElement).hidden);

    for (const [key, panel] of [
      ['p', '.points-panel'],
      ['a', '.style-panel'],
    ] as const) {
      await library.keyboard.press(key);
      await waitFor(() => isOpen(panel), `${key} opened its panel`);
      await library.keyboard.press('Escape');
      await waitFor(async () => !(await isOpen(panel)), `Esc closed the panel of ${key}`);
      expect(await title(), `after the panel of ${key}`).toBe(true);
    }

    const look = () =>
      library.$eval('.reading', (view) => ({
        theme: view.getAttribute('data-theme'),
        size: Number.parseFloat((view as HTMLElement).style.getPropertyValue('--text-size')),
      }));
    const before = await look();
    await library.keyboard.press('t');
    expect((await look()).theme).not.toBe(before.theme);
    await library.keyboard.press('+');
    await library.keyboard.press('+');
    await library.keyboard.press('-');
    expect((await look()).size).toBe(before.size + 1);

    await library.keyboard.press('p');
    await expectWholeWay(library);
    // The focus has left the page at its end, and comes in again at its beginning.
    await library.keyboard.press('Tab');
    await library.keyboard.press('Escape');
    await library.keyboard.press('Escape');
    await library.waitForSelector('article.story', { hidden: true });
    await library.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
