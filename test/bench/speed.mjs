// @ts-check
/**
 * What the extension costs: on every page while nobody asks anything of it, and while it cleans. Each page is loaded in
 * a browser with it and in one without it, in turns, and in the other order the next time.
 *
 * `npm run bench -- speed --data DIR [--browser chromium|firefox] [--limit 20] [--repeat 5] [--out FILE]`
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launch } from '../../scripts/journey/launch.mjs';
import { startLoggingProxy } from '../../scripts/journey/logging-proxy.mjs';
import { callExtension, openPage, startSession } from '../../scripts/journey/session.mjs';
import { zip } from '../../scripts/package.mjs';
import { collectInFirefox, privateMemory } from './speed/memory.mjs';
import { addMeter } from './speed/meter.mjs';
import { median, quantile, rounded } from './speed/numbers.mjs';
import { usePage, visitWith, visitWithout } from './speed/tabs.mjs';
import { readPage, readRecords } from './support/pages.mjs';
import { progress } from './support/progress.mjs';

/**
 * @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind
 * @typedef {{url: string, html: string}} Stored
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Browser} Browser
 *
 * @typedef {object} Visits of one page
 * @property {number[]} loadWith milliseconds
 * @property {number[]} loadWithout
 * @property {number[]} detect
 * @property {number[]} heapMore megabytes
 */

/** Pages that are open at once when a browser's memory is looked at. */
const TABS = 8;

/** Firefox tells the time in steps of a millisecond, unless it is asked not to. */
const EXACT_TIME = { 'privacy.reduceTimerPrecision': false };

/**
 * Every n-th page that has an address, of whatever kind, served without a policy of its own and with its scripts off;
 * from a host below `.test`, for browsers know hosts that they ask for nothing but https.
 *
 * @param {string} data
 * @param {number} limit
 * @returns {Promise<Stored[]>}
 */
async function chosenPages(data, limit) {
  const records = (await readRecords(data)).filter(({ url }) => URL.canParse(url));
  const step = Math.max(1, Math.floor(records.length / limit));
  const chosen = records.filter((_record, index) => index % step === 0).slice(0, limit);
  return Promise.all(
    chosen.map(async ({ id, url }) => {
      const address = new URL(url);
      return { url: `http://${address.hostname}.test${address.pathname}`, html: await readPage(data, id) };
    }),
  );
}

/** @param {readonly Stored[]} pages */
function sitesOf(pages) {
  const bodies = new Map(pages.map(({ url, html }) => [new URL(url).href, html]));
  return (/** @type {URL} */ address) => {
    const body = bodies.get(address.href);
    if (body === undefined) return null;
    const headers = { 'content-security-policy': "script-src 'none'" };
    return { type: 'text/html; charset=utf-8', body, headers };
  };
}

/**
 * @param {Session} session
 * @param {Browser} bare
 * @param {readonly Stored[]} pages
 * @param {number} repeat
 * @returns {Promise<Visits[]>}
 */
async function visitInTurns(session, bare, pages, repeat) {
  const isChromium = session.kind === 'chromium';
  const done = progress(`${session.kind} load`, pages.length * repeat);
  /** @type {Visits[]} */
  const visits = pages.map(() => ({ loadWith: [], loadWithout: [], detect: [], heapMore: [] }));
  // What a browser does for its first page alone is not measured.
  for (const { url } of pages.slice(0, 1)) {
    await visitWith(session, url);
    await visitWithout(bare, url, isChromium);
  }
  for (let round = 0; round < repeat; round += 1)
    for (const [index, { url }] of pages.entries()) {
      const first = (round + index) % 2 === 0;
      const before = first ? null : await visitWithout(bare, url, isChromium);
      const own = await visitWith(session, url);
      const without = before ?? (await visitWithout(bare, url, isChromium));
      const each = /** @type {Visits} */ (visits[index]);
      each.loadWith.push(own.loadMs);
      each.loadWithout.push(without.loadMs);
      each.detect.push(own.detectMs);
      if (own.heapMB !== null && without.heapMB !== null) each.heapMore.push(own.heapMB - without.heapMB);
      done();
    }
  return visits;
}

/**
 * What several open tabs add to a browser's memory, with the extension and without it, once what nothing uses any more
 * has been given back. One tab is open before: with it comes all that there is but once, the background's page above all.
 *
 * @param {Session} session
 * @param {Browser} bare
 * @param {readonly Stored[]} pages
 * @returns {Promise<number | null>} megabytes a tab that the extension adds
 */
async function memoryMore(session, bare, pages) {
  const [first, ...some] = pages.slice(0, TABS + 1);
  if (!first || some.length === 0) return null;
  /** @param {Browser} browser */
  const held = async (browser) => {
    await collectInFirefox(browser);
    return privateMemory(browser.process()?.pid);
  };
  /** @param {Browser} browser @param {(url: string) => Promise<import('puppeteer-core').Page>} open */
  const added = async (browser, open) => {
    const tabs = [await open(first.url)];
    const before = await held(browser);
    for (const { url } of some) {
      // Having just given memory back, Firefox now and then refuses the first address.
      tabs.push(await open(url).catch(() => open(url)));
    }
    const after = await held(browser);
    for (const tab of tabs) await tab.close();
    return before === null || after === null ? null : after - before;
  };
  const own = await added(session.browser, (url) => openPage(session, url));
  const without = await added(bare, async (url) => {
    const page = await bare.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  });
  return own === null || without === null ? null : (own - without) / some.length;
}

