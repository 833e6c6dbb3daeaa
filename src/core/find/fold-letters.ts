/**
 * Marks that a searcher may leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs and
 * tatweel. Those of other scripts (Devanagari vowels, Japanese voicing) make other words and stay.
 */
const FREE_MARKS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;

const FINAL_SIGMA = /ς/g;

/** A letter with the marks that follow it, or a mark that stands alone. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** For finding: compatibility forms as one (full width, ligatures), free marks gone, lower case. Line breaks stay. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(FREE_MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(FINAL_SIGMA, 'σ');
}

/** A folded text that knows where each of its UTF-16 code units came from. */
export interface FoldedText {
  readonly folded: string;
  /** Of each folded code unit: start and end of its letter in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** As `foldLetters`, with places; for short texts, as it folds letter by letter. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    // Most letters are plain ones, and normalising each of a list's would take longer than drawing it.
    const isPlain = cluster.length === 1 && cluster < '\u0080';
    const letters = isPlain ? cluster.toLowerCase() : foldLetters(cluster);
    folded += letters;
    for (let i = 0; i < letters.length; i++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}
