// @ts-check
/**
 * Measures the script on every page from within: what it runs when it is put in, and whatever it is called back for by
 * timers, idle time and mutations. It stands in the script's own world; the page does not see it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tabIdOf } from '../../../scripts/journey/session.mjs';

/** @typedef {import('../../../scripts/journey/session.mjs').Session} Session */
/** @typedef {import('puppeteer-core').Page} Page */

/** Runs in the script's world before it. Uses nothing from outside. */
function meter() {
  const scope = /** @type {any} */ (globalThis);
  /** @type {number[]} */
  const slices = [];
  scope.clearstoryMeter = { slices, began: 0 };
  let depth = 0;
  const timed =
    (/** @type {(...given: any[]) => unknown} */ work) =>
    (/** @type {any[]} */ ...given) => {
      const from = performance.now();
      depth += 1;
      try {
        return work(...given);
      } finally {
        depth -= 1;
        if (depth === 0) slices.push(performance.now() - from);
      }
    };
  for (const name of ['setTimeout', 'requestIdleCallback']) {
    const own = scope[name].bind(window);
    const measured = (/** @type {any} */ work, /** @type {any[]} */ ...rest) => own(timed(work), ...rest);
    scope[name] = measured;
    /** @type {any} */ (window)[name] = measured;
  }
  const Own = MutationObserver;
  scope.MutationObserver = class extends Own {
    /** @param {MutationCallback} work */
    constructor(work) {
      super(/** @type {any} */ (timed(/** @type {any} */ (work))));
    }
  };
  scope.clearstoryMeter.began = performance.now();
}

/** Puts the meter before the script of a built package. @param {string} folder */
export async function addMeter(folder) {
  const file = join(folder, 'content.js');
  const script = await readFile(file, 'utf8');
  const after = 'clearstoryMeter.slices.push(performance.now() - clearstoryMeter.began);';
  await writeFile(file, `(${meter.toString()})();\n${script}\n${after}\n`);
}

/**
 * What the script has cost in a tab so far.
 *
 * @param {Session} session
 * @param {Page} page of `openPage`
 * @returns {Promise<number[]>} milliseconds of each time it ran; empty where it is not there
 */
export function slicesOf({ welcome }, page) {
  return /** @type {Promise<any>} */ (
    welcome.evaluate(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [given] = await api.scripting.executeScript({
        target: { tabId: ${tabIdOf(page)} },
        func: () => globalThis.clearstoryMeter?.slices ?? [],
      });
      return given.result;
    })()`)
  );
}
