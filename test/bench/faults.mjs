// @ts-check
/**
 * Kills the browser in the middle of things, again and again in one profile, and looks each time whether every
 * acknowledged article is there, whole, and the library opens.
 *
 * `npm run bench -- faults [--what save,import,delete,migrate] [--times 20] [--browser chromium|firefox] [--out FILE]`
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { openExtensionPage, startSession } from '../../scripts/journey/session.mjs';
import { startSiteServer } from '../../scripts/journey/site-server.mjs';
import { articleOf, filedOf, pictureBytes, randomFrom } from './support/synthetic-library.mjs';

/**
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} Trial
 * @property {string} what
 * @property {(session: Session, state: State, round: number) => Promise<void>} begin does until the browser is gone
 *
 * @typedef {object} State
 * @property {Map<string, string>} acknowledged ids with titles
 * @property {Set<string>} mayBeGone ids whose deletion was asked for
 * @property {number} next a number for the next article
 * @property {string} folder
 */

const WHATS = ['save', 'import', 'delete', 'migrate'];
/** Milliseconds after which the browser is killed, at most. @type {Record<string, number>} */
const LATEST = { save: 900, import: 1500, delete: 600, migrate: 400 };
const IMPORTED = 60;

/** @param {Page} page @param {unknown} article @returns {Promise<{id: string, title: string}>} */
function save(page, article) {
  return page.evaluate(
    (story) =>
      new Promise((resolve, reject) => {
        const { browser, chrome } = /** @type {any} */ (globalThis);
        const port = (browser ?? chrome).runtime.connect({ name: 'save' });
        port.onMessage.addListener((/** @type {any} */ event) => {
          if (event.kind === 'saved') resolve({ id: event.head.id, title: event.head.title });
          if (event.kind === 'failed') reject(new Error(event.code));
        });
        port.onDisconnect.addListener(() => reject(new Error('disconnected')));
        port.postMessage({
          kind: 'save',
          request: { article: story, points: [], pictures: true, incognito: false, favicon: null },
        });
      }),
    article,
  );
}

/** Saves one article after the other; what is acknowledged is noted. @param {Session} session @param {State} state @param {number} count */
async function saveMany({ welcome }, state, count) {
  for (let each = 0; each < count; each++) {
    const number = state.next++;
    const pictures = number % 4 === 0 ? [`http://pictures.example/${number}.png`] : [];
    const { id, title } = await save(welcome, articleOf(number, pictures));
    state.acknowledged.set(id, title);
  }
}

/** @type {Record<string, Trial['begin']>} */
const TRIALS = {
  save: (session, state) => saveMany(session, state, 1000),

  async import(session, state, round) {
    const from = 500_000 + round * IMPORTED;
    const articles = Array.from({ length: IMPORTED }, (_, at) => filedOf(from + at));
    const file = join(state.folder, 'import.json');
    await writeFile(
      file,
      `{"format":"clearstory-library","version":1,"exportedAt":"2026-11-26T00:00:00Z","tombstones":[],"articles":[\n${articles.map((article) => JSON.stringify(article)).join(',\n')}\n]}\n`,
    );
    const page = await openExtensionPage(session, 'library.html');
    await page.waitForSelector('.notice .ways, .entry', { timeout: 60_000 });
    await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((button) => /^Import/.test(button.textContent ?? ''))
        ?.click(),
    );
    const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
      await page.waitForSelector('#import-file')
    );
    await input.uploadFile(file);
    await page.waitForSelector('dialog .result', { timeout: 60_000 });
    for (const { head } of articles) state.acknowledged.set(head.id, head.title);
  },

  async delete(session, state) {
    if (state.acknowledged.size < 30) await saveMany(session, state, 40);
    for (const id of [...state.acknowledged.keys()].slice(0, 25)) {
      state.mayBeGone.add(id);
      await session.welcome.evaluate((each) => {
        const { browser, chrome } = /** @type {any} */ (globalThis);
        return (browser ?? chrome).runtime.sendMessage({
          clearstory: 'background',
          method: 'deleteSaved',
          args: [each],
        });
      }, id);
      // A deletion that was acknowledged is one: the article is in the bin, and not lost.
    }
  },

  async migrate(session, state) {
    if (state.acknowledged.size < 30) await saveMany(session, state, 40);
    await session.welcome.evaluate(asVersion1);
    const page = await openExtensionPage(session, 'library.html');
    await page.waitForSelector('.entry', { timeout: 60_000 });
    await new Promise((done) => setTimeout(done, 60_000));
  },
};

