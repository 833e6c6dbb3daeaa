// @ts-check
/**
 * The library at its size: imports made-up articles as JSON, then times the page's first screen, searching as one
 * types, saving and opening, in a real browser with the built extension. A tenth of the articles goes first, in a
 * profile of its own, to see what growth does.
 *
 * `npm run bench -- library --articles 10000 [--browser chromium|firefox] [--out FILE]`
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { openExtensionPage, startSession } from '../../scripts/journey/session.mjs';
import { startSiteServer } from '../../scripts/journey/site-server.mjs';
import { waitFor } from '../../scripts/journey/wait-for.mjs';
import { articleOf, filedOf, pictureBytes, queriesOf } from './support/synthetic-library.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind
 *
 * @typedef {object} Figures milliseconds, and megabytes of the page's heap
 * @property {number} articles
 * @property {number} importMs
 * @property {number} longestSilenceMs while importing
 * @property {number} silencesOver100Ms how many
 * @property {number} firstScreenMs
 * @property {number} searchP50Ms
 * @property {number} searchP95Ms
 * @property {number} searchWorstMs
 * @property {number} indexLoadMs the first search, the index loaded for it
 * @property {number} indexMB
 * @property {number} savePlainP95Ms
 * @property {number} saveP95Ms with two pictures
 * @property {number} openMs
 * @property {number} memoryMB of the page's heap; in Firefox of the whole process
 */

const QUERIES = 90;
const SAVES = 40;
const OPENINGS = 15;
const FIRST_SCREENS = 7;

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

const rounded = (/** @type {number} */ value) => Math.round(value * 10) / 10;

