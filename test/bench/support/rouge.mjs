// @ts-check
/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"), F1 from 0 to 1.
 * Words are lower-cased runs of letters and digits of any script; those of English letters are stemmed. Lsum takes, for each sentence of the
 * reference, the union of its longest common subsequences with the sentences of the summary, and counts no word of
 * either side more often than it stands there.
 */

import { porterStem } from './porter-stem.mjs';

/**
 * @typedef {object} Rouge
 * @property {number} one
 * @property {number} two
 * @property {number} lsum
 */

/** @param {string} text @returns {string[]} */
export function rougeWords(text) {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * @param {readonly string[]} summary its sentences
 * @param {readonly string[]} reference its sentences
 * @returns {Rouge}
 */
export function rouge(summary, reference) {
  const stemmed = (/** @type {string} */ sentence) => rougeWords(sentence).map(porterStem);
  const ours = summary.map(stemmed);
  const theirs = reference.map(stemmed);
  return {
    one: overlapOfRuns(ours.flat(), theirs.flat(), 1),
    two: overlapOfRuns(ours.flat(), theirs.flat(), 2),
    lsum: summaryLevelLcs(ours, theirs),
  };
}

/**
 * The best of several references, by ROUGE-1, as the sets are scored.
 *
 * @param {readonly string[]} summary its sentences
 * @param {readonly string[]} references each with its sentences on lines of their own
 * @returns {Rouge}
 */
export function bestRouge(summary, references) {
  const scores = references.map((reference) => rouge(summary, reference.split('\n')));
  return scores.reduce((best, score) => (score.one > best.one ? score : best), { one: 0, two: 0, lsum: 0 });
}

/** @param {readonly string[]} ours @param {readonly string[]} theirs @param {number} length */
function overlapOfRuns(ours, theirs, length) {
  const [a, b] = [countRuns(ours, length), countRuns(theirs, length)];
  let shared = 0;
  for (const [run, count] of a.counts) shared += Math.min(count, b.counts.get(run) ?? 0);
  return f1(shared, a.total, b.total);
}

/** @param {readonly string[]} words @param {number} length */
function countRuns(words, length) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const total = Math.max(0, words.length - length + 1);
  for (let i = 0; i < total; i += 1) {
    const run = words.slice(i, i + length).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return { counts, total };
}

/** @param {readonly string[][]} ours @param {readonly string[][]} theirs */
function summaryLevelLcs(ours, theirs) {
  const left = [countRuns(ours.flat(), 1).counts, countRuns(theirs.flat(), 1).counts];
  let hits = 0;
  for (const sentence of theirs) {
    const places = new Set(ours.flatMap((other) => commonPlaces(sentence, other)));
    for (const place of [...places].sort((a, b) => a - b)) {
      const word = sentence[place] ?? '';
      if (!left.every((counts) => (counts.get(word) ?? 0) > 0)) continue;
      hits += 1;
      for (const counts of left) counts.set(word, (counts.get(word) ?? 0) - 1);
    }
  }
  return f1(hits, ours.flat().length, theirs.flat().length);
}

/**
 * Where a longest common subsequence of two sentences stands in the first.
 *
 * @param {readonly string[]} first @param {readonly string[]} second @returns {number[]}
 */
function commonPlaces(first, second) {
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  const at = (/** @type {number} */ i, /** @type {number} */ j) => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= first.length; i += 1) {
    for (let j = 1; j <= second.length; j += 1) {
      lengths[i * width + j] =
        first[i - 1] === second[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  const places = [];
  for (let i = first.length, j = second.length; i > 0 && j > 0; ) {
    if (first[i - 1] === second[j - 1]) {
      places.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (at(i, j - 1) > at(i - 1, j)) j -= 1;
    else i -= 1;
  }
  return places;
}

/** @param {number} shared @param {number} ours @param {number} theirs */
function f1(shared, ours, theirs) {
  return ours + theirs === 0 ? 0 : (2 * shared) / (ours + theirs);
}
