// @ts-check
/** What every picture of `shots.mjs` is taken with. */
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { callExtension } from './journey/session.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 */

export const OUTPUT = join(ROOT, 'shots');
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };
export const POPUP = { width: 380, height: 600 };
const wanted = process.argv.slice(2);

/** @param {Page} page @param {string} name */
export async function shoot(page, name) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
  process.stdout.write(`${name}\n`);
}

/** @param {Session} session @param {object} settings */
export async function setSettings(session, settings) {
  await callExtension(session, 'storage.local.set', { settings, settingsVersion: 0 });
}

/** @param {Page} page @param {string} selector */
export async function press(page, selector) {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => /** @type {HTMLElement} */ (element).click());
}
