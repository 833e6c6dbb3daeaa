import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../scripts/sample-pages.mjs';
import type { Mode } from '../../src/core/clean/clutter.ts';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

// What stands in a shadow root is in no page's `innerText`; `story-parts` looks at that one.
const PAGES = samplePages().filter(
  ({ expected, slug }) => (expected.gone || expected.stays) && slug !== 'shadow-story',
);

/** White space differs between a page's source and its rendering. */
const folded = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

describe.each(BROWSERS)('sample pages in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind);
    await setAutomatic(false);
  });
  afterAll(() => browser?.close());

  function setAutomatic(automatic: boolean) {
    return browser.callExtension('storage.local.set', {
      settings: automatic ? {} : { automatic },
      settingsVersion: 0,
    });
  }

  /** The first of the texts that are (or are not) visible against expectation; null where all is well. */
  async function wrongOn(
    page: Page,
    gone: readonly string[],
    stays: readonly string[],
  ): Promise<string | null> {
    const visible = folded(await browser.visibleText(page));
    const left = gone.find((text) => visible.includes(folded(text)));
    if (left !== undefined) return `still visible: ${left}`;
    const lost = stays.find((text) => !visible.includes(folded(text)));
    return lost === undefined ? null : `hidden: ${lost}`;
  }

  async function expectCleaned(page: Page, mode: Mode, expected: (typeof PAGES)[number]['expected']) {
    const gone = expected.gone?.[mode] ?? [];
    const stays = expected.stays ?? [];
    const isRight = async () => (await wrongOn(page, gone, stays)) === null;
    await waitFor(isRight, 'the page was clean', 8_000).catch(() => undefined);
    expect(await wrongOn(page, gone, stays)).toBeNull();
  }

  /** @param late text to wait for */
  async function open(address: URL, late?: string): Promise<Page> {
    const page = await browser.openPage(address.href);
    if (late) {
      await waitFor(
        async () => folded(await browser.visibleText(page)).includes(folded(late)),
        'the late text was there',
      );
    }
    return page;
  }

  describe.each(PAGES.map((page) => [page.slug, page] as const))('%s', (_slug, sample) => {
    const late = sample.expected.waitFor ?? sample.expected.late;

    async function staysAsItIs() {
      const page = await open(sample.address, late);
      const before = await browser.visibleText(page);
      const popup = await browser.pressButton(page);
      // It says other things first, while it looks.
      const hasAnswer = () => popup.evaluate(() => document.querySelector('h1') !== null);
      await waitFor(hasAnswer, 'the popup had its answer');
      await browser.closePopup(popup);
      expect(await browser.visibleText(page)).toBe(before);
      await page.close();
    }

    async function isCleanedAndRestored() {
      const page = await open(sample.address, late);
      const before = await browser.visibleText(page);
      const popup = await browser.pressButton(page);
      const isClean = async () => (await browser.readerState(page))?.view === 'cleaned';
      await waitFor(isClean, 'the page was cleaned');
      await expectCleaned(page, 'strict', sample.expected);
      await browser.closePopup(popup);
      await browser.askReader(page, 'restore');
      const isAsBefore = async () => (await browser.visibleText(page)) === before;
      await waitFor(isAsBefore, 'the page was as before', 8_000).catch(() => undefined);
      expect(await browser.visibleText(page)).toBe(before);
      await page.close();
    }

    async function isCleanedByItself() {
      await setAutomatic(true);
      try {
        const page = await open(sample.address);
        await expectCleaned(page, 'careful', sample.expected);
        await page.close();
      } finally {
        await setAutomatic(false);
      }
    }

    // Documentation is no article, but a press cleans it, too.
    if (sample.expected.readable ?? sample.expected.article) {
      test('a press leaves the story, and Show original brings all back', isCleanedAndRestored);
    } else {
      test('is left as it is', staysAsItIs);
    }
    if (sample.expected.news) test('is cleaned carefully by itself', isCleanedByItself);
  });
});
