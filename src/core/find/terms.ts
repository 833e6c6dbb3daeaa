import { foldLetters } from './fold-letters.ts';

/**
 * What a text is found by: its words, folded; where a script writes without spaces, every pair of neighbouring letters
 * (n-grams, as Lucene's CJKAnalyzer forms them) and the last letter alone, so that one letter finds its runs, too.
 */

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const RUN_SOURCE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30FC\\p{M}]+';
/** A stretch of a script without spaces, or what stands between two of them. */
const RUNS = new RegExp(`${RUN_SOURCE}|(?:(?!${RUN_SOURCE}).)+`, 'gsu');
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** UTF-16 code units; what is longer is no word that anybody types (hashes, addresses). */
const LONGEST = 40;

/** Whether a text holds letters of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** The pairs of neighbouring letters of a run; a single letter is itself. */
export function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}

function addRun(run: string, add: (term: string) => void): void {
  for (const pair of pairsOf(run)) add(pair);
  add([...run].at(-1) ?? '');
}

/** Calls back with every term of a text, in order, repeated as often as it stands there. */
export function eachTerm(text: string, add: (term: string) => void): void {
  for (const [word] of foldLetters(text).matchAll(WORDS)) {
    if (!UNSPACED.test(word)) {
      if (word.length <= LONGEST) add(word);
      continue;
    }
    for (const [run] of word.matchAll(RUNS)) {
      if (UNSPACED.test(run)) addRun(run, add);
      else if (run.length <= LONGEST) add(run);
    }
  }
}

/** The parts of an article by how much a hit in them says. */
export interface IndexedText {
  readonly title: string;
  /** Byline and site. */
  readonly about: string;
  /** The story, and what the reader noted beside it. */
  readonly text: string;
}

/** How much a term says of an article: in the title, in byline or site, often in the text, in the text. */
export const WEIGHTS = { text: 0, often: 1, about: 2, title: 3 } as const;
export type Weight = (typeof WEIGHTS)[keyof typeof WEIGHTS];

/** From this many times on a term stands often in a text. */
const OFTEN = 4;

/** Every term of an article once, with its weight. */
export function weightedTerms({ title, about, text }: IndexedText): Map<string, Weight> {
  const counts = new Map<string, number>();
  eachTerm(text, (term) => counts.set(term, (counts.get(term) ?? 0) + 1));
  const weights = new Map<string, Weight>();
  for (const [term, count] of counts) weights.set(term, count >= OFTEN ? WEIGHTS.often : WEIGHTS.text);
  eachTerm(about, (term) => weights.set(term, WEIGHTS.about));
  eachTerm(title, (term) => weights.set(term, WEIGHTS.title));
  return weights;
}
