// @ts-check
/** A library as a reader uses it, timed: the first screen, searching, opening, saving. */
import { openExtensionPage } from '../../../scripts/journey/session.mjs';
import { waitFor } from '../../../scripts/journey/wait-for.mjs';
import { collectInFirefox } from '../speed/memory.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('../../../scripts/journey/session.mjs').Session} Session
 */

/** From the start of the page's loading to its first rows on the screen. @param {Session} session */
export async function firstScreen(session) {
  const page = await openExtensionPage(session, 'library.html');
  await page.waitForSelector('.entry');
  const took = await page.evaluate(
    () =>
      new Promise((done) => {
        // The rows are there; the frame that shows them comes next.
        const shown = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        requestAnimationFrame(() =>
          done(
            Math.max(shown ?? 0, Number(/** @type {any} */ (globalThis).rowsAt ?? 0)) || performance.now(),
          ),
        );
      }),
  );
  await page.close();
  return Number(took);
}

/** Types queries letter by letter and times each letter until the page shows what it finds. @param {Page} page @param {readonly string[]} queries */
export async function searchAll(page, queries) {
  return page.evaluate(async (texts) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#query'));
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(undefined)));
    const type = async (/** @type {string} */ text) => {
      const start = performance.now();
      const list = document.querySelector('main > div:nth-of-type(3)');
      const changed = new Promise((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          done(undefined);
        });
        observer.observe(/** @type {Element} */ (list), { childList: true, subtree: true });
      });
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.race([changed, new Promise((done) => setTimeout(done, 2000))]);
      const took = performance.now() - start;
      await frame();
      return took;
    };
    const first = await type('zu');
    const times = [];
    for (const query of texts) {
      for (let length = 2; length <= query.length; length++) times.push(await type(query.slice(0, length)));
      await type('');
    }
    return { first, times };
  }, queries);
}

/** Saves as the popup does, through the background. @param {Session} session @param {readonly object[]} articles */
export async function saveAll({ welcome }, articles) {
  return welcome.evaluate(async (all) => {
    const { browser, chrome } = /** @type {any} */ (globalThis);
    const api = browser ?? chrome;
    const save = (/** @type {unknown} */ article) =>
      new Promise((resolve, reject) => {
        const port = api.runtime.connect({ name: 'save' });
        port.onMessage.addListener((/** @type {any} */ event) => {
          if (event.kind === 'progress') return;
          port.disconnect();
          if (event.kind === 'saved') resolve(event);
          else reject(new Error(event.code));
        });
        port.postMessage({
          kind: 'save',
          request: { article, points: [], excerpt: null, pictures: true, incognito: false, favicon: null },
        });
      });
    const times = [];
    for (const article of all) {
      const start = performance.now();
      await save(article);
      times.push(performance.now() - start);
    }
    return times;
  }, articles);
}

/** @param {Page} page @param {number} count */
export async function openings(page, count) {
  return page.evaluate(async (many) => {
    const wait = async (/** @type {() => unknown} */ isThere) => {
      while (!isThere()) await new Promise((done) => requestAnimationFrame(done));
    };
    await wait(() => document.querySelectorAll('a.name').length >= many);
    const links = [...document.querySelectorAll('a.name')]
      .slice(0, many)
      .map((link) => link.getAttribute('href'));
    const times = [];
    for (const link of links) {
      const start = performance.now();
      location.hash = link ?? '';
      await wait(() => document.querySelector('.story p'));
      times.push(performance.now() - start);
      location.hash = '';
      await wait(() => !document.querySelector('.story'));
      // A reader looks at the list before the next one is opened: it is to stand still.
      await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
      await new Promise((done) => setTimeout(done, 100));
    }
    return times;
  }, count);
}

/**
 * Firefox tells what a process takes, and all pages of an extension share one with its background.
 *
 * @param {Session} session
 */
async function processMemory({ browser }) {
  await collectInFirefox(browser);
  const page = await browser.newPage();
  // Firefox loads the page, but never tells Puppeteer so.
  page.goto('about:processes').catch(() => undefined);
  const asked = () =>
    page.evaluate(async () => {
      const { ChromeUtils } = /** @type {any} */ (globalThis);
      const { children } = await ChromeUtils.requestProcInfo();
      return children.find((/** @type {{type: string}} */ { type }) => type === 'extension')?.memory;
    });
  const bytes = await waitFor(() => asked().catch(() => null), 'the browser said what its processes take');
  await page.close();
  return Number(bytes) / 1e6;
}

/**
 * What a browser that tells of processes alone takes before a page is opened, to be taken off what it takes with it.
 *
 * @param {Session} session
 * @returns {Promise<number>} megabytes; none where the page itself can be asked
 */
export async function memoryBefore(session) {
  return session.kind === 'chromium' ? 0 : processMemory(session);
}

/** @param {Page} page @param {Session} session @param {number} before as `memoryBefore` @returns {Promise<number>} megabytes of the page */
export async function memoryOf(page, session, before) {
  if (session.kind !== 'chromium') return (await processMemory(session)) - before;
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = /** @type {any} */ (await client.send('Runtime.getHeapUsage'));
  await client.detach();
  return (usedSize + backingStorageSize) / 1e6;
}

/** Bytes of the segments in the database. @param {Page} page */
export async function indexSize(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('clearstory-library');
        opening.onsuccess = () => {
          const all = opening.result.transaction('segments').objectStore('segments').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const sizes = all.result.map(
              ({ terms, starts, postings, ids }) =>
                terms.length + starts.byteLength + postings.byteLength + ids.join().length,
            );
            resolve(sizes.reduce((sum, size) => sum + size, 0));
          };
        };
      }),
  );
}
