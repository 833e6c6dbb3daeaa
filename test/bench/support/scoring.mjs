// @ts-check
/** The scores that the data sets' own descriptions define; see "Scoring" in the README of each. */

/** @param {string} text @returns {Map<string, number>} how often each lower-cased word occurs */
function bagOfWords(text) {
  const bag = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** @param {Map<string, number>} bag */
function sizeOf(bag) {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}

/**
 * Bags of lower-cased words against each other. An empty text scores 0.
 *
 * @param {string} text @param {string} truth
 * @returns {{precision: number, recall: number, f1: number}}
 */
export function wordScore(text, truth) {
  const [found, wanted] = [bagOfWords(text), bagOfWords(truth)];
  let shared = 0;
  for (const [word, count] of found) shared += Math.min(count, wanted.get(word) ?? 0);
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 };
  const [precision, recall] = [shared / sizeOf(found), shared / sizeOf(wanted)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** @param {string} text */
function foldSpace(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The share of snippets that occur in the text, whatever the case and the white space.
 *
 * @param {string} text @param {readonly string[] | null | undefined} snippets
 * @returns {number | null} null where there is no snippet to look for
 */
export function snippetShare(text, snippets) {
  if (!snippets || snippets.length === 0) return null;
  const folded = foldSpace(text).toLowerCase();
  return (
    snippets.filter((snippet) => folded.includes(foldSpace(snippet).toLowerCase())).length / snippets.length
  );
}

/**
 * The same text with typewriter marks. Many a set writes `'` and `-` where its pages have the marks of print, which a
 * reader takes for the same; a story keeps those of its page.
 *
 * @param {string} text
 */
export function typewritten(text) {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replaceAll('…', '...');
}

/**
 * For sets with snippets only: what is found of those wanted and of those unwanted, case kept, to be summed over pages.
 *
 * @typedef {{found: number, leaked: number, wanted: number}} SnippetCount
 * @param {string} text @param {{with?: readonly string[] | null, without?: readonly string[] | null}} record
 * @returns {SnippetCount}
 */
export function countSnippets(text, record) {
  const folded = foldSpace(text);
  const count = (/** @type {readonly string[]} */ snippets) =>
    snippets.filter((snippet) => folded.includes(foldSpace(snippet))).length;
  return {
    found: count(record.with ?? []),
    leaked: count(record.without ?? []),
    wanted: record.with?.length ?? 0,
  };
}

/** @param {readonly SnippetCount[]} counts @returns {{precision: number, recall: number, f1: number}} */
export function snippetScore(counts) {
  const sum = (/** @type {keyof SnippetCount} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  const [found, leaked, wanted] = [sum('found'), sum('leaked'), sum('wanted')];
  if (found === 0) return { precision: 0, recall: 0, f1: 0 };
  const [precision, recall] = [found / (found + leaked), found / wanted];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Without marks, lower-cased, everything but letters and digits as one space. @param {string} text */
export function comparable(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words of a byline that name nobody. */
const BYLINE_WORDS = new Set(['by', 'written', 'author', 'authors', 'posted', 'and']);

/** @param {string} text */
function comparableAuthor(text) {
  return comparable(text)
    .split(' ')
    .filter((word) => !BYLINE_WORDS.has(word))
    .join(' ');
}

/** @param {string | null | undefined} said @param {string | null | undefined} truth @returns {boolean | null} */
export function titleScore(said, truth) {
  return truth ? comparable(said ?? '') === comparable(truth) : null;
}

/** @param {string | null | undefined} said @param {string | null | undefined} truth @returns {boolean | null} */
export function authorScore(said, truth) {
  return truth ? comparableAuthor(said ?? '') === comparableAuthor(truth) : null;
}

/** The same calendar day. @param {string | null | undefined} said @param {string | null | undefined} truth */
export function dateScore(said, truth) {
  const day = (/** @type {string | null | undefined} */ text) => text?.match(/\d{4}-\d{2}-\d{2}/)?.[0];
  const wanted = day(truth);
  return wanted ? day(said) === wanted : null;
}

/** The mean of what there is; NaN of nothing. @param {readonly (number | boolean | null)[]} values */
export function mean(values) {
  const there = values.filter((value) => value !== null).map(Number);
  return there.reduce((sum, value) => sum + value, 0) / there.length;
}

/** The value below which this share of them lies. @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
