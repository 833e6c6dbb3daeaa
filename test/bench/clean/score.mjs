// @ts-check
/** Sorts what a page shows into story, clutter and what counts as neither, and counts what became of each. */

/**
 * @typedef {import('./probe.ts').ReportedBlock} ReportedBlock
 * @typedef {import('./peers.ts').Peers} Peers
 * @typedef {'story' | 'clutter' | 'chrome' | 'neutral' | 'doubtful'} Sort
 *
 * @typedef {object} Page
 * @property {string} mainContent
 * @property {readonly ReportedBlock[]} before
 * @property {readonly {text: string, was: number}[]} after
 * @property {Peers} peers
 * @property {readonly number[]} heldForStory
 *
 * @typedef {object} Fate
 * @property {string} text
 * @property {Sort} sort
 * @property {number} words
 * @property {boolean} held the extraction holds it for the story's
 * @property {number} gone words of it that are hidden; of the story, that are seen nowhere any more
 */

const GRAM = 4;
/** Prose is in sentences: fewer words are a label, and mostly links are a menu. */
const PROSE_WORDS = 4;

/** Runs of letters, digits or `_`, lower-cased. @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** @param {readonly string[]} words @param {number} at */
const gramAt = (words, at) => words.slice(at, at + GRAM).join(' ');

/** @param {readonly string[]} words */
function gramsOf(words) {
  const grams = new Set();
  for (let at = 0; at + GRAM <= words.length; at += 1) grams.add(gramAt(words, at));
  return grams;
}

/** A text to look for runs of four words in; shorter texts are looked for whole. */
class Haystack {
  /** @param {readonly string[]} texts */
  constructor(texts) {
    const words = wordsOf(texts.join(' '));
    this.grams = gramsOf(words);
    this.joined = ` ${words.join(' ')} `;
  }

  /** The share of a text's runs that stand here, 0 to 1. @param {readonly string[]} words */
  share(words) {
    if (words.length < GRAM) return this.joined.includes(` ${words.join(' ')} `) ? 1 : 0;
    const grams = [...gramsOf(words)];
    return grams.filter((gram) => this.grams.has(gram)).length / grams.length;
  }

  /** How many words stand here in no run of four. @param {readonly string[]} words */
  missing(words) {
    if (words.length < GRAM) return this.share(words) === 1 ? 0 : words.length;
    const found = words.map(() => false);
    for (let at = 0; at + GRAM <= words.length; at += 1)
      if (this.grams.has(gramAt(words, at))) found.fill(true, at, at + GRAM);
    return found.filter((is) => !is).length;
  }
}

/** @param {Page} page @returns {Fate[]} one a block seen before */
export function fatesOf({ mainContent, before, after, peers, heldForStory }) {
  const truth = new Haystack([mainContent]);
  const kept = [new Haystack([peers.readability]), new Haystack([peers.defuddle])];
  const now = new Haystack(after.map(({ text }) => text));
  const left = new Set(after.map(({ was }) => was));
  const held = new Set(heldForStory);
  return before.map((block, at) => {
    const words = wordsOf(block.text);
    const sort = sortOf(block, words, truth, kept);
    const gone = left.has(at) ? 0 : sort === 'story' ? now.missing(words) : words.length;
    return { text: block.text, sort, words: words.length, held: held.has(at), gone };
  });
}

/** @param {ReportedBlock} block @param {readonly string[]} words @param {Haystack} truth @param {readonly Haystack[]} kept @returns {Sort} */
function sortOf(block, words, truth, kept) {
  const share = truth.share(words);
  if (words.length >= GRAM && share >= 0.5) return 'story';
  if (block.kind === 'code') return 'doubtful';
  // A label of a word or two may be the story's as well as anyone's.
  if (block.kind === 'neutral' || words.length === 0 || (words.length < GRAM && share === 1))
    return 'neutral';
  const prose = words.length >= PROSE_WORDS && block.linkWords < words.length / 2;
  if (prose && kept.every((one) => one.share(words) >= 0.5)) return 'doubtful';
  return block.chrome ? 'chrome' : 'clutter';
}

/** @param {readonly Fate[]} fates @param {Sort} sort @returns {{words: number, gone: number}} */
export function totalOf(fates, sort) {
  const own = fates.filter((fate) => fate.sort === sort);
  return {
    words: own.reduce((sum, { words }) => sum + words, 0),
    gone: own.reduce((sum, { gone }) => sum + gone, 0),
  };
}
