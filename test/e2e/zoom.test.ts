import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, speak } from '../../scripts/journey/in-language.mjs';
import { tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { type BrowserUnderTest, startBrowser } from './support/browser-under-test.ts';
import { cutTexts } from './support/cut-text.ts';
import { saveFromPopup } from './support/popup.ts';

/** A window of 1280 by 900 at 200 %, and one of 1280 at 400 %. */
const ZOOMED = [
  { width: 640, height: 450 },
  { width: 320, height: 450 },
];
/** The popup is as wide as it is; at 200 % half as much of it fits. */
const POPUP = [{ width: 380, height: 300 }];

// Chromium alone: what is looked at is our own HTML and CSS, and only here can a page be told its language.
describe('no text is cut at 200 %', () => {
  let browser: BrowserUnderTest;
  let story: Page;
  let handed: string;

  beforeAll(async () => {
    browser = await startBrowser('chromium', storySites);
    const settings = {
      automatic: false,
      sites: { 'harbour-ledger.example': 'always' },
      putBack: { 'quay-post.example': ['comments'] },
      elements: { 'quay-post.example': [{ selector: '.quiz', act: 'hide', label: 'Which goat are you?' }] },
    };
    await browser.callExtension('storage.local.set', {
      settings,
      settingsVersion: 0,
      updatedFrom: '0.0.1',
    });
    story = await browser.openPage(SAMPLE_STORIES.english.address.href);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tabIdOf(story)}`);
    await popup.waitForSelector('.point');
    await saveFromPopup(browser, popup);
    await popup.close();
    const article = await browser.askReader(story, 'article');
    handed = 'handed';
    await browser.callExtension('storage.session.set', {
      'handed-handed': { article, place: null, from: 1 },
    });
  });
  afterAll(() => browser?.close());

  async function looked(page: Page, sizes: readonly { width: number; height: number }[], state: string) {
    const found: string[] = [];
    for (const size of sizes) {
      await page.setViewport(size);
      found.push(...(await cutTexts(page)).map((text) => `${state} at ${size.width}: ${text}`));
    }
    return found;
  }

  const press = (page: Page, selector: string) =>
    page.$eval(selector, (element) => (element as HTMLElement).click());

  async function popupIn(page: Page): Promise<string[]> {
    await page.goto(`${browser.session.origin}popup.html?tab=${tabIdOf(story)}`);
    await page.waitForSelector('.point');
    const found = await looked(page, POPUP, 'popup');
    await press(page, '#hidden-toggle');
    await press(page, '#more');
    await page.waitForSelector('#news-seen');
    return [...found, ...(await looked(page, POPUP, 'popup, all open'))];
  }

  async function readingIn(page: Page): Promise<string[]> {
    await page.goto(`${browser.session.origin}reading.html?page=x#${handed}`);
    await page.waitForSelector('article.story h1');
    const found = await looked(page, ZOOMED, 'reading');
    for (const key of ['a', 'p', '?'] as const) {
      await page.keyboard.press(key);
      found.push(...(await looked(page, ZOOMED, `reading, ${key}`)));
      await page.keyboard.press('Escape');
    }
    return found;
  }

  async function plainIn(page: Page, name: string, ready: string): Promise<string[]> {
    await page.goto(`${browser.session.origin}${name}.html`);
    await page.waitForSelector(ready);
    return looked(page, ZOOMED, name);
  }

  test.each(LANGUAGES)('in %s', async (language) => {
    const page = await browser.session.browser.newPage();
    await speak(page, language);
    const found = [
      ...(await popupIn(page)),
      ...(await readingIn(page)),
      ...(await plainIn(page, 'options', '.element-rules')),
      ...(await plainIn(page, 'welcome', 'h1')),
      ...(await plainIn(page, 'library', 'a.name')),
    ];
    await page.close();
    expect(found).toEqual([]);
  });
});
