import { type IndexedText, type Weight, weightedTerms } from './terms.ts';

/**
 * A part of the index that is written once and never changed: a sorted dictionary, and for each of its terms the
 * articles that hold it, as differences of their numbers in as few bytes as they need. New articles come in segments
 * of one; several segments are merged into a larger one (as Lucene does; O'Neil et al. 1996, "The log-structured
 * merge-tree"). Plain typed arrays, so that a database keeps and loads it as it is.
 */
export interface Segment {
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

/** Bytes that grow. */
class Bytes {
  #bytes = new Uint8Array(1024);
  length = 0;

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  addNumber(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}

/** A term's articles before they are packed: number * 4 + weight, ascending. */
type Postings = ReadonlyMap<string, readonly number[]>;

function packed(ids: readonly string[], postings: Postings): Segment {
  const terms = [...postings.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  const bytes = new Bytes();
  terms.forEach((term, index) => {
    starts[index] = bytes.length;
    let before = 0;
    for (const posting of postings.get(term) ?? []) {
      const article = posting >>> 2;
      bytes.addNumber(((article - before) << 2) | (posting & 3));
      before = article;
    }
  });
  starts[terms.length] = bytes.length;
  return { ids, terms: terms.join('\n'), starts, postings: bytes.taken() };
}

/** A segment of articles. */
export function segmentOf(articles: readonly Indexed[]): Segment {
  const postings = new Map<string, number[]>();
  articles.forEach(({ text }, article) => {
    for (const [term, weight] of weightedTerms(text)) {
      const list = postings.get(term);
      if (list) list.push((article << 2) | weight);
      else postings.set(term, [(article << 2) | weight]);
    }
  });
  return packed(
    articles.map(({ id }) => id),
    postings,
  );
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
    live.unshift(ids.map((id) => !seen.has(id) && isKept(id)));
    for (const id of ids) seen.add(id);
  }
  return live;
}

/** The new number of each entry that lives on, -1 for the others; `ids` gets the ids in the order of the numbers. */
function renumbered(segments: readonly Segment[], live: readonly boolean[][], ids: string[]): number[][] {
  return segments.map((segment, index) =>
    segment.ids.map((id, article) => (live[index]?.[article] ? ids.push(id) - 1 : -1)),
  );
}

/**
 * Several segments as one, without the articles that are gone and the earlier entries of those saved again.
 *
 * @param segments oldest first
 * @param isKept false for articles that are gone
 */
export function mergedSegments(segments: readonly Segment[], isKept: (id: string) => boolean): Segment {
  const ids: string[] = [];
  const numbers = renumbered(segments, liveEntries(segments, isKept), ids);
  const postings = new Map<string, number[]>();
  segments.forEach((segment, index) => {
    const own = numbers[index] ?? [];
    termsOf(segment).forEach((term, at) => {
      const list = postings.get(term) ?? [];
      eachPosting(segment, at, (article, weight) => {
        const number = own[article] ?? -1;
        if (number >= 0) list.push((number << 2) | weight);
      });
      if (list.length > 0) postings.set(term, list);
    });
  });
  return packed(ids, postings);
}

/** So many segments of about one size are merged into one. */
const FAN = 4;

/** Sizes are alike within one power of the fan: 1, 4, 16, 64… articles. */
function levelOf({ ids }: Segment): number {
  return Math.floor(Math.log(Math.max(1, ids.length)) / Math.log(FAN) + 1e-9);
}

/**
 * The first of the segments that should become one now, with all that came after it; null where there are few enough
 * of every size. The order of saving is kept, for it says which entry of an article counts.
 *
 * @param segments oldest first
 */
export function firstToMerge(segments: readonly Segment[]): number | null {
  const counts = new Map<number, number>();
  for (let at = segments.length - 1; at >= 0; at--) {
    const level = levelOf(segments[at] as Segment);
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    if (count >= FAN) return at;
  }
  return null;
}
