// @ts-check
/** Pictures of where the reader has a say: the list in the popup, the picker on a page, the rules in the options. */
import { askReader, openExtensionPage, openPage, tabIdOf } from './journey/session.mjs';
import { sampleAddress } from './sample-pages.mjs';
import { NARROW, POPUP, press, setSettings, shoot, WIDE } from './shots-camera.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 */

const QUIZ = {
  selector: '.quiz-box',
  act: 'hide',
  label: 'Which sea bird are you? Find out in eleven questions',
};
const LETTER = { selector: '[data-testid="letter-signup"]', act: 'show', label: 'A letter from the coast' };

const RULES = {
  automatic: false,
  sites: {
    'harbour-ledger.example': 'always',
    'quay-post.example': 'never',
    'quay-post.example/sport*live': 'always',
  },
  putBack: { 'quay-post.example': ['comments', 'share'] },
  elements: { 'harbour-ledger.example': [QUIZ], 'quay-post.example/letters': [LETTER] },
};

const LOOKS = /** @type {const} */ ([
  ['light', WIDE, false, 'ltr'],
  ['dark', WIDE, true, 'ltr'],
  ['narrow', NARROW, false, 'ltr'],
  ['rtl', WIDE, false, 'rtl'],
]);

/** @param {Page} page @param {boolean} dark */
const setDark = (page, dark) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);

/** @param {Page} page @param {string} dir */
const setDirection = (page, dir) =>
  page.evaluate((wanted) => {
    document.documentElement.dir = wanted;
  }, dir);

/** @param {Session} session */
async function popupList(session) {
  const page = await openPage(session, sampleAddress('harbour-ledger'));
  for (const [mood, , dark, dir] of LOOKS.filter(([name]) => name !== 'narrow')) {
    const popup = await session.browser.newPage();
    await popup.setViewport(POPUP);
    await setDark(popup, dark);
    await popup.goto(`${session.origin}popup.html?tab=${tabIdOf(page)}`);
    await popup.waitForSelector('.point');
    await setDirection(popup, dir);
    await press(popup, '#hidden-toggle');
    await press(popup, '.each');
    await popup.waitForSelector('.items button');
    await shoot(popup, `popup-items-${mood}`);
    await popup.$eval('#pick', (button) => button.scrollIntoView({ block: 'end' }));
    await shoot(popup, `popup-items-end-${mood}`);
    await popup.close();
  }
  await page.close();
}

/** @param {Session} session @param {string} slug */
async function picker(session, slug) {
  for (const [mood, size, dark] of LOOKS.filter(([name]) => name !== 'rtl')) {
    const page = await openPage(session, sampleAddress(slug));
    await page.setViewport(size);
    await setDark(page, dark);
    const popup = await openExtensionPage(session, `popup.html?tab=${tabIdOf(page)}`);
    await popup.waitForSelector('.point, #failure h1');
    await popup.close();
    await page.bringToFront();
    await askReader(session, page, 'pick');
    await shoot(page, `picker-${slug}-${mood}`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await shoot(page, `picker-${slug}-${mood}-chosen`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-clearstory]') !== null);
    await shoot(page, `picker-${slug}-${mood}-hidden`);
    await page.close();
  }
}

/** @param {Session} session */
async function rules(session) {
  await setSettings(session, RULES);
  const page = await openExtensionPage(session, 'options.html');
  await page.waitForSelector('.element-rule');
  for (const [mood, size, dark, dir] of LOOKS) {
    await page.setViewport({ ...size, height: 1300 });
    await setDark(page, dark);
    await setDirection(page, dir);
    await page.$eval('#sites', (section) => section.scrollIntoView());
    await shoot(page, `options-rules-${mood}`);
  }
  await page.close();
  await setSettings(session, { automatic: false });
}

/** @param {Session} session */
export async function readersSay(session) {
  await popupList(session);
  await picker(session, 'harbour-ledger');
  await picker(session, 'arabic-news');
  await rules(session);
}
