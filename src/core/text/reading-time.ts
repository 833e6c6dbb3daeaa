import { countWords } from './words.ts';

/**
 * Words a minute of silent reading of non-fiction (Brysbaert 2019, "How many words do we read per minute?": 238 for
 * English, less for languages with longer words).
 */
const WORDS_A_MINUTE = 230;
/** Characters a minute for Chinese, Japanese and Korean ideographs and kana. */
const IDEOGRAPHS_A_MINUTE = 500;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The reading time of a text in whole minutes, at least 1. */
export function readingMinutes(text: string, lang: string | null): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  const words = countWords(ideographs > 0 ? text.replace(IDEOGRAPH, ' ') : text, lang);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE));
}
