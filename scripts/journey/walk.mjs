// @ts-check
/** The whole journey on a sample page, step by step, with a picture of each thing worth seeing. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { exportedAs } from './exported.mjs';
import {
  askReader,
  callExtension,
  closePopup,
  openExtensionPage,
  openPage,
  pressButton,
  readerState,
  visibleText,
} from './session.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} Walk
 * @property {Session} session
 * @property {string} url of the sample page
 * @property {string} output the folder for pictures and files
 * @property {() => Promise<void>} stopSites
 * @property {Page | null} page
 * @property {Page | null} popup
 * @property {Page | null} library
 */

/** @template T @param {T | null} value @returns {T} */
function there(value) {
  if (value === null) throw new Error('a step was left out');
  return value;
}

/** @param {Walk} walk @param {Page} page @param {string} name */
async function picture({ output }, page, name) {
  await page.screenshot({ path: /** @type {`${string}.png`} */ (join(output, name)) });
}

/** @param {Page} page @param {string} selector */
async function press(page, selector) {
  await page.waitForSelector(selector, { visible: true, timeout: 15_000 });
  await page.$eval(selector, (element) => /** @type {HTMLElement} */ (element).click());
}

/** @param {Walk} walk */
async function openStory(walk) {
  await callExtension(walk.session, 'storage.local.set', {
    settings: { automatic: false },
    settingsVersion: 0,
  });
  walk.page = await openPage(walk.session, walk.url);
  await picture(walk, walk.page, 'before.png');
  return `${(await visibleText(walk.page)).length} characters of text in view`;
}

/** @param {Walk} walk */
async function pressToolbar(walk) {
  const page = there(walk.page);
  walk.popup = await pressButton(walk.session, page);
  const state = await waitFor(async () => {
    const now = await readerState(walk.session, page);
    return now?.view === 'cleaned' && now;
  }, 'the page was clean');
  return `${state.hiddenCount} things hidden`;
}

/** @param {Walk} walk */
async function readKeyPoints(walk) {
  const popup = there(walk.popup);
  await popup.waitForSelector('.point', { timeout: 15_000 });
  await picture(walk, popup, 'popup.png');
  await picture(walk, there(walk.page), 'after.png');
  return `${(await popup.$$('.point')).length} key points`;
}

/** @param {Walk} walk */
async function saveStory(walk) {
  const popup = there(walk.popup);
  await press(popup, '#save');
  await waitFor(async () => {
    const stored = await popup.$eval('#live', (live) => live.textContent);
    return stored;
  }, 'the popup said that the article was saved');
  const saving = () => popup.$('.progress').then((bar) => bar === null);
  await waitFor(saving, 'the article was saved', 30_000);
  return 'saved to the library';
}

/** @param {Walk} walk */
async function followKeyPoint(walk) {
  const page = there(walk.page);
  const popup = there(walk.popup);
  const before = await page.evaluate(() => scrollY);
  await popup.$$eval('.point', (points) => /** @type {HTMLElement | undefined} */ (points.at(-1))?.click());
  await waitFor(async () => (await page.evaluate(() => scrollY)) !== before, 'the page went to the sentence');
  await closePopup(popup);
  return 'the page shows its sentence';
}

/** @param {Walk} walk */
async function readInReadingView(walk) {
  const page = there(walk.page);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await askReader(walk.session, page, 'openReadingView');
  await page.bringToFront();
  await picture(walk, page, 'reading-view.png');
  return 'the story alone';
}

/** @param {Walk} walk */
async function restorePage(walk) {
  const state = await askReader(walk.session, there(walk.page), 'restore');
  if (state.view !== 'original') throw new Error('the page is not as it was');
  return 'the page is as it was';
}

/** @param {Walk} walk */
async function openLibraryOffline(walk) {
  await walk.stopSites();
  walk.library = await openExtensionPage(walk.session, 'library.html');
  await walk.library.waitForSelector('a.name', { timeout: 15_000 });
  await picture(walk, walk.library, 'library.png');
  return `${(await walk.library.$$('a.name')).length} article, the site is off the network`;
}

/** The first story of the list, in one form. @param {Page} library @param {'html' | 'markdown' | 'epub'} form */
async function exported(library, form) {
  await press(library, '.entry .actions [aria-label="Export"]');
  return (await exportedAs(library, form)).bytes;
}

/** @param {Walk} walk */
async function takeAway(walk) {
  const library = there(walk.library);
  await library.waitForSelector('.entry', { timeout: 15_000 });
  const html = await exported(library, 'html');
  const zip = unzipSync(await exported(library, 'markdown'));
  const name = Object.keys(zip).find((each) => each.endsWith('.md')) ?? '';
  const markdown = strFromU8(zip[name] ?? new Uint8Array());
  const book = await exported(library, 'epub');
  await writeFile(join(walk.output, 'saved-article.html'), html);
  await writeFile(join(walk.output, 'saved-article.md'), markdown);
  await writeFile(join(walk.output, 'saved-article.epub'), book);
  const words = markdown.split(/\s+/).length;
  return `${Math.round(html.length / 1000)} kB of HTML with its pictures, ${words} words of Markdown, a book of ${Math.round(book.length / 1000)} kB`;
}

/** @param {Walk} walk */
async function readSaved(walk) {
  const library = there(walk.library);
  await press(library, 'a.name');
  await waitFor(async () => (await visibleText(library)).length > 1500, 'the saved article was open');
  await picture(walk, library, 'saved-article.png');
  return `${(await visibleText(library)).length} characters, from the library`;
}

/** What each step is called, in the order in which a reader would do them. */
export const STEPS = /** @type {readonly (readonly [string, (walk: Walk) => Promise<string>])[]} */ ([
  ['Open a news page', openStory],
  ['Press the toolbar button', pressToolbar],
  ['Read the key points', readKeyPoints],
  ['Save the article', saveStory],
  ['Follow a key point', followKeyPoint],
  ['Open the reading view', readInReadingView],
  ['Show the original', restorePage],
  ['Open the library', openLibraryOffline],
  ['Take it away', takeAway],
  ['Read the saved article', readSaved],
]);

/**
 * Walks through all steps; stops at the first that fails.
 *
 * @param {Omit<Walk, 'page' | 'popup' | 'library'>} start
 * @param {(step: {number: number, of: number, name: string, outcome: string, milliseconds: number}) => void} tell
 */
export async function walkThrough(start, tell) {
  await rm(start.output, { recursive: true, force: true });
  await mkdir(start.output, { recursive: true });
  const walk = { ...start, page: null, popup: null, library: null };
  for (const [index, [name, step]] of STEPS.entries()) {
    const begun = performance.now();
    const outcome = await step(walk).catch((thrown) => {
      throw new Error(`${name}: ${thrown instanceof Error ? thrown.message : thrown}.`, { cause: thrown });
    });
    const milliseconds = Math.round(performance.now() - begun);
    tell({ number: index + 1, of: STEPS.length, name, outcome, milliseconds });
  }
}
