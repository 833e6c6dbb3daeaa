import { DIGIT, firstOf, kindsAt, LETTER, MARK, runEnd } from './signs.ts';

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Where those scripts stand in Unicode, roughly: quick to rule out. */
const MAY_BE_UNSPACED = /[\u0e00-\u109f\u1780-\u19ff\u2e80-\uffff]/;
const JOINTS = new Set("'’.·-");

/**
 * Counts the words of a text: runs of letters and digits, where an apostrophe, a point or a hyphen between two of
 * them does not end the word. Where words are not separated by spaces, `Intl.Segmenter` counts (Unicode UAX 29 with
 * dictionaries).
 * @param lang BCP 47 or null; an unknown language is counted like any other.
 */
export function countWords(text: string, lang: string | null): number {
  if (!MAY_BE_UNSPACED.test(text) || !UNSPACED.test(text)) return countSpaced(text);
  let words = 0;
  for (const segment of segmenterFor(lang).segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

function countSpaced(text: string): number {
  let words = 0;
  for (let at = firstOf(text, 0, LETTER | DIGIT); at >= 0; at = firstOf(text, at, LETTER | DIGIT)) {
    words += 1;
    at = runEnd(text, at, LETTER | DIGIT | MARK);
    while (JOINTS.has(text.charAt(at)) && (kindsAt(text, at + 1) & (LETTER | DIGIT)) !== 0)
      at = runEnd(text, at + 1, LETTER | DIGIT | MARK);
  }
  return words;
}

const segmenters = new Map<string | null, Intl.Segmenter>();

function segmenterFor(lang: string | null): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = makeSegmenter(lang);
  segmenters.set(lang, made);
  return made;
}

function makeSegmenter(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    // A page may declare a language that is no BCP 47 tag.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
