// @ts-check
/** One page in one tab, and what it costs there. */
import {
  askReader,
  callExtension,
  closePopup,
  openPage,
  pressButton,
  tabIdOf,
} from '../../../scripts/journey/session.mjs';
import { waitFor } from '../../../scripts/journey/wait-for.mjs';
import { heapOf } from './memory.mjs';
import { slicesOf } from './meter.mjs';

/** @typedef {import('../../../scripts/journey/session.mjs').Session} Session */
/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} page that has loaded @returns {Promise<number>} milliseconds from the beginning to the end of its loading */
export async function loadTime(page) {
  const ended = () =>
    page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return entry instanceof PerformanceNavigationTiming && entry.loadEventEnd > 0 ? entry.loadEventEnd : 0;
    });
  return waitFor(ended, 'the page had loaded');
}

/** @param {Session} session @param {Page} page @returns {Promise<number>} milliseconds that it took to judge the page */
export async function detectTime(session, page) {
  const message = { clearstory: 'content', method: 'detection', args: [] };
  const judged = () =>
    callExtension(session, 'tabs.sendMessage', tabIdOf(page), message, { frameId: 0 }).then(
      (reply) => reply?.value ?? null,
      () => null,
    );
  await waitFor(judged, 'the page was judged');
  return (await slicesOf(session, page)).reduce((sum, slice) => sum + slice, 0);
}

/** From now on the page notes the longest time for which it could not answer. @param {Page} page */
export function startBeat(page) {
  return page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const beat = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { clearstoryBeat: beat });
    port1.onmessage = () => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - beat.last);
      beat.last = now;
      port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}

/** @param {Page} page @returns {Promise<number>} milliseconds, since it was last asked */
export function longestWait(page) {
  return page.evaluate(() => {
    const beat = /** @type {any} */ (globalThis).clearstoryBeat;
    const { longest } = beat;
    beat.longest = 0;
    return longest;
  });
}

/**
 * @typedef {object} Used
 * @property {number} longestTaskMs the longest that the page had to wait, while it was cleaned, restored and read
 * @property {number} restMs the longest that it had to wait while nothing was asked of it
 * @property {number} popupPressMs from the press until the browser opened the popup's document, which is its own affair
 * @property {number} popupSkeletonMs from then until the popup painted its skeleton
 * @property {number} popupMs from then until the story, or why there is none, stood in the popup with what can be done
 * @property {number | null} popupPointsMs from then until its key points did; null where there is no story
 * @property {number} cleanMs until it was cleaned, its reader being there
 * @property {number} readingMs until the reading view stood over it
 */

/**
 * @param {Page} popup that has just opened
 * @returns {Promise<{begun: number, skeleton: number, filled: number, points: number | null}>} when its document was
 *   begun, in milliseconds since 1970, and how many milliseconds later it had painted, had said what it says of the page,
 *   and had added the key points
 */
async function popupTimesOf(popup) {
  const said = () => document.querySelector('#foot button, #failure h1') !== null && performance.now();
  const filled = await popup.waitForFunction(said, { polling: 'mutation' });
  const complete = () => document.querySelector('#points .skeleton') === null && performance.now();
  const points = await popup.waitForFunction(complete, { polling: 'mutation' });
  const isStory = await popup.evaluate(() => document.querySelector('#foot button') !== null);
  // The skeleton has no text, so it is no "contentful" paint; Firefox tells of those alone.
  const painted = () => performance.getEntriesByType('paint')[0]?.startTime ?? 0;
  const skeleton = await waitFor(() => popup.evaluate(painted), 'the popup had painted');
  const begun = await popup.evaluate(() => performance.timeOrigin);
  const pointsAt = isStory ? Number(await points.jsonValue()) : null;
  return { begun, skeleton, filled: Number(await filled.jsonValue()), points: pointsAt };
}

/** @param {Session} session @param {Page} page @returns {Promise<Used>} */
export async function usePage(session, page) {
  await startBeat(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const restMs = await longestWait(page);
  const pressed = Date.now();
  const popup = await pressButton(session, page);
  const popupTimes = await popupTimesOf(popup);
  const popupPressMs = popupTimes.begun - pressed;
  await closePopup(popup);
  await askReader(session, page, 'restore');
  const timed = async (/** @type {string} */ method, /** @type {unknown[]} */ ...args) => {
    const from = performance.now();
    await askReader(session, page, method, ...args);
    return performance.now() - from;
  };
  const cleanMs = await timed('clean', { mode: 'strict', automatic: false, anyway: true });
  await askReader(session, page, 'restore');
  const readingMs = await timed('openReadingView');
  const longestTaskMs = await longestWait(page);
  await askReader(session, page, 'restore');
  const { skeleton, filled, points } = popupTimes;
  return {
    longestTaskMs,
    restMs,
    popupPressMs,
    popupSkeletonMs: skeleton,
    popupMs: filled,
    popupPointsMs: points,
    cleanMs,
    readingMs,
  };
}

/** @param {Session} session @param {string} url @returns {Promise<{loadMs: number, detectMs: number, heapMB: number | null}>} */
export async function visitWith(session, url) {
  const page = await openPage(session, url);
  const loadMs = await loadTime(page);
  const detectMs = await detectTime(session, page);
  const heapMB = session.kind === 'chromium' ? await heapOf(page) : null;
  await page.close();
  return { loadMs, detectMs, heapMB };
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {boolean} isChromium */
export async function visitWithout(browser, url, isChromium) {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const loadMs = await loadTime(page);
  // As long as the other browser takes for its judgement, so that the heaps are of one age.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
  const heapMB = isChromium ? await heapOf(page) : null;
  await page.close();
  return { loadMs, heapMB };
}
