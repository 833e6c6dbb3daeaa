import { countWords } from './words.ts';

/**
 * Words a minute of silent reading of non-fiction (Brysbaert 2019, "How many words do we read per minute?": 238 for
 * English, less for languages with longer words).
 */
const WORDS_A_MINUTE = 230;
/** Characters a minute for Chinese, Japanese and Korean ideographs and kana. */
const IDEOGRAPHS_A_MINUTE = 500;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Below the first ideograph or kana of Unicode stands everything that is written in letters. */
const BEYOND_LETTERS = /[\u2e80-\uffff]/;

export interface ReadingLoad {
  readonly words: number;
  /** Whole minutes, at least 1. */
  readonly minutes: number;
}

/** The words of a text and the time that it takes to read them. */
export function readingLoad(text: string, lang: string | null): ReadingLoad {
  const words = countWords(text, lang);
  const ideographs = BEYOND_LETTERS.test(text) ? (text.match(IDEOGRAPH)?.length ?? 0) : 0;
  const spaced = ideographs > 0 ? countWords(text.replace(IDEOGRAPH, ' '), lang) : words;
  const minutes = Math.max(1, Math.round(spaced / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE));
  return { words, minutes };
}
