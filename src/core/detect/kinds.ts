import { KIND_WORDS } from '../../data/kind-words.ts';

/** A number for each kind of page, in the order of `KINDS`. */
export type ByKind = readonly number[];

const WORDS = KIND_WORDS.map((words) => new Set(words.replace(/(\S+)\+/g, '$1 $1s').split(' ')));

/** How many words of a text speak of each kind of page. */
export function countByKind(text: string): ByKind {
  const words = wordsOf(text.toLowerCase());
  return WORDS.map((known) => words.filter((word) => known.has(word)).length);
}

/**
 * Scripts without spaces give whole stretches. What parts words is named, not what they are made of: a pattern with the
 * sets of Unicode costs milliseconds in every tab.
 */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[^\0-/:-@[-`{-¿\u2000-\u303f\uff00-\uff0f]+/g) ?? [];
}
