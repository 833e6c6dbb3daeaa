// @ts-check
/** Stored pages with their main content, laid out as `html/<id>.html.gz` and `ground-truth.jsonl.gz`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {object} StoredPage
 * @property {string} id
 * @property {string} url empty where it is not known
 * @property {string} type
 * @property {string | null} title
 * @property {string | null} author
 * @property {string | null} publish_date
 * @property {string | null} main_content paragraphs, separated by a blank line
 * @property {string[] | null} with snippets that belong to the main content
 * @property {string[] | null} without snippets that do not
 */

/** @param {string} folder @returns {Promise<StoredPage[]>} in the order of the file */
export async function readRecords(folder) {
  const lines = gunzipSync(await readFile(join(folder, 'ground-truth.jsonl.gz'))).toString('utf8');
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const record = JSON.parse(line);
      return { ...record, url: record.url ?? '' };
    });
}

/** @param {string} folder @param {string} id @returns {Promise<string>} */
export async function readPage(folder, id) {
  return gunzipSync(await readFile(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
}

/** Half of a set by the last digit of its ids. @param {string} id @param {string | undefined} half */
export function isInHalf(id, half) {
  if (half === undefined) return true;
  const odd = Number(id.slice(-1)) % 2 === 1;
  return odd === (half === 'odd');
}

/**
 * One part of many, so that a long run can be done in pieces: `2/5` is the second fifth.
 *
 * @template T
 * @param {readonly T[]} all @param {string | undefined} part @returns {T[]}
 * @throws {Error} where it is no such fraction
 */
export function partOf(all, part) {
  if (part === undefined) return [...all];
  const [number = 0, count = 0] = part.split('/').map(Number);
  if (!(number >= 1 && number <= count)) throw new Error('--part: I/N, from 1/N to N/N');
  return all.filter((_, index) => index % count === number - 1);
}

/** A title as the data set compares it. @param {string} title */
export function comparableTitle(title) {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const TELLING_TITLE_WORDS = 3;

/** Whether one title is the other with more around it, as a section or a subtitle. @param {string} a @param {string} b */
export function isSameTitle(a, b) {
  const [shorter, longer] = [comparableTitle(a), comparableTitle(b)].sort((x, y) => x.length - y.length);
  if (!shorter || !longer) return false;
  return shorter === longer || (shorter.split(' ').length >= TELLING_TITLE_WORDS && longer.includes(shorter));
}

/** @param {string} text */
export function folded(text) {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