/** @param {string} path @param {number} count */
async function writeLibrary(path, count) {
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
async function importFile(page, path) {
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

/** From the start of the page's loading to its first rows on the screen. @param {Session} session */
async function firstScreen(session) {
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

/** Types queries letter by letter and times each letter until the page shows what it finds. @param {Page} page */
async function searchAll(page) {
  return page.evaluate(async (queries) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#query'));
    const status = () => document.querySelector('.overview, .notice h1')?.textContent;
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
    for (const query of queries) {
      for (let length = 2; length <= query.length; length++) times.push(await type(query.slice(0, length)));
      await type('');
    }
    void status;
    return { first, times };
  }, queriesOf(QUERIES));
}

/** Saves as the popup does, through the background. @param {Session} session @param {readonly object[]} articles */
async function saveAll({ welcome }, articles) {
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
          request: { article, points: [], pictures: true, incognito: false, favicon: null },
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
async function openings(page, count) {
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
 * Firefox tells what a process takes, and all pages of an extension share one with its background: more than the page.
 *
 * @param {Session} session
 */
async function processMemory({ browser }) {
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

/** @param {Page} page @param {Session} session */
async function memoryOf(page, session) {
  if (session.kind !== 'chromium') return processMemory(session);
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = /** @type {any} */ (await client.send('Runtime.getHeapUsage'));
  await client.detach();
  return (usedSize + backingStorageSize) / 1e6;
}

/** Bytes of the segments in the database. @param {Page} page */
async function indexSize(page) {
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

/** @param {BrowserKind} kind @param {number} count @returns {Promise<Figures>} */
async function measure(kind, count) {
  const folder = await mkdtemp(join(tmpdir(), 'clearstory-bench-'));
  const file = join(folder, 'library.json');
  await writeLibrary(file, count);
  const pictures = await startSiteServer((host, path) => {
    const seed = Number(/^\/(\d+)\.png$/.exec(path)?.[1]);
    return host === 'pictures.example' && !Number.isNaN(seed)
      ? { type: 'image/png', body: pictureBytes(seed) }
      : null;
  });
  const options = {
    kind,
    program: ensureBrowser(kind),
    extensionDir: join(ROOT, 'dist', kind),
    headless: true,
    sitePort: pictures.port,
    served: /** @type {const} */ ('every-host'),
  };
  const session = await startSession(options);
  try {
    const page = await openExtensionPage(session, 'library.html');
    const imported = await importFile(page, file);
    console.log(`${count} brought in: ${JSON.stringify(imported)}`);
    await page.close();
    const screens = [];
    for (let at = 0; at < FIRST_SCREENS; at++) screens.push(await firstScreen(session));
    const library = await openExtensionPage(session, 'library.html');
    await library.waitForFunction(() =>
      /stories/.test(document.querySelector('.overview')?.textContent ?? ''),
    );
    const { first, times } = await searchAll(library);
    const opened = await openings(library, OPENINGS);
    const memory = await memoryOf(library, session);
    const bytes = Number(await indexSize(library));
    await library.close();
    const plain = Array.from({ length: SAVES }, (_, at) => articleOf(1_000_000 + at));
    const rich = Array.from({ length: SAVES }, (_, at) =>
      articleOf(
        2_000_000 + at,
        [0, 1].map((each) => `http://pictures.example/${at * 2 + each + 500}.png`),
      ),
    );
    const plainTimes = await saveAll(session, plain);
    const richTimes = await saveAll(session, rich);
    return {
      articles: count,
      importMs: Math.round(imported.took),
      longestSilenceMs: Math.round(imported.silence),
      silencesOver100Ms: imported.silences,
      firstScreenMs: rounded(quantile(screens, 0.5)),
      searchP50Ms: rounded(quantile(times, 0.5)),
      searchP95Ms: rounded(quantile(times, 0.95)),
      searchWorstMs: rounded(Math.max(...times)),
      indexLoadMs: rounded(first),
      indexMB: rounded(bytes / 1e6),
      savePlainP95Ms: rounded(quantile(plainTimes, 0.95)),
      saveP95Ms: rounded(quantile(richTimes, 0.95)),
      openMs: rounded(quantile(opened, 0.95)),
      memoryMB: rounded(memory),
    };
  } finally {
    await session.close();
    await pictures.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is aimed at with 10,000 articles. */
const TARGETS = /** @type {const} */ ([
  ['firstScreenMs', 'first screen, cold start of the page (ms)', 400],
  ['searchP95Ms', 'search as you type, p95 (ms)', 60],
  ['searchWorstMs', 'search as you type, worst (ms)', 150],
  ['indexLoadMs', 'first search, index loaded (ms)', 200],
  ['indexMB', 'index on the disk (MB)', 15],
  ['memoryMB', 'memory of the page (MB)', 200],
  ['savePlainP95Ms', 'save, text, p95 (ms)', 40],
  ['saveP95Ms', 'save, two pictures, p95 (ms)', 80],
  ['openMs', 'open a saved article, p95 (ms)', 150],
  ['importMs', 'import as JSON (ms)', 180_000],
  ['longestSilenceMs', 'longest silence of the page while importing (ms)', 100],
  ['growthList', 'first screen, times slower than at a tenth', 2],
  ['growthSearch', 'search p95, times slower than at a tenth', 2],
]);

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string' },
    },
  });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const count = Number(values.articles);
  if (!Number.isInteger(count) || count < 100) throw new Error('--articles: at least 100');
  await build(kind);
  const small = await measure(kind, Math.round(count / 10));
  console.log(`at a tenth: ${JSON.stringify(small)}`);
  const large = await measure(kind, count);
  const figures = {
    browser: kind,
    ...large,
    growthList: rounded(large.firstScreenMs / small.firstScreenMs),
    growthSearch: rounded(large.searchP95Ms / small.searchP95Ms),
    atATenth: small,
  };
  console.log(`${count} articles in ${kind}`);
  for (const [name, what, target] of TARGETS) {
    const value = figures[name];
    const isMet = value <= target ? 'met' : Number.isNaN(value) ? 'not measured here' : 'MISSED';
    console.log(`${what.padEnd(52)} ${String(value).padStart(9)}  target ${target}  ${isMet}`);
  }
  if (values.out) await writeFile(values.out, `${JSON.stringify(figures, null, 2)}\n`);
}
