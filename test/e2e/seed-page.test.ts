import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { styleOfEverything } from './support/page-looks.ts';
import { openSaved, press, pressIn, saveFromPopup } from './support/popup.ts';
import { SEED_ADDRESS, SEED_FOLDER, seedParagraphs } from './support/seed-page.ts';

const TITLE = 'Zelenskyy tells aides to reject U.S. pitch for 50% of Ukraine’s rare earth minerals';
const DATE = 'February 16, 2025';
const MASTHEAD = 'Daily News';
/** A link that the page puts into the story 1.2 s after it loaded. */
const LATE = 'Sponsored: one trick that dermatologists hate';

const CLUTTER = [
  'May Be Interested In',
  'Advertisement',
  'Get the Daily News briefing',
  'Sign up',
  'pinterest',
  'Similar Content',
  'How Democrats Can Fight Back',
  'Leave a Reply',
  'Post Comment',
  'Trending Now',
  'Ten cities to visit this winter',
  'Sponsored',
];

const paragraphsOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);

describe.skipIf(SEED_FOLDER === null).each(BROWSERS)(
  'the seed page in %s (skipped without the folder seed-page of the test data)',
  (kind) => {
    let browser: BrowserUnderTest;

    beforeAll(async () => {
      browser = await startBrowser(kind);
    });
    afterAll(() => browser?.close());

    const lateLinkIsThere = (page: Awaited<ReturnType<BrowserUnderTest['openPage']>>) =>
      waitFor(
        // Not in the body's text: that holds the script, too, which says so from the start.
        () =>
          page.evaluate(
            (late) => [...document.links].some(({ textContent }) => textContent?.includes(late)),
            LATE,
          ),
        'the page put its late link in',
      );

    test('without a press: the clutter is gone, and the site’s own header and footer may stay', async () => {
      const page = await browser.openPage(SEED_ADDRESS);
      await lateLinkIsThere(page);
      await waitFor(async () => {
        const text = await browser.visibleText(page);
        return CLUTTER.every((clutter) => !text.includes(clutter));
      }, 'nothing of the clutter was visible');
      const visible = paragraphsOf(await browser.visibleText(page));
      expect(visible).toEqual(expect.arrayContaining([TITLE, DATE, ...seedParagraphs()]));
      expect((await browser.readerState(page))?.automatic).toBe(true);
      await page.close();
    });

    test('after a press: title, date and the twelve paragraphs, and the original exactly as it was', async () => {
      await browser.callExtension('storage.local.set', { settings: { automatic: false } });
      const page = await browser.openPage(SEED_ADDRESS);
      await lateLinkIsThere(page);
      await page.evaluate(() => scrollTo(0, 300));
      const before = await browser.visibleText(page);
      const looks = await styleOfEverything(page);

      const popup = await press(browser, page, TITLE);
      await waitFor(async () => {
        const text = await browser.visibleText(page);
        return CLUTTER.every((clutter) => !text.includes(clutter));
      }, 'nothing of the clutter was visible');
      const visible = paragraphsOf(await browser.visibleText(page)).filter((line) => line !== MASTHEAD);
      expect(visible).toEqual([TITLE, DATE, ...seedParagraphs()]);

      await pressIn(popup, 'turn');
      await waitFor(
        async () => (await browser.readerState(page))?.view === 'original',
        'the original was shown',
      );
      expect(await browser.visibleText(page)).toBe(before);
      expect(await styleOfEverything(page)).toEqual(looks);
      expect(await page.evaluate(() => scrollY)).toBe(300);
      await browser.closePopup(popup);
      await page.close();
    });

    test('saved: the title and the same twelve paragraphs', async () => {
      const page = await browser.openPage(SEED_ADDRESS);
      const popup = await press(browser, page, TITLE);
      await saveFromPopup(browser, popup);
      const saved = await openSaved(browser, TITLE);
      expect(saved.title).toBe(TITLE);
      expect(saved.paragraphs).toEqual(seedParagraphs());
      await page.close();
    });

    test('has nothing to complain of', async () => {
      expect(await browser.complaints()).toEqual([]);
    });
  },
);
