// @ts-check
/** What the browser is killed in the middle of. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openExtensionPage } from '../../../scripts/journey/session.mjs';
import { articleOf, filedOf } from '../support/synthetic-library.mjs';
import { asVersion1, bringIn, save } from './library.mjs';

/**
 * @typedef {import('../../../scripts/journey/session.mjs').Session} Session
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

/** By what is done: it goes on until the browser is gone. @type {Record<string, Trial['begin']>} */
export const KILLS = {
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
