// @ts-check
/**
 * The library at its size: imports made-up articles as JSON, then times the page's first screen, searching as one
 * types, saving and opening, in a real browser with the built extension. A tenth of the articles goes first, in a
 * profile of its own, to see what growth does.
 *
 * `npm run bench -- library --articles 10000 [--browser chromium|firefox] [--whole] [--out FILE] [--keep FOLDER]`
 *
 * `--whole` adds what is done with all of them at once: taken away in every form, built again from the second copies,
 * deleted.
 *
 * With `--keep` the profiles and figures stay in that folder and a run does one step (import of the tenth, its use,
 * import of all, their use, and so on); run it again for the next one. The last step shows the table.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { openExtensionPage } from '../../scripts/journey/session.mjs';
import { startSiteServer } from '../../scripts/journey/site-server.mjs';
import { importFile, writeLibrary } from './library/importing.mjs';
import {
  firstScreen,
  indexSize,
  memoryBefore,
  memoryOf,
  openings,
  saveAll,
  searchAll,
} from './library/using.mjs';
import { eraseAll, exportAll, loseDatabase, rebuildAll, withDownloads } from './library/whole.mjs';
import { FIREFOX_REMEMBERS, startAgain } from './support/kept-profile.mjs';
import { articleOf, pictureBytes, queriesOf } from './support/synthetic-library.mjs';

/**
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind
 *
 * @typedef {object} Imported milliseconds
 * @property {string} origin of the extension's pages in this profile
 * @property {number} importMs
 * @property {number} longestSilenceMs while importing
 * @property {number} silencesOver100Ms how many
 *
 * @typedef {object} Used milliseconds, and megabytes
 * @property {number} firstScreenMs
 * @property {number} searchP50Ms
 * @property {number} searchP95Ms
 * @property {number} searchWorstMs
 * @property {number} indexLoadMs the first search, the index loaded for it
 * @property {number} indexMB
 * @property {number} savePlainP95Ms
 * @property {number} saveP95Ms with two pictures
 * @property {number} openMs
 * @property {number} memoryMB of the page's heap; in Firefox what the process of all our pages takes more with it
 *
 * @typedef {object} Place where a library of one size stands
 * @property {BrowserKind} kind
 * @property {number} count of its articles
 * @property {string} folder
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

/**
 * @template T
 * @param {Place} place
 * @param {string | undefined} origin of a profile that has been used before
 * @param {(session: Session) => Promise<T>} work
 * @param {{downloads?: string}} [more]
 */
async function inBrowser({ kind, folder }, origin, work, more = {}) {
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
    profile: join(folder, 'profile'),
    preferences: FIREFOX_REMEMBERS,
    ...more,
  };
  const session = await startAgain(options, origin);
  try {
    return await work(session);
  } finally {
    await session.close();
    await pictures.stop();
  }
}

/** @param {Place} place @returns {Promise<Imported>} */
async function bringAll(place) {
  // What an import that was broken off has left there would not be imported again.
  await rm(join(place.folder, 'profile'), { recursive: true, force: true });
  const file = join(place.folder, 'library.json');
  await writeLibrary(file, place.count);
  return inBrowser(place, undefined, async (session) => {
    const page = await openExtensionPage(session, 'library.html');
    const { took, silence, silences } = await importFile(page, file);
    await rm(file);
    return {
      origin: session.origin,
      importMs: Math.round(took),
      longestSilenceMs: Math.round(silence),
      silencesOver100Ms: silences,
    };
  });
}

/** @param {Session} session */
async function savings(session) {
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
    savePlainP95Ms: rounded(quantile(plainTimes, 0.95)),
    savePlainP50Ms: rounded(quantile(plainTimes, 0.5)),
    saveP95Ms: rounded(quantile(richTimes, 0.95)),
    saveP50Ms: rounded(quantile(richTimes, 0.5)),
  };
}

/** @param {Session} session */
async function screens(session) {
  const times = [];
  for (let at = 0; at < FIRST_SCREENS; at++) times.push(await firstScreen(session));
  return { firstScreenMs: rounded(quantile(times, 0.5)) };
}

