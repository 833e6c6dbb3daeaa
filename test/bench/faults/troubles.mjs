// @ts-check
/** What can go wrong besides a killed browser. Each notes what the reader is told, and what is not as it should be. */
import { openExtensionPage } from '../../../scripts/journey/session.mjs';
import { articleOf } from '../support/synthetic-library.mjs';
import { badImports } from './imports.mjs';
import { held, save } from './library.mjs';
import { BAD_HOSTS } from './sites.mjs';

/**
 * @typedef {import('./library.mjs').Session} Session
 *
 * @typedef {object} Around
 * @property {Session} session
 * @property {{intruders: string[]}} sites
 * @property {string} folder
 * @property {{fill: (left: number) => Promise<void>, empty: () => Promise<void>}} disk of the browser's profile
 * @property {number} times
 * @property {() => number} random
 * @property {(said: string) => void} told what the reader was told
 * @property {(said: string) => void} wrong what is not as it should be
 *
 * @typedef {(around: Around) => Promise<void | number>} Trouble the number of articles that it damaged in both places
 */

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** @param {Session} session @param {number} number @param {readonly string[]} [pictures] */
const tryToSave = (session, number, pictures) =>
  save(session.welcome, articleOf(number, pictures)).then(
    ({ id }) => /** @type {const} */ ({ id, failure: null }),
    (thrown) => /** @type {const} */ ({ id: null, failure: String(thrown.message) }),
  );

/** Ids of the articles' files in the second place. @param {Session} session */
function filesOf(session) {
  return session.welcome.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const library = await root.getDirectoryHandle('library', { create: true });
    const articles = await library.getDirectoryHandle('articles', { create: true });
    const names = [];
    for await (const name of /** @type {any} */ (articles).keys())
      if (/^[0-9a-f-]{36}\.json$/.test(name)) names.push(name.replace('.json', ''));
    return names;
  });
}

/** Every article acknowledged is there, whole, and nothing else is. @param {Around} around @param {ReadonlySet<string>} acknowledged */
async function compare({ session, wrong }, acknowledged) {
  const now = await held(session);
  const there = new Set(now.ids);
  for (const id of acknowledged) if (!there.has(id)) wrong(`${id} is lost`);
  for (const id of there) if (!acknowledged.has(id)) wrong(`${id} was refused and is there`);
  for (const id of now.torn) wrong(`${id} is not whole`);
  for (const id of await filesOf(session)) if (!acknowledged.has(id)) wrong(`a file of ${id} was left`);
  if (now.failure) wrong(now.failure);
}

/** The disk of the browser's profile gets full in the middle of a save. @type {Trouble} */
async function quota(around) {
  const { session, disk, times, random, told, wrong } = around;
  const acknowledged = new Set();
  for (let round = 0; round < times; round++) {
    const first = await tryToSave(session, round * 10);
    if (first.id) acknowledged.add(first.id);
    else wrong(`with room: ${first.failure}`);
    await disk.fill(Math.round(random() * 300_000));
    const pictures = [1, 2, 3, 4].map((each) => `http://pictures.example/${round * 10 + each}.png`);
    const { id, failure } = await tryToSave(session, round * 10 + 1, pictures);
    await disk.empty();
    told(failure ?? 'saved');
    if (id) acknowledged.add(id);
    await compare(around, acknowledged);
  }
}

/** Firefox stops the background by itself, after the time that its preference says. @type {Trouble} */
async function worker(around) {
  const { session, times, random, told, wrong } = around;
  const stop = async () => {
    const target = session.browser.targets().find((each) => each.type() === 'service_worker');
    await (await target?.worker())?.close();
  };
  const acknowledged = new Set();
  for (let round = 0; round < times; round++) {
    const pictures = round % 2 === 0 ? [] : [`http://pictures.example/${round}.png`];
    const saving = tryToSave(session, round * 10, pictures);
    await wait(random() * 60);
    await stop();
    const { id, failure } = await saving;
    told(failure ?? 'saved');
    if (id) acknowledged.add(id);
    let again = await tryToSave(session, round * 10, pictures);
    // Firefox stops it again and again here; a reader would press once more.
    for (let left = 20; !again.id && left > 0 && session.kind === 'firefox'; left--)
      again = await tryToSave(session, round * 10, pictures);
    if (again.id) acknowledged.add(again.id);
    else wrong(`after the worker was stopped: ${again.failure}`);
  }
  await compare(around, acknowledged);
}

