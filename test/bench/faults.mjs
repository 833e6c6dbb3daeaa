// @ts-check
/**
 * Kills the browser in the middle of things, again and again in one profile, and looks each time whether every
 * acknowledged article is there, whole, and the library opens. Then everything else that can go wrong (`faults/`), and
 * what the reader is told of it.
 *
 * `npm run bench -- faults [--what save,import,…] [--times 20] [--browser chromium|firefox] [--out FILE]`
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { openExtensionPage, startSession } from '../../scripts/journey/session.mjs';
import { startSiteServer } from '../../scripts/journey/site-server.mjs';
import { damageDatabase } from './faults/damage.mjs';
import { asVersion1, bringIn, held, save } from './faults/library.mjs';
import { startTroubledSites } from './faults/sites.mjs';
import { smallDisk } from './faults/small-disk.mjs';
import { TROUBLES } from './faults/troubles.mjs';
import { FIREFOX_REMEMBERS, startAgain } from './support/kept-profile.mjs';
import { articleOf, filedOf, pictureBytes, randomFrom } from './support/synthetic-library.mjs';

/**
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} Trial
 * @property {string} what
 * @property {(around: Around) => Promise<void>} begin does until the browser is gone
 *
 * @typedef {object} Around
 * @property {Session} session
 * @property {State} state
 * @property {number} round
 * @property {() => void} ready from now on the browser may be killed
 *
 * @typedef {object} State
 * @property {Map<string, string>} acknowledged ids with titles
 * @property {Set<string>} mayBeGone ids of those that were to be erased: they are there, whole, or gone
 * @property {number} next a number for the next article
 * @property {string} folder
 */

const KILLS = ['save', 'import', 'delete', 'migrate', 'damage'];
const WHATS = [...KILLS, ...Object.keys(TROUBLES)];
/** Milliseconds after which the browser is killed, at most. @type {Record<string, number>} */
const LATEST = { save: 900, import: 1500, delete: 600, migrate: 400, damage: 900 };
/** Firefox takes longer to begin. @type {Record<import('../../scripts/find-browser.mjs').BrowserKind, number>} */
const LONGER = { chromium: 1, firefox: 4 };
const IMPORTED = 60;
const MIGRATED = 500;

/** Saves one article after the other; what is acknowledged is noted. @param {Session} session @param {State} state @param {number} count */
async function saveMany({ welcome }, state, count) {
  for (let each = 0; each < count; each++) {
    const number = state.next++;
    const pictures = number % 4 === 0 ? [`http://pictures.example/${number}.png`] : [];
    const { id, title } = await save(welcome, articleOf(number, pictures));
    state.acknowledged.set(id, title);
  }
}

/** Brings made-up articles in by the library page; they are acknowledged when it says so. @param {Session} session @param {State} state @param {number} from @param {number} count */
async function importMany(session, state, from, count) {
  const articles = Array.from({ length: count }, (_, at) => filedOf(from + at));
  const file = join(state.folder, 'import.json');
  await writeFile(
    file,
    `{"format":"clearstory-library","version":1,"exportedAt":"2026-11-26T00:00:00Z","tombstones":[],"articles":[\n${articles.map((article) => JSON.stringify(article)).join(',\n')}\n]}\n`,
  );
  const page = await openExtensionPage(session, 'library.html');
  await bringIn(page, file);
  for (const { head } of articles) state.acknowledged.set(head.id, head.title);
  return page;
}

/** @param {Session} session @param {string} id */
const toBin = ({ welcome }, id) =>
  welcome.evaluate((each) => {
    const { browser, chrome } = /** @type {any} */ (globalThis);
    return (browser ?? chrome).runtime.sendMessage({
      clearstory: 'background',
      method: 'deleteSaved',
      args: [each],
    });
  }, id);

