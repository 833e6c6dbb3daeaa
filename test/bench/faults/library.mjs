// @ts-check
/** The library as the fault trials use and look at it. */
import { openExtensionPage } from '../../../scripts/journey/session.mjs';
import { waitFor } from '../../../scripts/journey/wait-for.mjs';

/**
 * @typedef {import('../../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 */

/** @param {Page} page @param {unknown} article @returns {Promise<{id: string, title: string}>} */
export function save(page, article) {
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
          request: {
            article: story,
            points: [],
            excerpt: null,
            pictures: true,
            incognito: false,
            favicon: null,
          },
        });
      }),
    article,
  );
}

/** Writes the database as version 1 had it. Runs in the page. */
export async function asVersion1() {
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

/** Waits for the list, or what stands in its place. @param {Page} page a library page */
async function shownIn(page) {
  // The welcome page may come to the front at any moment, and a page behind it draws no rows.
  const isShown = async () => {
    await page.bringToFront();
    return page.$('.entry, .notice h1');
  };
  await waitFor(isShown, 'the library was shown', 60_000).catch(async (thrown) => {
    const shown = await page.evaluate(() => document.body.innerText).catch(String);
    throw new Error(`${thrown.message}, and saw: ${shown}`);
  });
}

/** What the page says has failed; null where nothing has. @param {Page} page */
const failureIn = (page) =>
  page.$eval('main', (main) => main.querySelector('[role=alert] h1')?.textContent ?? null);

/** What cannot be read at all is built again when the reader says so. @param {Page} page */
async function buildAgain(page) {
  await page.evaluate(() => {
    /** @type {HTMLButtonElement | null} */ (document.querySelector('[role=alert] .main'))?.click();
  });
  await waitFor(async () => (await failureIn(page)) === null, 'the library was built again', 30_000).catch(
    () => undefined,
  );
  await shownIn(page);
}

/**
 * Everything that stands in the database; of a database that cannot be read whole, the ids of the stories that cannot.
 * Runs in the page.
 *
 * @returns {Promise<{ids: string[], torn: string[], version: number} | {unread: string[]}>}
 */
async function contentOf() {
  // A damaged database may never answer; what it was asked is to be known then.
  const asked = (/** @type {IDBRequest} */ request, /** @type {string} */ what) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      setTimeout(() => reject(new Error(`the database did not answer: ${what}`)), 60_000);
    });
  const database = /** @type {IDBDatabase} */ (await asked(indexedDB.open('clearstory-library'), 'open'));
  const store = (/** @type {string} */ name) => database.transaction(name).objectStore(name);
  const all = async (/** @type {string} */ name) =>
    /** @type {any[]} */ (await asked(store(name).getAll(), name));
  const unread = async () => {
    const ids = /** @type {string[]} */ (await asked(store('heads').getAllKeys(), 'keys'));
    const bad = [];
    for (const id of ids) {
      const isRead = await asked(store('bodies').get(id), id).then(
        () => true,
        () => false,
      );
      if (!isRead) bad.push(id);
    }
    return bad;
  };
  try {
    const heads = await all('heads');
    const bodies = await all('bodies');
    const pictures = new Set((await all('pictures')).map(({ hash }) => hash));
    const whole = new Map(bodies.map((body) => [body.id, body]));
    const torn = heads
      .filter(({ head }) => {
        const body = whole.get(head.id);
        return (
          !body ||
          !(body.article?.blocks?.length > 0) ||
          body.hashes.some((/** @type {string} */ hash) => !pictures.has(hash))
        );
      })
      .map(({ head }) => head.id);
    return { ids: heads.map(({ head }) => head.id), torn, version: database.version };
  } catch (thrown) {
    const bad = await unread();
    if (bad.length === 0) throw thrown;
    return { unread: bad };
  } finally {
    database.close();
  }
}

/**
 * What stands in the database. A page of its files that cannot be read is met by opening the story that lies there: the
 * reader is told, and has the library built again.
 *
 * @param {Page} page a library page that shows its list
 */
async function contentIn(page) {
  const found = await page.evaluate(contentOf);
  if (!('unread' in found)) return found;
  const [id] = found.unread;
  await page.evaluate((story) => {
    location.hash = `#article=${story}`;
  }, id);
  await waitFor(
    async () => (await failureIn(page)) !== null,
    'a story that cannot be read is told of',
    60_000,
  );
  const failure = await failureIn(page);
  await page.evaluate(() => {
    location.hash = '';
  });
  await buildAgain(page);
  console.log(`${found.unread.length} stories could not be read ("${failure}"), built again`);
  const again = await page.evaluate(contentOf);
  if ('unread' in again) throw new Error(`${again.unread.length} stories cannot be read after rebuilding`);
  return again;
}

/** What the library holds after it was opened by its page: ids with titles, and those that are not whole. @param {Session} session */
export async function held(session) {
  const page = await openExtensionPage(session, 'library.html');
  await shownIn(page);
  if (await failureIn(page)) await buildAgain(page);
  const failure = await failureIn(page);
  const told = await page.$$eval('.note.warn p', (notes) => notes.map((note) => note.textContent));
  const content = await contentIn(page);
  await page.close();
  return { failure, told, ...content };
}

/**
 * Brings a file in by the dialog of a library page.
 *
 * @param {Page} page
 * @param {string} path
 * @returns {Promise<string>} what the dialog says then
 */
export async function bringIn(page, path) {
  await shownIn(page);
  await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find((button) => /^Import/.test(button.textContent ?? '') && button.checkVisibility())
      ?.click(),
  );
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
    await page.waitForSelector('#import-file')
  );
  await input.uploadFile(path);
  await page.waitForSelector('dialog .result', { timeout: 120_000 });
  const told = await page.$eval('dialog .result', (result) => result.textContent ?? '');
  await page.evaluate(() => {
    /** @type {HTMLButtonElement | null} */ (document.querySelector('dialog .ways .main'))?.click();
  });
  return told;
}
