// @ts-check
/** What is done with a whole library at once: taken away, built again from the second copies, deleted. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExtensionPage } from '../../../scripts/journey/session.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('../../../scripts/journey/session.mjs').Session} Session
 *
 * @typedef {object} Watched
 * @property {number} ms
 * @property {number} silenceMs the longest time in which the page did not answer
 * @property {number} over100 how often it was silent for longer than a tenth of a second
 * @property {number} peakMB of the page's heap; 0 where the browser does not tell
 */

const FORMS = ['html', 'markdown', 'epub', 'json', 'text'];
/** Milliseconds between two looks at the heap. */
const LOOK = 300;

/** Listens from now on how long the page is silent. @param {Page} page */
function listen(page) {
  return page.evaluate(() => {
    const scope = /** @type {any} */ (globalThis);
    const run = Symbol('run');
    Object.assign(scope, { run, longest: 0, over100: 0 });
    let last = performance.now();
    const beat = () => {
      if (scope.run !== run) return;
      const now = performance.now();
      scope.longest = Math.max(scope.longest, now - last);
      if (now - last > 100) scope.over100 += 1;
      last = now;
      setTimeout(beat, 0);
    };
    beat();
  });
}

/** @param {Session} session @param {Page} page */
async function heapOf({ kind }, page) {
  if (kind !== 'chromium') return { look: async () => 0, end: async () => undefined };
  const client = await page.createCDPSession();
  return {
    async look() {
      const { usedSize, backingStorageSize = 0 } = /** @type {any} */ (
        await client.send('Runtime.getHeapUsage')
      );
      return (usedSize + backingStorageSize) / 1e6;
    },
    end: () => client.detach(),
  };
}

/**
 * @param {Session} session
 * @param {Page} page
 * @param {() => Promise<unknown>} begin
 * @param {() => Promise<boolean>} isOver
 * @returns {Promise<Watched>}
 */
export async function watched(session, page, begin, isOver) {
  await listen(page);
  const heap = await heapOf(session, page);
  const start = performance.now();
  let peakMB = 0;
  await begin();
  while (!(await isOver())) {
    peakMB = Math.max(peakMB, await heap.look());
    await new Promise((done) => setTimeout(done, LOOK));
  }
  const ms = Math.round(performance.now() - start);
  await heap.end();
  const heard = await page.evaluate(() => {
    const { longest, over100 } = /** @type {any} */ (globalThis);
    return { longest: Number(longest), over100: Number(over100) };
  });
  return { ms, silenceMs: Math.round(heard.longest), over100: heard.over100, peakMB: Math.round(peakMB) };
}

/** @param {Page} page @param {string} selector @param {string} beginning of what stands on it */
export function press(page, selector, beginning) {
  return page.evaluate(
    (where, text) => {
      const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(where));
      const button = [...buttons].find((each) => each.textContent?.trim().startsWith(text));
      if (!button) throw new Error(`no button “${text}”`);
      button.click();
    },
    selector,
    beginning,
  );
}

/** @param {Page} page */
const hasDialog = (page) => page.evaluate(() => document.querySelector('dialog[open]') !== null);
/** @param {Page} page */
const toastOf = (page) => page.evaluate(() => document.querySelector('.toast')?.textContent ?? '');

/** @param {Session} session @param {number} count */
export async function openWhole(session, count) {
  const page = await openExtensionPage(session, 'library.html');
  await page.waitForFunction(
    (wanted) =>
      Number(/[\d,]+/.exec(document.querySelector('.overview')?.textContent ?? '')?.[0].replace(/,/g, '')) >=
      wanted,
    { timeout: 60_000 },
    count,
  );
  return page;
}

/** @param {Page} page @param {string} form */
async function startExport(page, form) {
  await page.evaluate(() =>
    /** @type {HTMLElement | null} */ (document.querySelector('#export-all'))?.click(),
  );
  await page.waitForSelector(`dialog[open] input[value=${form}]`);
  await page.evaluate((value) => {
    /** @type {HTMLInputElement | null} */ (document.querySelector(`dialog input[value=${value}]`))?.click();
  }, form);
  await press(page, 'dialog[open] button', 'Export');
}