/** @param {Place} place @param {Imported} imported */
function lookAtAll(place, { origin }) {
  return inBrowser(place, origin, async (session) => {
    const before = await memoryBefore(session);
    const library = await openExtensionPage(session, 'library.html');
    await library.waitForFunction(() =>
      /stories/.test(document.querySelector('.overview')?.textContent ?? ''),
    );
    const { first, times } = await searchAll(library, queriesOf(QUERIES));
    const opened = await openings(library, OPENINGS);
    const memory = await memoryOf(library, session, before);
    const bytes = Number(await indexSize(library));
    await library.close();
    return {
      searchP50Ms: rounded(quantile(times, 0.5)),
      searchP95Ms: rounded(quantile(times, 0.95)),
      searchWorstMs: rounded(Math.max(...times)),
      indexLoadMs: rounded(first),
      indexMB: rounded(bytes / 1e6),
      openMs: rounded(quantile(opened, 0.95)),
      memoryMB: rounded(memory),
    };
  });
}

/**
 * First screens, one library page, and saving are timed in a browser each: Firefox clears a closed library page away in
 * the process that all of the extension's pages share, for a third of a second.
 *
 * @param {Place} place @param {Imported} imported @returns {Promise<Used>}
 */
async function useAll(place, imported) {
  const shown = await inBrowser(place, imported.origin, screens);
  const looked = await lookAtAll(place, imported);
  return { ...shown, ...looked, ...(await inBrowser(place, imported.origin, savings)) };
}

/**
 * What a step has found, from its file where it was done before.
 *
 * @template T
 * @param {Place} place
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<{found: T, isNew: boolean}>}
 */
async function step({ folder, count }, name, work) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== null) return { found: JSON.parse(before), isNew: false };
  const found = await work();
  await writeFile(file, JSON.stringify(found));
  console.log(`${count} articles, ${name}: ${JSON.stringify(found)}`);
  return { found, isNew: true };
}

/** What is done with a library as a whole, each a step. @type {Record<string, (place: Place, imported: Imported) => Promise<unknown>>} */
const WHOLE = {
  exports: (place, { origin }) =>
    withDownloads((downloads) =>
      inBrowser(place, origin, (session) => exportAll(session, place.count, downloads), { downloads }),
    ),
  async rebuilding(place, { origin }) {
    await loseDatabase(join(place.folder, 'profile'));
    return inBrowser(place, origin, (session) => rebuildAll(session, place.count));
  },
  deleting: (place, { origin }) =>
    withDownloads((downloads) => inBrowser(place, origin, eraseAll, { downloads })),
};

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

/**
 * All steps, or the next one that is not done yet.
 *
 * @param {BrowserKind} kind
 * @param {number} count
 * @param {string} folder
 * @param {boolean} isOneStep
 * @param {boolean} isWhole with what is done with all of them at once
 * @returns the figures of both sizes; null where steps are left
 */
async function measure(kind, count, folder, isOneStep, isWhole) {
  /** @type {(Imported & Used & {articles: number})[]} */
  const figures = [];
  for (const size of [Math.round(count / 10), count]) {
    const place = { kind, count: size, folder: join(folder, `${kind}-${size}`) };
    const imported = await step(place, 'import', () => bringAll(place));
    if (imported.isNew && isOneStep) return null;
    const used = await step(place, 'use', () => useAll(place, imported.found));
    figures.push({ articles: size, ...imported.found, ...used.found });
    if (used.isNew && isOneStep && size !== count) return null;
    if (size !== count || !isWhole) continue;
    for (const [name, work] of Object.entries(WHOLE)) {
      const done = await step(place, name, () => work(place, imported.found));
      if (done.isNew && isOneStep) return null;
    }
  }
  const [small, large] = figures;
  return small && large ? { small, large } : null;
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string' },
      keep: { type: 'string' },
      whole: { type: 'boolean', default: false },
    },
  });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const count = Number(values.articles);
  if (!Number.isInteger(count) || count < 100) throw new Error('--articles: at least 100');
  await build(kind);
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'clearstory-bench-')));
  const measured = await measure(kind, count, folder, values.keep !== undefined, values.whole).finally(() =>
    values.keep === undefined ? rm(folder, { recursive: true, force: true }) : undefined,
  );
  if (measured === null) {
    console.log('one step is done; run it again for the next one');
    return;
  }
  const { small, large } = measured;
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