/** Writes the database as version 1 had it. Runs in the page. */
async function asVersion1() {
  const asked = (/** @type {IDBRequest} */ request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const now = /** @type {IDBDatabase} */ (await asked(indexedDB.open('clearstory-library')));
  if (now.version < 2) return now.close();
  const all = async (/** @type {string} */ name) =>
    /** @type {any[]} */ (await asked(now.transaction(name).objectStore(name).getAll()));
  const [heads, bodies, pictures] = [await all('heads'), await all('bodies'), await all('pictures')];
  now.close();
  await asked(indexedDB.deleteDatabase('clearstory-library'));
  const opening = indexedDB.open('clearstory-library', 1);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const store = database.createObjectStore('heads', { keyPath: 'head.id' });
    store.createIndex('savedAt', 'head.savedAt');
    store.createIndex('deletedAt', 'head.deletedAt');
    store.createIndex('identity', 'identity');
    store.createIndex('addresses', 'addresses', { multiEntry: true });
    database
      .createObjectStore('bodies', { keyPath: 'id' })
      .createIndex('hashes', 'hashes', { multiEntry: true });
    database.createObjectStore('pictures', { keyPath: 'hash' });
    database.createObjectStore('texts', { keyPath: 'id' });
  };
  const before = /** @type {IDBDatabase} */ (await asked(opening));
  const writing = before.transaction(['heads', 'bodies', 'pictures'], 'readwrite');
  for (const { head, identity, addresses } of heads) {
    const { state, favourite, tags, place, highlights, favicon, hasText, hasFormer, ...old } = head;
    writing.objectStore('heads').put({ head: old, identity, addresses });
  }
  for (const { id, article, points, pictures: kept, hashes } of bodies) {
    writing.objectStore('bodies').put({ id, article, points, pictures: kept, hashes });
  }
  for (const picture of pictures) writing.objectStore('pictures').put(picture);
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  before.close();
}

/** What the library holds after it was opened by its page: ids with titles, and those that are not whole. @param {Session} session */
async function held(session) {
  const page = await openExtensionPage(session, 'library.html');
  await page.waitForFunction(() => document.querySelector('.entry, .notice h1'), { timeout: 60_000 });
  const failure = await page.$eval(
    'main',
    (main) => main.querySelector('[role=alert] h1')?.textContent ?? null,
  );
  const told = await page.$$eval('.note.warn p', (notes) => notes.map((note) => note.textContent));
  const content = await page.evaluate(async () => {
    const asked = (/** @type {IDBRequest} */ request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = /** @type {IDBDatabase} */ (await asked(indexedDB.open('clearstory-library')));
    const all = async (/** @type {string} */ name) =>
      /** @type {any[]} */ (await asked(database.transaction(name).objectStore(name).getAll()));
    const [heads, bodies, pictures] = [
      await all('heads'),
      await all('bodies'),
      new Set((await all('pictures')).map(({ hash }) => hash)),
    ];
    const { version } = database;
    database.close();
    const whole = new Map(bodies.map((body) => [body.id, body]));
    const torn = heads
      .filter(({ head }) => {
        const body = whole.get(head.id);
        return (
          !body ||
          body.article.blocks.length === 0 ||
          body.hashes.some((/** @type {string} */ hash) => !pictures.has(hash))
        );
      })
      .map(({ head }) => head.id);
    return { ids: heads.map(({ head }) => head.id), torn, version };
  });
  await page.close();
  return { failure, told, ...content };
}

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
 */

/** A killed browser's helpers may hold its profile for a moment. @param {import('../../scripts/journey/launch.mjs').LaunchOptions} options @param {string | undefined} origin */
async function startAgain(options, origin) {
  for (let left = 8; ; left--) {
    try {
      return await startSession(options, origin);
    } catch (thrown) {
      if (left === 0) throw thrown;
      await new Promise((done) => setTimeout(done, 1500));
    }
  }
}

/** Looks what a kill has left. @param {Session} session @param {State} state @param {Result} result @param {number} round */
async function lookAfter(session, state, result, round) {
  const now = await held(session);
  const ids = new Set(now.ids);
  const lost = [...state.acknowledged.keys()].filter((id) => !ids.has(id));
  for (const id of lost) state.acknowledged.delete(id);
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
  };
  const options = {
    kind,
    program: ensureBrowser(kind),
    extensionDir: join(ROOT, 'dist', kind),
    headless: true,
    sitePort: server.port,
    served: /** @type {const} */ ('every-host'),
    profile: join(folder, 'profile'),
  };
  /** @type {string | undefined} */
  let origin;
  try {
    for (let round = 0; round < times; round++) {
      const session = await startAgain(options, origin);
      origin = session.origin;
      if (round > 0) await lookAfter(session, state, result, round);
      const killing = new Promise((done) => {
        const wait = 60 + random() * (LATEST[what] ?? 0);
        const start = TRIALS[what]?.(session, state, round) ?? Promise.resolve();
        // What it does ends in the middle, with an error of a browser that is gone.
        start.catch(() => undefined);
        setTimeout(
          () => {
            const gone = session.browser.process();
            gone?.once('exit', () => done(undefined));
            gone?.kill('SIGKILL');
          },
          wait + (what === 'import' || what === 'migrate' ? 1500 : 0),
        );
      });
      await killing;
      result.kills += 1;
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
  const chosen = values.what.split(',').filter((what) => WHATS.includes(what));
  await build(kind);
  const results = [];
  for (const what of chosen) {
    const result = await tryOut(what, Number(values.times), kind);
    results.push(result);
    console.log(JSON.stringify(result));
  }
  if (values.out) await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
  if (results.some(({ lost, torn, refused }) => lost + torn + refused > 0)) process.exitCode = 1;
}
