// @ts-check
/** The pictures that stand in `docs`: the README's, and those that the stores ask for, at the stores' sizes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { askReader, openExtensionPage, openPage, tabIdOf } from './journey/session.mjs';
import { waitFor } from './journey/wait-for.mjs';
import { sampleAddress } from './sample-pages.mjs';
import { SAMPLE_STORIES } from './sample-stories.mjs';
import { NARROW, POPUP, press, setSettings, WIDE } from './shots-camera.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Viewport} Size
 */

/** Chrome Web Store, Edge Add-ons and Firefox Add-ons all take it. */
const STORE = { width: 1280, height: 800 };
/** The Chrome Web Store's two tiles, the smaller of which Edge takes, too. */
const TILES = { 'tile-440x280': { width: 440, height: 280 }, 'tile-1400x560': { width: 1400, height: 560 } };
/** Firefox for Android. */
const PHONE = { ...NARROW, deviceScaleFactor: 2 };

/** @param {Page} page @param {string} path */
async function take(page, path) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  process.stdout.write(`${path.slice(ROOT.length + 1)}\n`);
}

/** @param {Buffer} bytes */
const asAddress = (bytes) => `data:image/png;base64,${bytes.toString('base64')}`;

/** Draws a page of no site. @param {Session} session @param {Size} size @param {string} body @param {string} path */
async function drawn(session, size, body, path) {
  const page = await session.browser.newPage();
  await page.setViewport(size);
  await page.setContent(
    `<!doctype html><style>body { margin: 0; overflow: hidden; font-family: system-ui, "Noto Sans", sans-serif; }</style>${body}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await take(page, path);
  await page.close();
}

/** The popup as it hangs from the toolbar, over the page that it is about. */
function popupOver(/** @type {Buffer} */ page, /** @type {Buffer} */ popup) {
  return `<img src="${asAddress(page)}" style="position: absolute; inset: 0">
    <img src="${asAddress(popup)}" style="position: absolute; inset-block-start: 12px; inset-inline-end: 20px;
      border-radius: 10px; box-shadow: 0 12px 40px rgb(20 24 32 / 32%), 0 0 0 1px rgb(20 24 32 / 12%)">`;
}

/** The mark, the name and what it is. @param {Size} size @param {string} mark @param {{name: string, line: string}} said */
function tile({ width }, mark, { name, line }) {
  const unit = width / 22;
  return `<main style="display: grid; place-content: center; justify-items: center; block-size: 100vh; gap: ${unit * 0.6}px;
      background: #fafaf7; color: #1b1f27; text-align: center">
    <div style="inline-size: ${unit * 2.6}px">${mark}</div>
    <div style="font: 700 ${unit * 1.5}px/1.1 Charter, 'Noto Serif', Georgia, serif">${name}</div>
    <div style="font-size: ${unit * 0.82}px; line-height: 1.35; color: #434955">${line}</div></main>`;
}

/** @param {Session} session @param {Page} page of a story @param {Size} size */
async function popupOf(session, page, size) {
  const popup = await session.browser.newPage();
  await popup.setViewport(size);
  await popup.goto(`${session.origin}popup.html?tab=${tabIdOf(page)}`);
  await popup.waitForSelector('.point');
  return popup;
}

/** @param {Session} session @param {Page} page @param {string} readme @param {string} store */
async function pageAndPopup(session, page, readme, store) {
  await page.setViewport(WIDE);
  await take(page, join(readme, 'before.png'));
  const popup = await popupOf(session, page, POPUP);
  await take(popup, join(readme, 'popup.png'));
  const [cleaned, listed] = [Buffer.from(await popup.screenshot()), await hiddenList(popup)];
  const phone = await popupOf(session, page, { ...PHONE, isMobile: true, hasTouch: true });
  await take(phone, join(store, 'phone-popup.png'));
  await phone.close();
  await press(popup, '#save');
  await popup.waitForSelector('.saved-note');
  await popup.close();
  await page.bringToFront();
  await take(page, join(readme, 'after.png'));
  await page.setViewport(STORE);
  const beneath = Buffer.from(await page.screenshot());
  await drawn(session, STORE, popupOver(beneath, cleaned), join(store, '1-cleaned.png'));
  await drawn(session, STORE, popupOver(beneath, listed), join(store, '2-what-was-hidden.png'));
}

/** @param {Page} popup */
async function hiddenList(popup) {
  await press(popup, '#hidden-toggle');
  await popup.waitForSelector('#hidden-list button');
  return Buffer.from(await popup.screenshot());
}

/** @param {Session} session @param {Page} page @param {string} readme @param {string} store */
async function readingView(session, page, readme, store) {
  await askReader(session, page, 'openReadingView');
  await page.bringToFront();
  await page.setViewport(WIDE);
  await take(page, join(readme, 'reading-view.png'));
  await page.setViewport(PHONE);
  await take(page, join(store, 'phone-reading-view.png'));
  await page.setViewport(STORE);
  for (const key of /** @type {const} */ (['o', 'p'])) await page.keyboard.press(key);
  await take(page, join(store, '3-reading-view.png'));
  await page.keyboard.press('p');
  await setSettings(session, { automatic: false, theme: 'dark' });
  await page.keyboard.press('a');
  // The page hears of a setting without an answer that could be waited for.
  await new Promise((done) => setTimeout(done, 500));
  await take(page, join(store, '4-dark.png'));
  await setSettings(session, { automatic: false });
}

/** @param {Session} session @param {string} readme @param {string} store */
async function library(session, readme, store) {
  for (const { address } of Object.values(SAMPLE_STORIES)) {
    const story = await openPage(session, address.href);
    const popup = await popupOf(session, story, POPUP);
    await press(popup, '#save');
    await popup.waitForSelector('.saved-note');
    await popup.close();
    await story.close();
  }
  const page = await openExtensionPage(session, 'library.html');
  await page.setViewport(WIDE);
  const shown = () => page.$$eval('a.name', (names) => names.length >= 4);
  await waitFor(shown, 'the library listed its stories');
  await take(page, join(readme, 'library.png'));
  await page.setViewport(STORE);
  await take(page, join(store, '5-library.png'));
  await page.close();
}

/** @param {Session} session @param {string} store */
async function tiles(session, store) {
  const mark = await readFile(join(ROOT, 'icons/icon.svg'), 'utf8');
  const file = await readFile(join(ROOT, 'src/_locales/en/messages.json'), 'utf8');
  const { extension_name: name, welcome_title: line } = JSON.parse(file);
  const said = { name: name.message, line: line.message };
  for (const [title, size] of Object.entries(TILES))
    await drawn(
      session,
      size,
      tile(size, mark.replace(/ width="\d+" height="\d+"/, ''), said),
      join(store, `${title}.png`),
    );
  await writeFile(join(store, 'icon-128.png'), await readFile(join(ROOT, 'icons/128.png')));
}

/**
 * Takes them all, on a library that is empty or has the sample stories already.
 *
 * @param {Session} session
 * @param {string} folder gets `pictures` and `store/pictures`
 */
export async function docsPictures(session, folder) {
  const readme = join(folder, 'pictures');
  const store = join(folder, 'store/pictures');
  for (const each of [readme, store]) await mkdir(each, { recursive: true });
  await setSettings(session, { automatic: false });
  const page = await openPage(session, sampleAddress('harbour-ledger'));
  await pageAndPopup(session, page, readme, store);
  await readingView(session, page, readme, store);
  await page.close();
  await library(session, readme, store);
  await tiles(session, store);
}
