// @ts-check
/**
 * `npm run shots`: a picture of every screen in `shots/`, from the built extension in Chromium, to be looked at.
 * Words after the command take only the pictures whose names hold one of them: `npm run shots -- popup library-dark`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { docsPictures } from './docs-pictures.mjs';
import { askReader, openExtensionPage, openPage, tabIdOf } from './journey/session.mjs';
import { waitFor } from './journey/wait-for.mjs';
import { sampleAddress, samplePages } from './sample-pages.mjs';
import { withSamples } from './sample-session.mjs';
import { SAMPLE_STORIES } from './sample-stories.mjs';
import { NARROW, OUTPUT, POPUP, press, setSettings, shoot, WIDE } from './shots-camera.mjs';
import { failures } from './shots-failures.mjs';
import { libraryControls } from './shots-library.mjs';
import { everyLook } from './shots-looks.mjs';
import { readersSay } from './shots-say.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 * @typedef {{width: number, height: number}} Size
 */

const SAMPLES = [
  'harbour-ledger',
  'class-less',
  'scroll-lock',
  'consent-shadow',
  'arabic-news',
  'japanese-news',
];

/** @param {Page} page @param {string} text */
function said(page, text) {
  const says = () => page.evaluate((part) => document.body.innerText.includes(part), text);
  return waitFor(says, `the page said “${text}”`);
}

/** @param {Page} page @param {boolean} dark */
const setDark = (page, dark) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);

/** @param {Session} session @param {number} tab @param {boolean} [dark] */
async function openPopup(session, tab, dark = false) {
  const popup = await session.browser.newPage();
  await popup.setViewport(POPUP);
  await setDark(popup, dark);
  await popup.goto(`${session.origin}popup.html?tab=${tab}`);
  return popup;
}

/** Waits until the popup shows a story with its key points or a sentence. @param {Page} popup */
const settled = (popup) => popup.waitForSelector('.point, #failure h1', { timeout: 15_000 });

/** @param {Session} session @param {Page} page of a story @param {boolean} dark */
async function popupOfStory(session, page, dark) {
  const mood = dark ? 'dark' : 'light';
  const popup = await openPopup(session, tabIdOf(page), dark);
  await settled(popup);
  await shoot(popup, `popup-cleaned-${mood}`);
  await popup.$eval('.middle', (middle) => middle.scrollTo(0, 10_000));
  await shoot(popup, `popup-cleaned-end-${mood}`);
  await press(popup, '#more');
  await shoot(popup, `popup-menu-${mood}`);
  await press(popup, '#more');
  await popup.$eval('.middle', (middle) => middle.scrollTo(0, 0));
  await press(popup, '#hidden-toggle');
  await popup.waitForSelector('#hidden-list button');
  await shoot(popup, `popup-hidden-${mood}`);
  await popup.close();
}

/** @param {Session} session @param {Page} page @param {string} name */
async function popupSaving(session, page, name) {
  const popup = await openPopup(session, tabIdOf(page));
  await settled(popup);
  await press(popup, '#save');
  await said(popup, 'Saved to your library');
  await shoot(popup, `popup-saved-${name}`);
  await popup.close();
}

/** @param {Session} session */
async function popups(session) {
  const page = await openPage(session, sampleAddress('harbour-ledger'));
  for (const dark of [false, true]) await popupOfStory(session, page, dark);
  await popupSaving(session, page, 'pictures');
  const again = await openPopup(session, tabIdOf(page));
  await said(again, 'Saved on');
  await shoot(again, 'popup-saved-before');
  await again.close();
  await page.close();
  for (const [name, { address }] of Object.entries(SAMPLE_STORIES)) {
    const story = await openPage(session, address.href);
    const popup = await openPopup(session, tabIdOf(story));
    await settled(popup);
    await shoot(popup, `popup-${name}`);
    await popup.close();
    await popupSaving(session, story, name);
    await story.close();
  }
}

/** @param {Session} session */
async function popupsWithoutStory(session) {
  const places = {
    'no-article': 'http://quay-post.example/list',
    'plain-text': 'http://quay-post.example/notes.txt',
    'browser-page': 'chrome://version/',
  };
  for (const [name, address] of Object.entries(places)) {
    const page = await openPage(session, address);
    for (const dark of [false, true]) {
      const popup = await openPopup(session, tabIdOf(page), dark);
      await popup.waitForSelector('#failure h1');
      await shoot(popup, `popup-${name}-${dark ? 'dark' : 'light'}`);
      await popup.close();
    }
    await page.close();
  }
}

