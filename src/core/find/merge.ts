import { atOnce, everySo, type Steps } from '../slices.ts';
import { PackedNumbers } from './packed-numbers.ts';
import { eachPosting, type Segment, termsOf } from './segment.ts';

/** Several segments as one: their dictionaries are walked side by side, each being sorted already. */

/** A segment while it is merged. */
interface Source {
  readonly segment: Segment;
  readonly terms: readonly string[];
  /** The term that is next. */
  at: number;
  /** The new number of each of its articles, -1 for those that do not live on. */
  readonly numbers: readonly number[];
  /** Its articles all live on: their numbers move together, and its postings can be taken as they are. */
  readonly shift: number | null;
}

/**
 * Which entry of each segment counts: an article that was saved again stands in several, and the last one says what
 * it holds now.
 *
 * @param segments oldest first
 * @param isKept false for articles that are gone
 */
export function liveEntries(segments: readonly Segment[], isKept: (id: string) => boolean): boolean[][] {
  const seen = new Set<string>();
  const live: boolean[][] = [];
  for (const { ids } of segments.toReversed()) {
    live.push(ids.map((id) => !seen.has(id) && isKept(id)));
    for (const id of ids) seen.add(id);
  }
  return live.reverse();
}

/** @param ids gets the ids in the order of the new numbers */
function sourcesOf(
  segments: readonly Segment[],
  isKept: (id: string) => boolean,
  ids: string[],
): readonly Source[] {
  const live = liveEntries(segments, isKept);
  return segments.map((segment, index) => {
    const first = ids.length;
    const own = live[index] ?? [];
    const numbers = segment.ids.map((id, article) => (own[article] ? ids.push(id) - 1 : -1));
    const shift = own.every(Boolean) ? first : null;
    return { segment, terms: termsOf(segment), at: 0, numbers, shift };
  });
}

/** The least of the terms that are next; undefined where all dictionaries are at their end. */
function nextTerm(sources: readonly Source[]): string | undefined {
  let least: string | undefined;
  for (const { terms, at } of sources) {
    const term = terms[at];
    if (term !== undefined && (least === undefined || term < least)) least = term;
  }
  return least;
}

/** Adds the postings of a source's next term. @param last the article written last for it. @returns the one now */
function addPostings({ segment, at, numbers, shift }: Source, last: number, into: PackedNumbers): number {
  const { starts, postings } = segment;
  if (shift !== null) {
    const first = PackedNumbers.read(postings, starts[at] ?? 0);
    // Only the distance from the article before is another one; all that follows counts from here.
    into.add((((first.value >>> 2) + shift - last) << 2) | (first.value & 3));
    into.addBytes(postings, first.end, starts[at + 1] ?? 0);
    return shift + lastArticle(segment, at);
  }
  let before = last;
  eachPosting(segment, at, (article, weight) => {
    const number = numbers[article] ?? -1;
    if (number < 0) return;
    into.add(((number - before) << 2) | weight);
    before = number;
  });
  return before;
}

function lastArticle(segment: Segment, term: number): number {
  let last = 0;
  eachPosting(segment, term, (article) => {
    last = article;
  });
  return last;
}

/** Terms between two pauses. */
const PAUSE = 2000;

/**
 * Several segments as one, without the articles that are gone and the earlier entries of those saved again. Pauses on
 * the way.
 *
 * @param segments oldest first
 * @param isKept false for articles that are gone
 */
export function* mergeSteps(segments: readonly Segment[], isKept: (id: string) => boolean): Steps<Segment> {
  const ids: string[] = [];
  const sources = sourcesOf(segments, isKept, ids);
  yield;
  const terms: string[] = [];
  const starts: number[] = [];
  const postings = new PackedNumbers(segments.reduce((sum, each) => sum + each.postings.length, 0));
  const isPause = everySo(PAUSE);
  for (let term = nextTerm(sources); term !== undefined; term = nextTerm(sources)) {
    const start = postings.length;
    let last = 0;
    for (const source of sources) {
      if (source.terms[source.at] !== term) continue;
      last = addPostings(source, last, postings);
      source.at += 1;
    }
    if (postings.length > start) {
      terms.push(term);
      starts.push(start);
    }
    if (isPause()) yield;
  }
  starts.push(postings.length);
  yield;
  return {
    size: ids.length,
    ids,
    terms: terms.join('\n'),
    starts: new Uint32Array(starts),
    postings: postings.taken(),
  };
}

/** As `mergeSteps`, at once. */
export function mergedSegments(segments: readonly Segment[], isKept: (id: string) => boolean): Segment {
  return atOnce(mergeSteps(segments, isKept));
}
