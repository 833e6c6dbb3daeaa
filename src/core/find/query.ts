import { foldLetters } from './fold-letters.ts';
import { isUnspaced } from './terms.ts';

/** A word of a query. In scripts that write without spaces it is found anywhere, else at the start of a word. */
export interface QueryWord {
  readonly folded: string;
  readonly anywhere: boolean;
}

export const STATES_ASKED = ['unread', 'started', 'read', 'archived', 'favourite', 'highlighted'] as const;
export type StateAsked = (typeof STATES_ASKED)[number];

/** What a query asks of an article besides its words. All of it has to hold; texts are folded. */
export interface Filters {
  readonly sites: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** The day, month or year, as far as it was typed: `2026`, `2026-11`, `2026-11-12`. */
  readonly before: string | null;
  readonly after: string | null;
  readonly states: readonly StateAsked[];
}

export interface Query {
  /** Without those of the phrases. */
  readonly words: readonly QueryWord[];
  /** What stood in quotation marks: its words, one after the other. */
  readonly phrases: readonly (readonly string[])[];
  readonly filters: Filters;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}]/u;
/** `name:value`, `name:"a value"`, `"a phrase"`, or anything up to a space. Typographic marks count as straight ones. */
const PARTS = /([a-z]+):(?:"([^"]*)"?|(\S+))|"([^"]*)"?|(\S+)/gi;
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function wordsOf(text: string): string[] {
  return foldLetters(text).match(WORDS) ?? [];
}

interface Draft {
  words: string[];
  phrases: string[][];
  filters: {
    sites: string[];
    tags: string[];
    authors: string[];
    before: string | null;
    after: string | null;
    states: StateAsked[];
  };
}

/** Takes `name:value` as a filter. False where it is none, so that its words are looked for. */
function takeFilter({ filters }: Draft, name: string, value: string): boolean {
  const folded = foldLetters(value.trim());
  const state = STATES_ASKED.find((known) => known === folded);
  if (folded === '') return false;
  if (name === 'site') filters.sites.push(folded);
  else if (name === 'tag') filters.tags.push(folded);
  else if (name === 'author') filters.authors.push(folded);
  else if (name === 'before' && DAY.test(folded)) filters.before = folded;
  else if (name === 'after' && DAY.test(folded)) filters.after = folded;
  else if (name === 'is' && state) filters.states.push(state);
  else return false;
  return true;
}

/**
 * A query as it was typed: words, "phrases", and `site:`, `tag:`, `author:`, `before:`, `after:` (a day, a month or a
 * year) and `is:`. What looks like a filter and is none is looked for as words.
 */
export function parseQuery(typed: string): Query {
  const draft: Draft = {
    words: [],
    phrases: [],
    filters: { sites: [], tags: [], authors: [], before: null, after: null, states: [] },
  };
  for (const part of typed.replace(/[“”„«»]/g, '"').matchAll(PARTS)) {
    const [whole, name, quoted, plain, phrase, word] = part;
    if (name !== undefined && takeFilter(draft, name.toLowerCase(), quoted ?? plain ?? '')) continue;
    if (phrase !== undefined) draft.phrases.push(wordsOf(phrase));
    else draft.words.push(...wordsOf(word ?? whole));
  }
  const words = [...new Set(draft.words)].map((folded) => ({ folded, anywhere: isUnspaced(folded) }));
  return { words, phrases: draft.phrases.filter((phrase) => phrase.length > 0), filters: draft.filters };
}

/** The words of a query to be marked in a text, those of its phrases among them. */
export function wordsToMark({ words, phrases }: Query): QueryWord[] {
  const folded = new Set([...words.map((word) => word.folded), ...phrases.flat()]);
  return [...folded].map((word) => ({ folded: word, anywhere: isUnspaced(word) }));
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

/** Whether words stand one after the other in a text, with nothing but signs and spaces between them. */
export function hasPhrase(text: string, phrase: readonly string[]): boolean {
  if (phrase.some(isUnspaced))
    return foldLetters(text)
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
      .includes(phrase.join(''));
  return ` ${wordsOf(text).join(' ')} `.includes(` ${phrase.join(' ')} `);
}
