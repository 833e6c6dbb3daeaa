import type { SavedHead } from '../saved.ts';
import { foldLetters } from './fold-letters.ts';
import {
  type Filters,
  parseQuery,
  type Query,
  type QueryWord,
  type StateAsked,
  wordsToMark,
} from './query.ts';
import { isUnspaced } from './terms.ts';
import type { TextIndex } from './text-index.ts';

/** An article that a query found. */
export interface Hit {
  readonly id: string;
  /** Larger is better; comparable within one search only. */
  readonly score: number;
}

export interface SearchResult {
  /** Best first, newer before older where they are equal. */
  readonly hits: readonly Hit[];
  /** What to mark in texts: the words of the query and what they were taken for. */
  readonly marks: readonly QueryWord[];
  /** Phrases that the index cannot vouch for: an article counts only where its text holds them. */
  readonly unsure: readonly (readonly string[])[];
}

/** A word that a tag begins with is as good as one in a byline. */
const TAG_SCORE = 32;

const hasState: Readonly<Record<StateAsked, (head: SavedHead) => boolean>> = {
  unread: ({ state }) => state === 'unread',
  started: ({ state, place }) => state === 'unread' && place !== null,
  read: ({ state }) => state === 'read',
  archived: ({ state }) => state === 'archived',
  favourite: ({ favourite }) => favourite,
  highlighted: ({ highlights }) => highlights > 0,
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Whether an article is what the filters of a query ask for. */
export function passes(head: SavedHead, filters: Filters): boolean {
  const { sites, tags, authors, before, after, states } = filters;
  const day = head.savedAt;
  const site = sites.length > 0 ? foldLetters(`${head.site}\n${hostOf(head.url)}`) : '';
  const own = tags.length > 0 ? foldedTagsOf(head) : [];
  const byline = authors.length > 0 ? foldLetters(head.byline.join('\n')) : '';
  return (
    sites.every((asked) => site.includes(asked)) &&
    tags.every((asked) => own.some((tag) => tag === asked || tag.startsWith(`${asked}/`))) &&
    authors.every((asked) => byline.includes(asked)) &&
    (before === null || day < before) &&
    // A day, month or year is over when something later begins.
    (after === null || day.slice(0, after.length) > after) &&
    states.every((asked) => hasState[asked](head))
  );
}

/** Folding the tags of a whole library takes longer than a search, and a head does not change: another takes its place. */
const foldedTags = new WeakMap<SavedHead, readonly string[]>();

function foldedTagsOf(head: SavedHead): readonly string[] {
  const known = foldedTags.get(head) ?? head.tags.map(foldLetters);
  foldedTags.set(head, known);
  return known;
}

/** Articles whose tags begin with a word, in the numbers of the index. */
function addTags(word: string, tags: ReadonlyMap<number, readonly string[]>, scores: Uint8Array): void {
  for (const [number, own] of tags) {
    const isTag = own.some((tag) => tag.startsWith(word) || tag.includes(` ${word}`));
    if (isTag && (scores[number] ?? 0) < TAG_SCORE) scores[number] = TAG_SCORE;
  }
}

function addInto(totals: Uint32Array, scores: Uint8Array, isFirst: boolean): void {
  for (let at = 0; at < totals.length; at++) {
    const score = scores[at] as number;
    const total = totals[at] as number;
    totals[at] = score !== 0 && (isFirst || total !== 0) ? total + score : 0;
  }
}

interface Scored {
  readonly totals: Uint32Array | null;
  readonly corrections: readonly string[];
}

/** Every word and phrase together; null where a query has none. */
function scored(
  { words, phrases }: Query,
  index: TextIndex,
  tags: ReadonlyMap<number, readonly string[]>,
): Scored {
  if (words.length === 0 && phrases.length === 0) return { totals: null, corrections: [] };
  const totals = new Uint32Array(index.ids.length);
  const corrections: string[] = [];
  let isFirst = true;
  for (const word of words) {
    const found = index.word(word);
    addTags(word.folded, tags, found.scores);
    corrections.push(...found.corrections);
    addInto(totals, found.scores, isFirst);
    isFirst = false;
  }
  for (const word of new Set(phrases.flat())) {
    addInto(totals, index.wholeWord(word, isUnspaced(word)), isFirst);
    isFirst = false;
  }
  return { totals, corrections };
}

/** A run of three letters or more may have its pairs in other places; so has a phrase its words. */
function unsureOf({ words, phrases }: Query): (readonly string[])[] {
  const runs = words.filter(({ folded, anywhere }) => anywhere && [...folded].length > 2);
  return [
    ...phrases.filter((phrase) => phrase.length > 1 || isUnspaced(phrase[0] ?? '')),
    ...runs.map(({ folded }) => [folded]),
  ];
}

const byDay = (one: SavedHead, other: SavedHead) => (one.savedAt < other.savedAt ? 1 : -1);

/**
 * Best first, newer before older where they are equal. Scores are few, and a list comes newest first as a rule: so they
 * are put together by score, and only what is out of order is sorted.
 */
function ranked(byScore: ReadonlyMap<number, SavedHead[]>): Hit[] {
  return [...byScore]
    .sort(([one], [other]) => other - one)
    .flatMap(([score, heads]) => {
      const isInOrder = heads.every((head, at) => at === 0 || (heads[at - 1]?.savedAt ?? '') >= head.savedAt);
      if (!isInOrder) heads.sort(byDay);
      return heads.map(({ id }) => ({ id, score }));
    });
}

/** What a search looks into: the index, and the heads of the articles that may be found. */
export interface Searchable {
  readonly index: TextIndex;
  readonly heads: readonly SavedHead[];
}

/** What the heads of a list are in an index, worked out once for all the letters that are typed. */
interface Placed {
  readonly index: TextIndex;
  /** The number of each head, in the order of the list; -1 where the index lacks it. */
  readonly numbers: Int32Array;
  /** The folded tags of those that have any, by number. */
  readonly tags: ReadonlyMap<number, readonly string[]>;
}

const placedHeads = new WeakMap<readonly SavedHead[], Placed>();

function placed({ index, heads }: Searchable): Placed {
  const known = placedHeads.get(heads);
  if (known?.index === index) return known;
  const numbers = Int32Array.from(heads, ({ id }) => index.numbers.get(id) ?? -1);
  const tags = new Map<number, readonly string[]>();
  heads.forEach((head, at) => {
    const number = numbers[at] ?? -1;
    if (head.tags.length > 0 && number >= 0) tags.set(number, foldedTagsOf(head));
  });
  const fresh = { index, numbers, tags };
  placedHeads.set(heads, fresh);
  return fresh;
}

/** Articles that hold every word of a query in title, byline, site, text, notes or tags, and pass its filters. */
export function search(typed: string, searchable: Searchable): SearchResult {
  const query = parseQuery(typed);
  const { numbers, tags } = placed(searchable);
  const { totals, corrections } = scored(query, searchable.index, tags);
  const found = new Map<number, SavedHead[]>();
  searchable.heads.forEach((head, at) => {
    const score = totals ? (totals[numbers[at] ?? -1] ?? 0) : 1;
    if (score === 0 || !passes(head, query.filters)) return;
    const equal = found.get(score);
    if (equal) equal.push(head);
    else found.set(score, [head]);
  });
  const marks = corrections.map((folded) => ({ folded, anywhere: false }));
  return {
    hits: ranked(found),
    marks: [...wordsToMark(query), ...marks],
    unsure: unsureOf(query),
  };
}
