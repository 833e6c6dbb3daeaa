import { foldLetters } from './fold-letters.ts';

/** A word of a query. In scripts that write without spaces it is found anywhere, else at the start of a word. */
export interface QueryWord {
  readonly folded: string;
  readonly anywhere: boolean;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}]/u;

/** The words of a query, folded; empty where it has none. */
export function queryWords(query: string): QueryWord[] {
  const words = foldLetters(query).match(WORDS) ?? [];
  return [...new Set(words)].map((folded) => ({ folded, anywhere: UNSPACED.test(folded) }));
}

/** The place of a word in a folded text at or after `from`, or -1. */
export function placeOfWord(text: string, { folded, anywhere }: QueryWord, from = 0): number {
  for (let at = text.indexOf(folded, from); at !== -1; at = text.indexOf(folded, at + 1)) {
    if (anywhere || at === 0 || !PART_OF_WORD.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** Whether every word is in a folded text. */
export function hasEveryWord(text: string, words: readonly QueryWord[]): boolean {
  return words.every((word) => placeOfWord(text, word) !== -1);
}