/** @type {Record<string, Trial['begin']>} */
const TRIALS = {
  async save({ session, state, ready }) {
    ready();
    await saveMany(session, state, 1000);
  },

  async import({ session, state, round, ready }) {
    // The dialog is open, and the file chosen, at most a second and a half from now.
    setTimeout(ready, 1500);
    await (await importMany(session, state, 500_000 + round * IMPORTED, IMPORTED)).close();
  },

  /** Into the bin, one by one, and every other time out of the bin for good, one after the other. */
  async delete({ session, state, round, ready }) {
    if (state.acknowledged.size < 60) await importMany(session, state, 700_000 + round * 100, 100);
    const ids = [...state.acknowledged.keys()].slice(0, 25);
    if (round % 2 === 0) {
      ready();
      // A deletion that was acknowledged is one: the article is in the bin, and not lost.
      for (const id of ids) await toBin(session, id);
      return;
    }
    for (const id of ids) await toBin(session, id);
    const page = await openExtensionPage(session, 'library.html#bin');
    await page.bringToFront();
    await page.waitForSelector('.entry');
    // All that is there, not only what was put there now.
    for (const id of state.acknowledged.keys()) state.mayBeGone.add(id);
    ready();
    await page.evaluate(() => {
      const tools = /** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll('.entry .actions .tool')
      );
      for (const tool of tools) tool.click();
    });
  },

  /** Saves, is killed, and finds its database's files damaged at the next start. */
  async damage({ session, state, ready }) {
    await saveMany(session, state, 12);
    ready();
    await saveMany(session, state, 1000);
  },

  async migrate({ session, state, ready }) {
    if (state.acknowledged.size < MIGRATED) await importMany(session, state, 800_000, MIGRATED);
    await session.welcome.evaluate(asVersion1);
    ready();
    await openExtensionPage(session, 'library.html');
  },
};

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

/** Milliseconds without work after which Firefox stops the background; thirty seconds would be waited for in vain. */
const FIREFOX_STOPS = { 'extensions.background.idle.timeout': 200 };

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

/** @param {string} what @param {number} times @param {import('../../scripts/find-browser.mjs').BrowserKind} kind */
async function tryOut(what, times, kind) {
  const folder = await mkdtemp(join(tmpdir(), `clearstory-faults-${what}-`));
  const random = randomFrom(what.length * 1000 + times);
  const server = await startSiteServer((host, path) =>
    host === 'pictures.example'
      ? { type: 'image/png', body: pictureBytes(Number(/\d+/.exec(path)?.[0] ?? 0)) }
      : null,
  );
  /** @type {State} */
  const state = { acknowledged: new Map(), mayBeGone: new Set(), next: 1, folder };
  const result = {
    what,
    browser: kind,
    kills: 0,
    acknowledged: 0,
    lost: 0,
    torn: 0,
    rebuilds: 0,
    refused: 0,
    erased: 0,
  };
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
      const killing = new Promise((done, failed) => {
        const kill = () => {
          const gone = session.browser.process();
          gone?.once('exit', () => done(undefined));
          gone?.kill('SIGKILL');
        };
        let isReady = false;
        const ready = () => {
          if (isReady) return;
          isReady = true;
          setTimeout(kill, random() * (LATEST[what] ?? 0) * LONGER[kind]);
        };
        // What it does ends in the middle, with an error of a browser that is gone.
        TRIALS[what]?.({ session, state, round, ready }).catch((thrown) => {
          if (!isReady) failed(thrown);
        });
      });
      await killing;
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

/**
 * @param {string} what
 * @param {import('./faults/troubles.mjs').Trouble} trouble
 * @param {number} times
 * @param {import('../../scripts/find-browser.mjs').BrowserKind} kind
 */
async function inTrouble(what, trouble, times, kind) {
  const folder = await mkdtemp(join(tmpdir(), `clearstory-faults-${what}-`));
  const sites = await startTroubledSites();
  const disk = await smallDisk(join(folder, 'profile'));
  const options = {
    kind,
    program: ensureBrowser(kind),
    extensionDir: join(ROOT, 'dist', kind),
    headless: true,
    sitePort: sites.port,
    served: /** @type {const} */ ('every-host'),
    profile: join(folder, 'profile'),
    preferences: what === 'worker' ? FIREFOX_STOPS : {},
  };
  const session = await startSession(options);
  /** @type {Map<string, number>} */
  const told = new Map();
  /** @type {string[]} */
  const wrong = [];
  try {
    const damaged =
      (await trouble({
        session,
        sites,
        folder,
        disk,
        times,
        random: randomFrom(what.length * 77 + times),
        told: (said) => void told.set(said, (told.get(said) ?? 0) + 1),
        wrong: (said) => void wrong.push(said),
      })) ?? 0;
    const now = await held(session);
    const result = {
      what,
      browser: kind,
      times,
      lost: 0,
      torn: now.torn.length - damaged,
      refused: now.failure ? 1 : 0,
    };
    for (const each of wrong.slice(0, 5)) console.log(`${what}: ${each}`);
    return { ...result, wrong: wrong.length, told: Object.fromEntries(told) };
  } finally {
    await session.close();
    await sites.stop();
    disk.eject();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      what: { type: 'string', default: WHATS.join(',') },
      times: { type: 'string', default: '20' },
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string' },
    },
  });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  // What a killed browser was asked is answered to nobody.
  process.on('unhandledRejection', (thrown) => {
    if (!/Target closed|Session closed|Protocol error|detached/i.test(String(thrown))) throw thrown;
  });
  const chosen = values.what.split(',').filter((what) => WHATS.includes(what));
  await build(kind);
  const results = [];
  for (const what of chosen) {
    const trouble = TROUBLES[what];
    const result = trouble
      ? await inTrouble(what, trouble, Number(values.times), kind)
      : await tryOut(what, Number(values.times), kind);
    results.push(result);
    console.log(JSON.stringify(result));
  }
  if (values.out) await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
  const amiss = results.map(
    (each) => each.lost + each.torn + each.refused + ('wrong' in each ? each.wrong : 0),
  );
  if (amiss.some((count) => count > 0)) process.exitCode = 1;
}
