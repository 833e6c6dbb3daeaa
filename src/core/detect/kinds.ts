import { KIND_WORDS, type Kind } from '../../data/kind-words.ts';

/** A number for each kind of page. */
export type ByKind = Readonly<Record<Kind, number>>;

const KINDS = Object.entries(KIND_WORDS).map(([kind, words]) => [kind, new Set(words.split(' '))] as const);

/** How many words of a text speak of each kind of page. */
export function countByKind(text: string): ByKind {
  const words = wordsOf(text.toLowerCase());
  const counted = KINDS.map(([kind, known]) => [kind, words.filter((word) => known.has(word)).length]);
  return Object.fromEntries(counted) as ByKind;
}

/** Scripts without spaces give whole stretches. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
