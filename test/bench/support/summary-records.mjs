// @ts-check
/** Articles as plain text with reference summaries, one JSON object a line, gzipped. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { isInHalf } from './pages.mjs';

/**
 * @typedef {object} SummaryRecord
 * @property {string} id
 * @property {string} lang
 * @property {string} title
 * @property {string} text paragraphs, separated by a blank line
 * @property {string[]} references each with its sentences on lines of their own
 */

/**
 * @param {string} file
 * @param {string} [half] `odd` or `even`: by the last digit of the id, by the line where it ends in no digit
 * @returns {Promise<SummaryRecord[]>} in the order of the file
 */
export async function readSummaryRecords(file, half) {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .split('\n');
  /** @type {SummaryRecord[]} */
  const records = lines.flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
  return records.filter(({ id }, line) => isInHalf(/(\d)(?:\.\w+)?$/.exec(id)?.[1] ?? String(line), half));
}

/** A paragraph of so few words that does not end like a sentence is a heading. */
const LONGEST_HEADING = 14;
const SENTENCE_END = /[.!?。！？।॥۔؟…:;,]["'”’»«“)\]}」』】）〉》]*$/u;
const LIST_ITEM = /^(?:[•·*–—-]|\p{N}{1,2}[.)])\s/u;

/**
 * The article that extraction would make of a page with this text.
 *
 * @param {SummaryRecord} record
 * @param {(text: string, lang: string | null) => number} countWords
 * @returns {import('../../../src/core/article.ts').Article}
 */
export function articleOf({ id, lang, title, text }, countWords) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: kindOf(paragraph), text: paragraph }));
  const words = blocks.reduce((sum, block) => sum + countWords(block.text, lang), 0);
  const url = `https://example.com/${encodeURIComponent(id)}`;
  return {
    version: 1,
    metadata: {
      url,
      canonicalUrl: url,
      title,
      byline: [],
      site: 'example.com',
      published: null,
      modified: null,
      lang,
      dir: 'ltr',
      standfirst: null,
      leadPicture: null,
    },
    html: '',
    blocks,
    words,
    minutes: 1,
  };
}

/** @param {string} paragraph @returns {import('../../../src/core/article.ts').BlockKind} */
function kindOf(paragraph) {
  if (SENTENCE_END.test(paragraph)) return LIST_ITEM.test(paragraph) ? 'list-item' : 'paragraph';
  return paragraph.split(' ').length <= LONGEST_HEADING ? 'heading' : 'paragraph';
}
