// @ts-check
/**
 * Presses on pages that are huge or never rest, with the packaged extension: what became of it, how long it took, and the
 * longest that the page could not answer meanwhile, beside the longest while nothing was asked of us.
 *
 * `npm run bench -- hostile [--browser chromium|firefox] [--only NAME] [--out FILE]`
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import {
  askReader,
  beginPage,
  callExtension,
  startSession,
  tabIdOf,
} from '../../scripts/journey/session.mjs';
import { startSiteServer } from '../../scripts/journey/site-server.mjs';
import { HOSTILE_PAGES } from './hostile/pages.mjs';
import { longestWait, startBeat } from './speed/tabs.mjs';

/**
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 *
 * @typedef {object} Found
 * @property {string} page
 * @property {string} became the view, or why there is none
 * @property {number} tookMs
 * @property {number} longestMs the page could not answer, from the press to the original again
 * @property {number} atRestMs before the press
 * @property {boolean} restored
 */

const REST_MS = 1000;
/** A page that has not loaded by then, or not answered, is given up: its own script may hold it. */
const LOAD_MS = 20_000;
const PRESS_MS = 45_000;
const ADDRESS = 'http://weir.example/night';
const REQUEST = { mode: 'strict', automatic: false, anyway: true };

/** @template T @param {Promise<T>} work @param {number} ms @returns {Promise<T>} */
function within(work, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms);
  });
  return /** @type {Promise<any>} */ (Promise.race([work, late])).finally(() => clearTimeout(timer));
}

/** @param {string} page @param {string} became @returns {Found} */
const lost = (page, became) => ({ page, became, tookMs: 0, longestMs: 0, atRestMs: 0, restored: false });

/** The popup puts the reader into the page; here the background does, as for the key. @param {Session} session @param {number} tabId */
async function putReader(session, tabId) {
  const files = await session.welcome.evaluate(() => {
    const parts = /** @type {any} */ (globalThis).clearstoryParts;
    return ['parts.js', ...parts.files.reader];
  });
  const target = { tabId };
  await callExtension(session, 'scripting.executeScript', { target, injectImmediately: true, files });
}

/** @param {Session} session @param {string} name @returns {Promise<Found>} */
async function press(session, name) {
  const { page, loaded } = await beginPage(session, ADDRESS);
  try {
    await within(loaded, LOAD_MS);
    await startBeat(page);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const atRestMs = await longestWait(page);
    const from = performance.now();
    await putReader(session, tabIdOf(page));
    const state = await askReader(session, page, 'clean', REQUEST);
    const tookMs = performance.now() - from;
    const restored = (await askReader(session, page, 'restore')).view === 'original';
    const longestMs = await longestWait(page);
    const round = Math.round;
    const became = state.failure ?? state.view;
    return {
      page: name,
      became,
      tookMs: round(tookMs),
      longestMs: round(longestMs),
      atRestMs: round(atRestMs),
      restored,
    };
  } finally {
    // A tab that its own page holds does not answer to this either.
    void page.close().catch(() => undefined);
  }
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @param {readonly string[]} names of pages
 * @returns {Promise<Found[]>}
 */
export async function pressAll(kind, names) {
  let html = '';
  const server = await startSiteServer((host, path) =>
    host === 'weir.example' && path === '/night' ? { type: 'text/html; charset=utf-8', body: html } : null,
  );
  const session = await startSession({
    kind,
    program: ensureBrowser(kind),
    extensionDir: join(ROOT, 'dist', kind),
    headless: true,
    sitePort: server.port,
    served: 'every-host',
  });
  /** @type {Found[]} */
  const found = [];
  try {
    await callExtension(session, 'storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
    for (const name of names) {
      html = HOSTILE_PAGES[name]?.() ?? '';
      found.push(await within(press(session, name), PRESS_MS).catch((thrown) => lost(name, String(thrown))));
      console.error(JSON.stringify(found.at(-1)));
    }
    return found;
  } finally {
    await session.close();
    await server.stop();
  }
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      only: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  await build(kind);
  const names = Object.keys(HOSTILE_PAGES).filter(
    (name) => values.only === undefined || name === values.only,
  );
  const found = await pressAll(kind, names);
  console.table(found);
  if (values.out) await writeFile(values.out, `${JSON.stringify(found, null, 2)}\n`);
}