/** @param {Session} session */
async function readingViews(session) {
  const addresses = {
    ledger: sampleAddress('harbour-ledger'),
    arabic: SAMPLE_STORIES.arabic.address.href,
    japanese: SAMPLE_STORIES.japanese.address.href,
  };
  for (const [name, address] of Object.entries(addresses)) {
    const page = await openPage(session, address);
    const popup = await openPopup(session, tabIdOf(page));
    await settled(popup);
    await popup.close();
    await askReader(session, page, 'openReadingView');
    await page.bringToFront();
    const themes = name === 'ledger' ? ['light', 'sepia', 'dark', 'black'] : ['light', 'dark'];
    for (const theme of themes) {
      await setSettings(session, { automatic: false, theme });
      // The page hears of a setting without an answer that could be waited for: the next frame but one has it.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      await shoot(page, `reading-${name}-${theme}`);
    }
    await setSettings(session, { automatic: false });
    await readingPanels(page, name);
    await page.close();
  }
}

/** @param {Page} page with the reading view open @param {string} name */
async function readingPanels(page, name) {
  for (const [mood, size] of /** @type {const} */ ([
    ['wide', WIDE],
    ['narrow', NARROW],
  ])) {
    await page.setViewport(size);
    await shoot(page, `reading-${name}-${mood}`);
    for (const [key, panel] of /** @type {const} */ ([
      ['p', 'points'],
      ['a', 'style'],
    ])) {
      await page.keyboard.press(key);
      await shoot(page, `reading-${name}-${mood}-${panel}`);
      await page.keyboard.press(key);
    }
  }
}

/** @param {Session} session */
async function libraries(session) {
  const library = await openExtensionPage(session, 'library.html');
  await library.waitForSelector('a.name');
  for (const [mood, size, dark] of /** @type {const} */ ([
    ['light', WIDE, false],
    ['dark', WIDE, true],
    ['narrow', NARROW, false],
  ])) {
    await library.setViewport(size);
    await setDark(library, dark);
    await shoot(library, `library-${mood}`);
  }
  await library.setViewport(WIDE);
  for (const [name, query] of /** @type {const} */ ([
    ['search', 'harbour'],
    ['no-hits', 'xylograph'],
  ])) {
    await library.$eval('input[type=search]', (field) => {
      /** @type {HTMLInputElement} */ (field).value = '';
    });
    await library.type('input[type=search]', query);
    await said(library, name === 'search' ? 'found' : 'Nothing found');
    await shoot(library, `library-${name}`);
  }
  await library.goto(`${session.origin}library.html`);
  await press(library, 'a.name');
  await library.waitForSelector('article.story .body');
  await shoot(library, 'library-story');
  await library.goto(`${session.origin}library.html#bin`);
  await library.waitForSelector('h1');
  await shoot(library, 'library-bin');
  await library.close();
}

/** @param {Session} session @param {string} name @param {string} path */
async function ownPage(session, name, path) {
  const page = await openExtensionPage(session, path);
  await page.waitForSelector('h1');
  for (const [mood, size, dark] of /** @type {const} */ ([
    ['light', WIDE, false],
    ['dark', WIDE, true],
    ['narrow', NARROW, false],
  ])) {
    await page.setViewport(size);
    await setDark(page, dark);
    await shoot(page, `${name}-${mood}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height <= size.height) continue;
    await page.setViewport({ ...size, height });
    await shoot(page, `${name}-${mood}-whole`);
  }
  await page.close();
}

/** @param {Session} session */
async function samples(session) {
  for (const { slug, address } of samplePages().filter((sample) => SAMPLES.includes(sample.slug))) {
    const page = await openPage(session, address.href);
    await shoot(page, `page-${slug}-before`);
    const popup = await openPopup(session, tabIdOf(page));
    await settled(popup);
    await popup.close();
    await page.bringToFront();
    await shoot(page, `page-${slug}-cleaned`);
    await page.close();
  }
}

/** A front page and a text file, which hold no story. @type {import('./journey/site-server.mjs').Sites} */
function sitesWithoutStory(host, path) {
  if (host !== 'quay-post.example') return null;
  if (path === '/notes.txt')
    return { type: 'text/plain; charset=utf-8', body: 'Notes of the harbour office\n'.repeat(40) };
  if (path !== '/list') return null;
  const items = ['Ferry', 'Market', 'School', 'Weather', 'Boats', 'Nets'].map(
    (word) => `<li><a href="/${word}">${word} news of the week</a></li>`,
  );
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><title>Quay Post</title><h1>Quay Post</h1><ul>${items.join('')}</ul>`,
  };
}

await mkdir(OUTPUT, { recursive: true });
await withSamples(async (session) => {
  await setSettings(session, { automatic: false });
  await ownPage(session, 'library-empty', 'library.html');
  await ownPage(session, 'options', 'options.html');
  await ownPage(session, 'welcome', 'welcome.html');
  await popups(session);
  await popupsWithoutStory(session);
  await failures(session);
  await readersSay(session);
  await libraries(session);
  await readingViews(session);
  await samples(session);
  await everyLook(session);
  await libraryControls(session);
  await docsPictures(session, join(OUTPUT, 'docs'));
}, sitesWithoutStory);
