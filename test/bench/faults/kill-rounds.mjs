// @ts-check
/** Kills the browser in the middle of something, and looks each time at what is left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/build.mjs';
import { ensureBrowser } from '../../../scripts/install-browser.mjs';
import { startSiteServer } from '../../../scripts/journey/site-server.mjs';
import { FIREFOX_REMEMBERS, startAgain } from '../support/kept-profile.mjs';
import { pictureBytes, randomFrom } from '../support/synthetic-library.mjs';
import { damageDatabase } from './damage.mjs';
import { KILLS } from './kills.mjs';
import { held } from './library.mjs';

/**
 * @typedef {import('../../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('./kills.mjs').State} State
 * @typedef {import('./kills.mjs').Trial} Trial
 * @typedef {import('../../../scripts/find-browser.mjs').BrowserKind} BrowserKind
 */

/** Milliseconds after which the browser is killed, at most. @type {Record<string, number>} */
const LATEST = { save: 900, import: 1500, delete: 600, migrate: 400, damage: 900 };
/** Firefox takes longer to begin. @type {Record<import('../../../scripts/find-browser.mjs').BrowserKind, number>} */
const LONGER = { chromium: 1, firefox: 4 };
/**
 * @typedef {object} Result
 * @property {string} what
 * @property {string} browser
 * @property {number} kills
 * @property {number} acknowledged
 * @property {number} lost acknowledged articles that were not there
 * @property {number} torn articles that were there in part
 * @property {number} rebuilds times the reader was told that the library was built again
 * @property {number} refused times the library did not open
 * @property {number} erased articles that were gone because they were to be
 */

/** @param {string} what @param {BrowserKind} kind @returns {Result} */
const nothingYet = (what, kind) => ({
  what,
  browser: kind,
  kills: 0,
  acknowledged: 0,
  lost: 0,
  torn: 0,
  rebuilds: 0,
  refused: 0,
  erased: 0,
});

const startPictureSite = () =>
  startSiteServer((host, path) =>
    host === 'pictures.example'
      ? { type: 'image/png', body: pictureBytes(Number(/\d+/.exec(path)?.[0] ?? 0)) }
      : null,
  );

/** Looks what a kill has left. @param {Session} session @param {State} state @param {Result} result @param {number} round */
async function lookAfter(session, state, result, round) {
  const now = await held(session);
  const ids = new Set(now.ids);
  const gone = [...state.acknowledged.keys()].filter((id) => !ids.has(id));
  for (const id of gone) state.acknowledged.delete(id);
  const lost = gone.filter((id) => !state.mayBeGone.has(id));
  result.erased += gone.length - lost.length;
  result.lost += lost.length;
  result.torn += now.torn.length;
  if (now.failure) result.refused += 1;
  if (now.told.length > 0) result.rebuilds += 1;
  if (lost.length + now.torn.length + now.told.length > 0 || now.failure) {
    const said = [now.failure, ...now.told].filter(Boolean).join(' ');
    console.log(`${result.what} ${round}: lost ${lost.length}, torn ${now.torn.length}. ${said}`);
  }
}

/**
 * @param {Trial['begin']} trial
 * @param {Omit<import('./kills.mjs').Around, 'ready'>} around
 * @param {number} after milliseconds from the time at which the browser may be killed
 * @returns {Promise<void>} once it is gone
 */
function killIn(trial, around, after) {
  return new Promise((done, failed) => {
    const kill = () => {
      const gone = around.session.browser.process();
      gone?.once('exit', () => done(undefined));
      gone?.kill('SIGKILL');
    };
    let isReady = false;
    const ready = () => {
      if (isReady) return;
      isReady = true;
      setTimeout(kill, after);
    };
    // What it does ends in the middle, with an error of a browser that is gone.
    trial({ ...around, ready }).catch((thrown) => {
      if (!isReady) failed(thrown);
    });
  });
}

/** Kills the browser again and again in one profile. @param {string} what @param {number} times @param {BrowserKind} kind */
export async function killAgainAndAgain(what, times, kind) {
  const folder = await mkdtemp(join(tmpdir(), `clearstory-faults-${what}-`));
  const random = randomFrom(what.length * 1000 + times);
  const server = await startPictureSite();
  /** @type {State} */
  const state = { acknowledged: new Map(), mayBeGone: new Set(), next: 1, folder };
  const result = nothingYet(what, kind);
  const options = {
    kind,
    program: ensureBrowser(kind),
    extensionDir: join(ROOT, 'dist', kind),
    headless: true,
    sitePort: server.port,
    served: /** @type {const} */ ('every-host'),
    profile: join(folder, 'profile'),
    preferences: FIREFOX_REMEMBERS,
  };
  /** @type {string | undefined} */
  let origin;
  try {
    for (let round = 0; round < times; round++) {
      const session = await startAgain(options, origin);
      origin = session.origin;
      if (round > 0) await lookAfter(session, state, result, round);
      const trial = KILLS[what];
      const after = random() * (LATEST[what] ?? 0) * LONGER[kind];
      if (trial) await killIn(trial, { session, state, round }, after);
      result.kills += 1;
      if (what === 'damage' && (await damageDatabase(options.profile, random)) === 0)
        throw new Error('there was no file to damage');
      if (round % 10 === 9)
        console.log(`${what}: ${round + 1} kills, ${state.acknowledged.size} acknowledged`);
    }
    const last = await startAgain(options, origin);
    await lookAfter(last, state, result, times);
    result.acknowledged = state.acknowledged.size;
    await last.close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}