/** @type {Trouble} */
async function twice(around) {
  const { session, times, told, wrong } = around;
  const other = await openExtensionPage(session, 'options.html');
  const acknowledged = new Set();
  for (let round = 0; round < times; round++) {
    const article = articleOf(round, [`http://pictures.example/${round}.png`]);
    const changed = { ...article, html: `${article.html}<p>One more.</p>` };
    const [one, another] = await Promise.all([save(session.welcome, article), save(other, changed)]);
    told(one.id === another.id ? 'one article' : 'two articles');
    if (one.id !== another.id) wrong(`two articles of ${article.metadata.url}`);
    acknowledged.add(one.id);
  }
  await other.close();
  await compare(around, acknowledged);
}

/** Overwrites a record, and with `both` its copy, too. @param {Session} session @param {string} id @param {'heads' | 'bodies'} store @param {boolean} both */
function damage(session, id, store, both) {
  return session.welcome.evaluate(
    async (key, name, copyToo) => {
      const database = await new Promise((resolve) => {
        const opening = indexedDB.open('clearstory-library');
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction(name, 'readwrite');
      writing.objectStore(name).put(name === 'heads' ? { head: { id: key, title: 'Torn' } } : { id: key });
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
      if (!copyToo) return;
      const library = await (await navigator.storage.getDirectory()).getDirectoryHandle('library');
      const articles = await library.getDirectoryHandle('articles');
      // In Firefox a copy waits in a database of its own before it goes to its file.
      const known = await indexedDB.databases();
      if (known.some(({ name: each }) => each === 'clearstory-copies')) {
        const waiting = await new Promise((resolve) => {
          const opening = indexedDB.open('clearstory-copies');
          opening.onsuccess = () => resolve(opening.result);
        });
        const putting = waiting.transaction('copies', 'readwrite');
        putting.objectStore('copies').put({ body: { id: key } });
        await new Promise((resolve) => {
          putting.oncomplete = resolve;
        });
        waiting.close();
      }
      const file = await (await articles.getFileHandle(`${key}.json`, { create: true })).createWritable();
      await file.write('{"version":2,"head":');
      await file.close();
    },
    id,
    store,
    both,
  );
}

/** @type {Trouble} */
async function corrupt({ session, times, random, told, wrong }) {
  /** @type {string[]} */
  const ids = [];
  let lost = 0;
  let torn = 0;
  for (let round = 0; round < times; round++) {
    for (const each of [0, 1]) ids.push((await save(session.welcome, articleOf(round * 2 + each))).id);
    const store = random() < 0.5 ? 'heads' : 'bodies';
    const both = round % 2 === 1;
    const id = /** @type {string} */ (ids.at(-1));
    await damage(session, id, store, both);
    const page = await openExtensionPage(session, `library.html#article=${id}`);
    await page.waitForSelector('.story p, .notice h1', { timeout: 60_000 });
    const opened = await page.evaluate(
      () => document.querySelector('.notice h1')?.textContent ?? 'the story, from its second place',
    );
    if (both) lost += 1;
    if (both && store === 'bodies') torn += 1;
    told(opened);
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.waitForSelector('.entry', { timeout: 60_000 });
    await page.waitForFunction(() => /stor/.test(document.querySelector('.overview')?.textContent ?? ''));
    const seen = await page.evaluate(() => ({
      overview: document.querySelector('.overview')?.textContent ?? '',
      notes: [...document.querySelectorAll('.note.warn b')].map((note) => note.textContent ?? ''),
    }));
    for (const note of seen.notes) told(note.replace(/\d+/g, 'N'));
    const shown = Number(/^[\d,]+/.exec(seen.overview)?.[0].replace(',', ''));
    if (shown < ids.length - lost) wrong(`${shown} of ${ids.length} stories are shown, ${lost} are damaged`);
    await page.close();
  }
  return torn;
}

/** @type {Trouble} */
async function pictures(around) {
  const { session, sites, times, told, wrong } = around;
  const acknowledged = new Set();
  const began = performance.now();
  const results = await Promise.all(
    Array.from({ length: times }, (_, round) => {
      const bad = BAD_HOSTS.map((host, at) => `http://${host}/${round * 10 + at}.png`);
      return tryToSave(session, round, [...bad, `http://pictures.example/${round}.png`]);
    }),
  );
  for (const { id, failure } of results) {
    if (id) acknowledged.add(id);
    else wrong(`a bad picture kept the story from being saved: ${failure}`);
  }
  told(`all were saved within ${Math.round((performance.now() - began) / 1000)} s`);
  const page = await openExtensionPage(session, 'library.html');
  await page.waitForSelector('.entry');
  for (const note of await page.$$eval('.missing', (notes) => notes.map((each) => each.textContent ?? '')))
    told(note);
  await page.close();
  for (const intruder of sites.intruders) wrong(`asked ${intruder}`);
  await compare(around, acknowledged);
}

/** @type {Record<string, Trouble>} */
export const TROUBLES = { quota, worker, twice, corrupt, pictures, imports: badImports };
