// @ts-check
/** Vectors as a library file from a stranger: in the story, and in everything that such a file says beside it. */
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExtensionPage } from '../../../scripts/journey/session.mjs';
import { attackArticle } from './attack-pages.mjs';
import { watchPolicy } from './attack-watch.mjs';

/**
 * @typedef {import('./attack-pages.mjs').Vector} Vector
 * @typedef {import('../../../scripts/journey/session.mjs').Session} Session
 */

const PATIENCE = 60_000;
const AT = '2026-11-26T00:00:00.000Z';
/** As much of a vector as a tag or a note can be. */
const LONGEST_FIELD = 2000;

/** @param {number} nth @returns {string} the id that an article of a file has in the library */
export const importedId = (nth) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** @param {Vector} vector @param {number} nth */
function filedVector(vector, nth) {
  const address = `http://vector-${nth}.attack.example/imported`;
  const { metadata, ...article } = attackArticle(vector, address);
  const field = vector.html.slice(0, LONGEST_FIELD);
  // Half a sign, which a vector may have or be cut to, becomes a replacement character.
  const data = Buffer.from(field).toString('base64');
  const [first] = article.blocks;
  const exact = first?.text.slice(0, 40) ?? '';
  const quote = { exact, prefix: '', suffix: '', at: 0 };
  const highlight = { colour: 'amber', note: field, createdAt: AT, changedAt: AT };
  const { url, title, byline, site, lang, dir } = metadata;
  const head = { url, title, byline, site, lang, dir, words: article.words, minutes: article.minutes };
  return {
    head: {
      ...head,
      id: importedId(nth),
      revision: 1,
      savedAt: AT,
      changedAt: AT,
      deletedAt: null,
      published: AT,
      excerpt: field,
      thumbnail: field,
      pictures: 0,
      missingPictures: 0,
      bytes: 0,
      state: 'unread',
      favourite: false,
      tags: [field],
      place: null,
      highlights: 2,
      favicon: null,
      hasText: true,
      hasFormer: true,
    },
    article: { ...article, metadata },
    points: [{ block: 0, start: 0, end: field.length, text: field }],
    highlights: [
      { ...highlight, id: 'placed', quote },
      { ...highlight, id: field, quote: { ...quote, exact: field, prefix: field, suffix: field } },
    ],
    former: { savedAt: AT, blocks: [{ kind: 'paragraph', text: field }] },
    extractor: 1,
    textAt: AT,
    pictures: [{ url: `${address}.svg`, type: 'image/svg+xml', data }],
    favicon: { url: `${address}.ico`, type: 'text/html', data },
  };
}

/**
 * Brings vectors into the library as one file, as a reader would who got it from somebody.
 *
 * @param {Session} session
 * @param {readonly Vector[]} vectors
 * @param {number} first the number of the first one
 * @returns {Promise<import('puppeteer-core').Page>} the library, after it
 */
export async function importVectors(session, vectors, first) {
  const lines = vectors.map((vector, index) => JSON.stringify(filedVector(vector, first + index)));
  const about = `{"format":"clearstory-library","version":1,"exportedAt":"${AT}","tombstones":[],"articles":[\n`;
  const file = join(tmpdir(), `clearstory-attack-${process.pid}-${first}.json`);
  await writeFile(file, `${about}${lines.join(',\n')}\n]}\n`);
  try {
    const library = await openExtensionPage(session, 'library.html');
    await library.evaluate(watchPolicy);
    await library.waitForSelector('.notice .ways, .entry', { timeout: PATIENCE });
    await library.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility());
      buttons.find((button) => /^Import/.test(button.textContent ?? ''))?.click();
    });
    const field = await library.waitForSelector('#import-file', { timeout: PATIENCE });
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field)?.uploadFile(file);
    await library.waitForSelector('dialog .result', { timeout: PATIENCE });
    const told = await library.$eval('dialog .result', ({ textContent }) => textContent);
    if (!told?.includes(`${vectors.length} `)) throw new Error(`the file was not brought in: ${told}`);
    return library;
  } finally {
    await rm(file, { force: true });
  }
}