/** Every form once, and one that is stopped. @param {Session} session @param {number} count @param {string} downloads */
export async function exportAll(session, count, downloads) {
  const page = await openWhole(session, count);
  /** @type {Record<string, Watched & {fileMB: number}>} */
  const found = {};
  for (const form of FORMS) {
    const taken = await watched(
      session,
      page,
      () => startExport(page, form),
      async () => !(await hasDialog(page)),
    );
    const said = await toastOf(page);
    if (!/^Exported|written|stories/.test(said)) throw new Error(`the export said: ${said}`);
    found[form] = { ...taken, fileMB: await newestSize(downloads) };
    console.log(form, JSON.stringify(found[form]), said);
  }
  await startExport(page, 'epub');
  await new Promise((done) => setTimeout(done, 2000));
  const stopped = await watched(
    session,
    page,
    () => press(page, 'dialog[open] button', 'Stop'),
    async () => /^Stopped/.test(await toastOf(page)),
  );
  await page.close();
  return { ...found, stopMs: stopped.ms };
}

/** Megabytes of the file that came last, once it does not grow any more. @param {string} folder */
async function newestSize(folder) {
  let before = -1;
  for (let left = 60; left > 0; left--) {
    await new Promise((done) => setTimeout(done, 500));
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => stat(join(folder, name)).catch(() => null)),
    );
    const size = files.reduce((sum, file) => sum + (file?.size ?? 0), 0);
    if (size > 0 && size === before) break;
    before = size;
  }
  for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
  return Math.round(before / 1e6);
}

/** @template T @param {(folder: string) => Promise<T>} work */
export async function withDownloads(work) {
  const folder = await mkdtemp(join(tmpdir(), 'clearstory-downloads-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const DATABASES =
  /\/(?:IndexedDB\/chrome-extension_[^/]*\.leveldb|moz-extension[^/]*\/idb\/\d+cylreaarrbsitlo-ry\.sqlite[^/]*)$/;

/** Takes the library's database away, as a browser does that finds it damaged. @param {string} profile */
export async function loseDatabase(profile) {
  const entries = await readdir(profile, { withFileTypes: true, recursive: true });
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => DATABASES.test(path));
  for (const path of paths) await rm(path, { recursive: true, force: true });
  if (paths.length === 0) throw new Error('there was no database to lose');
}

/** @param {Session} session @param {number} count */
export async function rebuildAll(session, count) {
  const page = await openExtensionPage(session, 'library.html');
  /** @type {Set<string>} */
  const said = new Set();
  const rebuilt = await watched(
    session,
    page,
    async () => undefined,
    async () => {
      const seen = await page.evaluate(() => ({
        told: document.querySelector('.waiting p')?.textContent ?? '',
        isThere: document.querySelector('.entry, [role=alert]') !== null,
      }));
      if (/\d/.test(seen.told)) said.add(seen.told);
      return seen.isThere;
    },
  );
  await page.close();
  const whole = await openWhole(session, count);
  await whole.close();
  return { ...rebuilt, progressSeen: said.size };
}

/** @param {Session} session */
export async function eraseAll(session) {
  const page = await openExtensionPage(session, 'library.html');
  await page.waitForSelector('#storage', { timeout: 60_000 });
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('#storage'))?.click());
  await page.waitForSelector('dialog[open] .sites');
  await press(page, 'dialog[open] button', 'Delete everything');
  await page.waitForSelector('#sure');
  await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#sure'));
    const label = document.querySelector('label[for=sure]')?.textContent ?? '';
    field.value = /\d+/.exec(label)?.[0] ?? '';
    field.dispatchEvent(new Event('input'));
  });
  const erased = await watched(
    session,
    page,
    () => press(page, 'dialog[open] button', 'Delete everything'),
    async () => /deleted/.test(await toastOf(page)),
  );
  const said = await toastOf(page);
  if (!/^Everything is deleted/.test(said)) throw new Error(`deleting everything said: ${said}`);
  await page.close();
  return erased;
}
