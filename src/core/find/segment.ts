import { atOnce, type Steps } from '../slices.ts';
import { PackedNumbers } from './packed-numbers.ts';
import { type IndexedText, type Weight, weightedTerms } from './terms.ts';

/**
 * A part of the index that is written once and never changed: a sorted dictionary, and for each of its terms the
 * articles that hold it, as differences of their numbers in as few bytes as they need. New articles come in segments
 * of one; several segments are merged into a larger one (as Lucene does; O'Neil et al. 1996, "The log-structured
 * merge-tree"). Plain typed arrays, so that a database keeps and loads it as it is.
 */
export interface Segment {
  /** How many articles; by this segments are chosen for merging without being read. */
  readonly size: number;
  /** Ids of the articles, by their number. */
  readonly ids: readonly string[];
  /** The dictionary: sorted by UTF-16 code units, one term a line. */
  readonly terms: string;
  /** Where the postings of each term begin, and where the last ones end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** For each article of a term: (difference to the number before) * 4 + weight, in groups of seven bits. */
  readonly postings: Uint8Array<ArrayBuffer>;
}

/** An article with its text for finding. */
export interface Indexed {
  readonly id: string;
  readonly text: IndexedText;
}

/** A term's articles before they are packed: number * 4 + weight, ascending. */
type Postings = ReadonlyMap<string, readonly number[]>;

function packed(ids: readonly string[], postings: Postings): Segment {
  const terms = [...postings.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  const bytes = new PackedNumbers();
  terms.forEach((term, index) => {
    starts[index] = bytes.length;
    let before = 0;
    for (const posting of postings.get(term) ?? []) {
      const article = posting >>> 2;
      bytes.add(((article - before) << 2) | (posting & 3));
      before = article;
    }
  });
  starts[terms.length] = bytes.length;
  return { size: ids.length, ids, terms: terms.join('\n'), starts, postings: bytes.taken() };
}

/** A segment of articles. Pauses after each of them. */
export function* segmentSteps(articles: readonly Indexed[]): Steps<Segment> {
  const postings = new Map<string, number[]>();
  for (const [article, { text }] of articles.entries()) {
    for (const [term, weight] of weightedTerms(text)) {
      const list = postings.get(term);
      if (list) list.push((article << 2) | weight);
      else postings.set(term, [(article << 2) | weight]);
    }
    yield;
  }
  return packed(
    articles.map(({ id }) => id),
    postings,
  );
}

/** As `segmentSteps`, at once. */
export function segmentOf(articles: readonly Indexed[]): Segment {
  return atOnce(segmentSteps(articles));
}

/** The terms of a segment, in order. */
export function termsOf({ terms }: Segment): string[] {
  return terms === '' ? [] : terms.split('\n');
}

/** Calls back with each article of a term and its weight, in the order of their numbers. */
export function eachPosting(
  { starts, postings }: Segment,
  term: number,
  use: (article: number, weight: Weight) => void,
): void {
  const end = starts[term + 1] ?? 0;
  let article = 0;
  for (let at = starts[term] ?? 0; at < end; ) {
    // Written out here, for a search runs through millions of them.
    let value = 0;
    let shift = 0;
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = postings[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    article += value >>> 2;
    use(article, (value & 3) as Weight);
  }
}

/** So many segments of about one size are merged into one. */
const FAN = 4;

/** Sizes are alike within one power of the fan: 1, 4, 16, 64… articles. */
function levelOf(size: number): number {
  return Math.floor(Math.log(Math.max(1, size)) / Math.log(FAN) + 1e-9);
}

/**
 * The first of the segments that should become one now, with all that came after it; null where there are few enough
 * of every size. The order of saving is kept, for it says which entry of an article counts.
 *
 * @param sizes of the segments, oldest first
 */
export function firstToMerge(sizes: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (let at = sizes.length - 1; at >= 0; at--) {
    const level = levelOf(sizes[at] ?? 0);
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    if (count >= FAN) return at;
  }
  return null;
}