/** @param {Session} session @param {readonly Stored[]} pages */
async function useAll(session, pages) {
  const done = progress(`${session.kind} use`, pages.length);
  const used = [];
  for (const { url } of pages) {
    const page = await openPage(session, url);
    try {
      used.push(await usePage(session, page));
    } catch (thrown) {
      console.error(`${url}: ${thrown instanceof Error ? thrown.message : thrown}`);
    }
    await page.close();
    done();
  }
  return used;
}

/** @param {BrowserKind} kind */
async function packageBytes(kind) {
  const folder = join(ROOT, 'dist', kind);
  const { sizes } = await build(kind);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return { package: (await zip(folder, names)).length, content: sizes['content.js'] ?? 0 };
}

/**
 * @param {BrowserKind} kind
 * @param {readonly Stored[]} pages
 * @param {number} repeat
 */
async function measure(kind, pages, repeat) {
  const program = findBrowser(kind);
  if (!program) throw new Error(`no ${kind} on this machine`);
  const bytes = await packageBytes(kind);
  const folder = `${kind}-speed`;
  await build(kind, { folder });
  const extensionDir = join(ROOT, 'dist', folder);
  await addMeter(extensionDir);
  const proxy = await startLoggingProxy(sitesOf(pages));
  const common = {
    kind,
    program,
    headless: true,
    sitePort: proxy.port,
    served: /** @type {const} */ ('proxy'),
    preferences: EXACT_TIME,
  };
  const bare = await launch(common);
  const session = await startSession({ ...common, extensionDir });
  try {
    // Nobody asks anything of it: what cleaning costs is measured apart.
    const settings = { settings: { automatic: false }, settingsVersion: 0 };
    await callExtension(session, 'storage.local.set', settings);
    const visits = await visitInTurns(session, bare, pages, repeat);
    const more = kind === 'firefox' ? await memoryMore(session, bare, pages) : null;
    return figures(bytes, visits, more, await useAll(session, pages));
  } finally {
    await Promise.all([session.close(), bare.close()]);
    await proxy.stop();
  }
}

/**
 * @param {{package: number, content: number}} bytes
 * @param {readonly Visits[]} visits
 * @param {number | null} memory
 * @param {readonly import('./speed/tabs.mjs').Used[]} used
 */
function figures(bytes, visits, memory, used) {
  const detects = visits.flatMap(({ detect }) => detect);
  const loads = visits.map(
    ({ loadWith, loadWithout }) => (median(loadWith) ?? 0) / (median(loadWithout) ?? 1),
  );
  const heaps = visits.flatMap(({ heapMore }) => heapMore);
  const tasks = used.map(({ longestTaskMs }) => longestTaskMs);
  const at = (/** @type {number[]} */ values) => ({
    p50: rounded(median(values), 1),
    p95: rounded(quantile(values, 0.95), 1),
  });
  return {
    pages: visits.length,
    contentScriptBytes: bytes.content,
    packageBytes: bytes.package,
    detectP50Ms: rounded(median(detects)),
    detectP95Ms: rounded(quantile(detects, 0.95)),
    pageLoadRatio: rounded(median(loads), 4),
    longestTaskMs: rounded(tasks.length > 0 ? Math.max(...tasks) : null, 1),
    tabMB: rounded(memory ?? median(heaps), 3),
    loadMs: {
      with: at(visits.flatMap(({ loadWith }) => loadWith)),
      without: at(visits.flatMap(({ loadWithout }) => loadWithout)),
    },
    longestTask: at(tasks),
    longestTaskAtRest: at(used.map(({ restMs }) => restMs)),
    popupPressMs: at(used.map(({ popupPressMs }) => popupPressMs)),
    popupSkeletonMs: at(used.map(({ popupSkeletonMs }) => popupSkeletonMs)),
    popupMs: at(used.map(({ popupMs }) => popupMs)),
    popupPointsMs: at(used.flatMap(({ popupPointsMs }) => popupPointsMs ?? [])),
    cleanMs: at(used.map(({ cleanMs }) => cleanMs)),
    readingMs: at(used.map(({ readingMs }) => readingMs)),
  };
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      browser: { type: 'string' },
      limit: { type: 'string', default: '20' },
      repeat: { type: 'string', default: '5' },
      out: { type: 'string' },
    },
  });
  if (!values.data) throw new Error('--data: the folder of stored pages');
  const pages = await chosenPages(values.data, Number(values.limit));
  const all = /** @type {const} */ (['chromium', 'firefox']);
  const kinds = all.filter((kind) => values.browser === undefined || values.browser === kind);
  /** @type {Record<string, ReturnType<typeof figures>>} */
  const found = {};
  for (const kind of kinds) found[kind] = await measure(kind, pages, Number(values.repeat));
  const told = JSON.stringify(found, null, 2);
  if (values.out) await writeFile(values.out, `${told}\n`);
  console.log(told);
}
