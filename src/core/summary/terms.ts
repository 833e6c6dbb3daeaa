import { STOP_WORDS } from '../../data/stop-words.ts';

/** A word is cut to so many letters, so that its inflected forms meet: a stemmer that needs no language. */
const STEM = 7;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

const segmenters = new Map<string, Intl.Segmenter>();
const stopWords = new Map<string, ReadonlySet<string>>();

/** The words of a text as they stand. Scripts without spaces are cut by `Intl.Segmenter`. */
export function wordsOf(text: string, lang: string | null): string[] {
  if (!SPACELESS.test(text)) return text.match(WORD) ?? [];
  const words: string[] = [];
  for (const segment of segmenterFor(baseOf(lang)).segment(text)) {
    if (segment.isWordLike) words.push(segment.segment);
  }
  return words;
}

/** The words that carry a topic, folded so that inflected forms meet; function words left out. */
export function termsOf(words: readonly string[], lang: string | null): string[] {
  const stops = stopWordsOf(lang);
  const terms: string[] = [];
  for (const word of words) {
    const folded = word.toLowerCase();
    if (stops.has(folded) || (folded.length === 1 && /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(folded)))
      continue;
    terms.push(folded.slice(0, STEM));
  }
  return terms;
}

/** A word as `termsOf` folds it, function words alike. */
export function foldOf(word: string): string {
  return word.toLowerCase().slice(0, STEM);
}

/** The language without its script and region: `pt-BR` is `pt`. */
export function baseOf(lang: string | null): string {
  return lang?.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

function stopWordsOf(lang: string | null): ReadonlySet<string> {
  const base = baseOf(lang);
  const known = stopWords.get(base);
  if (known) return known;
  const words = new Set((STOP_WORDS[base] ?? '').split(' '));
  stopWords.set(base, words);
  return words;
}

function segmenterFor(base: string): Intl.Segmenter {
  const known = segmenters.get(base);
  if (known) return known;
  const segmenter = new Intl.Segmenter(/^[a-z]{2,3}$/.test(base) ? base : undefined, { granularity: 'word' });
  segmenters.set(base, segmenter);
  return segmenter;
}
