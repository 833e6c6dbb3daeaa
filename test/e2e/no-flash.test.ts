import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { HTML, tale } from './support/tale.ts';

const SITE = 'lock-notes.example';
const TITLE = 'The last coin at Overmere';
const BOX = 'Sign up for our newsletter';
const CLUTTER =
  '<div class="harbour-box"><h2>Sign up for our newsletter</h2><form><input type="email"><button>Sign up</button></form></div>';
/** On one page the class of the box is that of a part of the story. */
const MISTAKEN =
  '<div class="harbour-box"><p>The letters of the lock keeper to his sister in Ardle, of which he wrote one every Sunday, fill a biscuit tin that stands on the sill.</p></div>';

/** The tale with its box in the middle, where the other box of the tale is of no use here. */
const pageWith = (middle: string) => tale({ title: TITLE, middle }).replace(/<aside.*<\/aside>/, '');

describe.each(BROWSERS)('a site set to Always in %s', (kind) => {
  let browser: BrowserUnderTest;
  /** Lets the page that is under way come to its end. */
  let letItEnd: () => void = () => undefined;

  /** The box, and then nothing for as long as the test wants. */
  async function* inPieces(body: string) {
    const cut = body.indexOf('</body>');
    const held = new Promise<void>((resolve) => {
      letItEnd = resolve;
    });
    yield body.slice(0, cut);
    await held;
    yield body.slice(cut);
  }

  beforeAll(async () => {
    browser = await startBrowser(kind, (host, path) => {
      if (host !== SITE) return null;
      const body = pageWith(path === '/mistaken' ? MISTAKEN : CLUTTER);
      return { type: HTML, body: path === '/slow' ? inPieces(body) : body };
    });
    await browser.callExtension('storage.local.set', {
      settings: { sites: { [SITE]: 'always' } },
      settingsVersion: 0,
    });
  });
  afterAll(() => browser?.close());

  const cleaned = (page: Page) =>
    waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned by itself');
  const learned = async () => JSON.stringify(await browser.callExtension('storage.local.get', 'early'));
  const isDrawn = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('.harbour-box')].map((box) => box.checkVisibility()));

  test('is not learned from before its first page is cleaned', async () => {
    expect(await learned()).toBe('{}');
    const page = await browser.openPage(`http://${SITE}/first`);
    await cleaned(page);
    await waitFor(async () => (await learned()).includes('.harbour-box'), 'the box was learned');
    await page.close();
  });

  test('hides there what was clutter before the page has loaded, and cleans it when it has', async () => {
    const { page, loaded } = await browser.beginPage(`http://${SITE}/slow`);
    await waitFor(() => page.evaluate(() => document.querySelector('.harbour-box') !== null), 'the box came');
    await waitFor(async () => !(await isDrawn(page))[0], 'it was hidden');
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    expect(await page.evaluate(() => document.querySelector('[data-clearstory]'))).toBeNull();
    letItEnd();
    await loaded;
    await cleaned(page);
    expect(await browser.visibleText(page)).not.toContain(BOX);
    await browser.askReader(page, 'restore');
    expect(await browser.visibleText(page)).toContain(BOX);
    await page.close();
  });

  test('shows what it hid by mistake, and the story is whole', async () => {
    const page = await browser.openPage(`http://${SITE}/mistaken`);
    await cleaned(page);
    await waitFor(
      async () => (await browser.visibleText(page)).includes('fill a biscuit tin'),
      'the letters were shown',
    );
    const { html } = (await browser.askReader(page, 'article')) as { html: string };
    expect(html).toContain('fill a biscuit tin');
    expect(await page.evaluate(() => document.querySelector('[data-clearstory-early]'))).toBeNull();
    await page.close();
  });

  test('is forgotten when the site is set to Always no more', async () => {
    await browser.callExtension('storage.local.set', { settings: {}, settingsVersion: 0 });
    await waitFor(async () => !(await learned()).includes('harbour-box'), 'it was forgotten');
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
