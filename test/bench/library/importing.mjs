// @ts-check
/** Made-up libraries as a file, and how long the library page takes to bring one in. */
import { createWriteStream } from 'node:fs';
import { filedOf } from '../support/synthetic-library.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {string} path @param {number} count */
export async function writeLibrary(path, count) {
  const file = createWriteStream(path);
  const write = (/** @type {string} */ text) =>
    file.write(text) ? undefined : new Promise((done) => file.once('drain', () => done(undefined)));
  await write(
    '{"format":"clearstory-library","version":1,"exportedAt":"2026-11-26T00:00:00.000Z","tombstones":[],"articles":[\n',
  );
  for (let number = 0; number < count; number++) {
    await write((number === 0 ? '' : ',\n') + JSON.stringify(filedOf(number)));
  }
  await write('\n]}\n');
  await new Promise((done) => file.end(() => done(undefined)));
}

/** How often the import is looked at from outside, in milliseconds: each look takes a little of the page's time. */
const LOOK = 500;

/**
 * Brings the file in by the page's own dialog, and listens how long the page is silent.
 *
 * @param {Page} page
 * @param {string} path
 */
export async function importFile(page, path) {
  await page.waitForSelector('.notice .ways, .entry', { timeout: 60_000 });
  await page.evaluate(() => {
    const scope = /** @type {any} */ (globalThis);
    scope.silences = [];
    let last = 0;
    const beat = () => {
      const now = performance.now();
      if (last > 0) scope.silences.push(now - last);
      last = now;
      if (document.querySelector('dialog .result')) {
        scope.took = now - scope.began;
        return;
      }
      setTimeout(beat, 0);
    };
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => /^Import/.test(button.textContent ?? ''))?.click();
    document.querySelector('#import-file')?.addEventListener('change', () => {
      scope.began = performance.now();
      beat();
    });
  });
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
    await page.waitForSelector('#import-file', { timeout: 60_000 })
  );
  await input.uploadFile(path);
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK));
    const seen = await page.evaluate(() => {
      const { took = null, silences } = /** @type {{took?: number | null, silences: number[]}} */ (
        /** @type {unknown} */ (globalThis)
      );
      const told = document.querySelector('dialog .content')?.textContent ?? '';
      return {
        took,
        told,
        longest: silences.reduce((a, b) => Math.max(a, b), 0),
        over100: silences.filter((each) => each > 100).length,
      };
    });
    if (seen.took === null) continue;
    if (!/^Brought in/.test(seen.told)) throw new Error(`the import said: ${seen.told}`);
    return { took: Number(seen.took), silence: Number(seen.longest), silences: Number(seen.over100) };
  }
}
