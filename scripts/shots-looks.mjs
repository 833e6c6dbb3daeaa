// @ts-check
/** Pictures of every screen of our own in every look: themes, a narrow window, 200 %, Arabic and Japanese. */
import { speak } from './journey/in-language.mjs';
import { askReader, callExtension, openPage, tabIdOf } from './journey/session.mjs';
import { sampleAddress } from './sample-pages.mjs';
import { SAMPLE_STORIES } from './sample-stories.mjs';
import { NARROW, POPUP, press, setSettings, shoot, WIDE } from './shots-camera.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 *
 * @typedef {object} Look
 * @property {string} theme
 * @property {{width: number, height: number, deviceScaleFactor?: number}} size
 * @property {string} [language]
 * @property {'arabic' | 'japanese'} [story]
 */

/** @type {Record<string, Look>} */
const LOOKS = {
  light: { theme: 'light', size: WIDE },
  sepia: { theme: 'sepia', size: WIDE },
  dark: { theme: 'dark', size: WIDE },
  black: { theme: 'black', size: WIDE },
  narrow: { theme: 'light', size: NARROW },
  zoom: { theme: 'light', size: { width: 640, height: 450, deviceScaleFactor: 2 } },
  ar: { theme: 'light', size: WIDE, language: 'ar', story: 'arabic' },
  ja: { theme: 'light', size: WIDE, language: 'ja', story: 'japanese' },
};

const BUSY = {
  sites: { 'harbour-ledger.example': 'always', 'quay-post.example': 'never' },
  putBack: { 'quay-post.example': ['comments', 'share'] },
  ownCss: 'p { text-indent: 1em }\np { background: url(https://else.example/a) }',
};

/** @param {Look} look */
const popupSize = ({ size }) =>
  size.deviceScaleFactor ? { ...POPUP, height: 300, deviceScaleFactor: 2 } : POPUP;

/** The story of a page, as the reading view in a tab of its own is given it. @param {Session} session @param {Page} page */
async function handOver(session, page) {
  const article = await askReader(session, page, 'article');
  const id = `shots-${tabIdOf(page)}`;
  await callExtension(session, 'storage.session.set', {
    [`handed-${id}`]: { article, place: null, from: tabIdOf(page) },
  });
  return `reading.html?page=${encodeURIComponent(article.metadata.url)}#${id}`;
}

/** @param {Page} popup @param {string} mood */
async function popupStates(popup, mood) {
  await shoot(popup, `looks-popup-${mood}`);
  await press(popup, '#more');
  await shoot(popup, `looks-popup-news-${mood}`);
  await press(popup, '#more');
  await press(popup, '#hidden-toggle');
  await shoot(popup, `looks-popup-hidden-${mood}`);
  await press(popup, '#hidden-toggle');
  await press(popup, '#save');
  await popup.waitForSelector('#tags-field', { visible: true });
  await popup.focus('#tags-field');
  await popup.waitForSelector('#tags .tag, #tags input:focus');
  await shoot(popup, `looks-popup-saved-${mood}`);
}

/** @param {Page} page with the reading view @param {string} mood */
async function readingStates(page, mood) {
  await shoot(page, `looks-reading-${mood}`);
  // A story without headings has no outline, and Esc would leave it.
  for (const [key, panel, close] of /** @type {const} */ ([
    ['o', 'outline', 'o'],
    ['p', 'points', 'p'],
    ['a', 'style', 'a'],
    ['?', 'keys', 'Escape'],
    ['l', 'listen', 'l'],
  ])) {
    await page.keyboard.press(key);
    await shoot(page, `looks-reading-${panel}-${mood}`);
    await page.keyboard.press(close);
  }
}

/** @param {Session} session @param {string} mood @param {Look} look */
async function inLook(session, mood, look) {
  await setSettings(session, { automatic: false, theme: look.theme, ...BUSY });
  await callExtension(session, 'storage.local.set', { updatedFrom: '0.0.1' });
  const address = look.story ? SAMPLE_STORIES[look.story].address.href : sampleAddress('harbour-ledger');
  const story = await openPage(session, address);
  const page = await session.browser.newPage();
  if (look.language) await speak(page, look.language);
  await page.setViewport(popupSize(look));
  await page.goto(`${session.origin}popup.html?tab=${tabIdOf(story)}`);
  await page.waitForSelector('.point');
  await popupStates(page, mood);
  await page.setViewport(look.size);
  await page.goto(session.origin + (await handOver(session, story)));
  await page.waitForSelector('article.story h1');
  await readingStates(page, mood);
  for (const name of ['options', 'welcome', 'library']) {
    await page.goto(`${session.origin}${name}.html`);
    await page.waitForSelector('h1');
    await shoot(page, `looks-${name}-${mood}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ ...look.size, height });
    await shoot(page, `looks-${name}-${mood}-whole`);
    await page.setViewport(look.size);
  }
  await page.goto(`${session.origin}reading.html?page=${encodeURIComponent(address)}#gone`);
  await page.waitForSelector('h1');
  await shoot(page, `looks-gone-${mood}`);
  await page.close();
  await story.close();
}

/** Two columns, and a search in the options. @param {Session} session */
async function columns(session) {
  await setSettings(session, { automatic: false, theme: 'light', columns: 2, measure: 46 });
  const story = await openPage(session, sampleAddress('harbour-ledger'));
  const popup = await session.browser.newPage();
  await popup.goto(`${session.origin}popup.html?tab=${tabIdOf(story)}`);
  await popup.waitForSelector('.point');
  await popup.setViewport(WIDE);
  await popup.goto(session.origin + (await handOver(session, story)));
  await popup.waitForSelector('.spread');
  await shoot(popup, 'looks-reading-columns');
  await popup.goto(`${session.origin}options.html`);
  await popup.type('#search', 'pictures');
  await shoot(popup, 'looks-options-search');
  await popup.close();
  await story.close();
}

/** @param {Session} session */
export async function everyLook(session) {
  for (const [mood, look] of Object.entries(LOOKS)) await inLook(session, mood, look);
  await columns(session);
  await setSettings(session, { automatic: false });
}
