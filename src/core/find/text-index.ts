import { placeOfTerm, prefixRange, similarTerms, typosAllowed } from './dictionary.ts';
import { liveEntries, mergedSegments } from './merge.ts';
import type { QueryWord } from './query.ts';
import { eachPosting, type Segment, termsOf } from './segment.ts';
import { pairsOf } from './terms.ts';

/** Segments that together hold no more articles than this are one in memory: fewer dictionaries to look into. */
const SMALL_TOGETHER = 512;

/** What a word says where it was found: in full, by its beginning, with a typo; times the weight of the place. */
const KINDS = { exact: 8, beginning: 5, typo: 2 } as const;
const BY_WEIGHT = [1, 2, 4, 8] as const;

/** Found in fewer articles than this, a word is looked for with typos, too. */
const FEW = 3;

/** A segment with its dictionary taken apart. */
interface Part {
  readonly segment: Segment;
  readonly terms: readonly string[];
  /** The number of its first article among all. */
  readonly base: number;
}

/** Of one word: a score for each article, 0 where it is not, and the terms that it was taken for. */
export interface WordScores {
  readonly scores: Uint8Array;
  /** Corrections only: where the word was found as typed there are none. */
  readonly corrections: readonly string[];
}

function withSmallOnesMerged(segments: readonly Segment[]): readonly Segment[] {
  let together = 0;
  let first = segments.length;
  while (first > 0) {
    together += segments[first - 1]?.ids.length ?? 0;
    if (together > SMALL_TOGETHER) break;
    first -= 1;
  }
  const small = segments.slice(first);
  if (small.length < 2) return segments;
  return [...segments.slice(0, first), mergedSegments(small, () => true)];
}

/** The loaded index: which articles hold a word, and how well. It knows numbers; `ids` says whose they are. */
export class TextIndex {
  /** The id of each article by its number; empty where an entry was replaced by a later one. */
  readonly ids: readonly string[];
  /** The number of each id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly #parts: readonly Part[];

  /** @param segments oldest first */
  constructor(segments: readonly Segment[]) {
    const fewer = withSmallOnesMerged(segments);
    const live = liveEntries(fewer, () => true);
    let base = 0;
    this.#parts = fewer.map((segment) => {
      const part = { segment, terms: termsOf(segment), base };
      base += segment.ids.length;
      return part;
    });
    this.ids = fewer.flatMap(({ ids }, index) => ids.map((id, at) => (live[index]?.[at] ? id : '')));
    this.numbers = new Map(this.ids.map((id, number) => [id, number]));
  }

  /** The articles that hold a word as typed, by its beginning, or, where those are few, with a typo in it. */
  word({ folded, anywhere }: QueryWord): WordScores {
    if (anywhere) return { scores: this.#run(folded), corrections: [] };
    const scores = new Uint8Array(this.ids.length);
    for (const part of this.#parts) {
      const [first, end] = prefixRange(part.terms, folded);
      for (let term = first; term < end; term++) {
        const kind = part.terms[term] === folded ? KINDS.exact : KINDS.beginning;
        this.#addScores(part, term, kind, scores);
      }
    }
    const typos = typosAllowed(folded.length);
    if (typos === 0 || this.#found(scores, FEW)) return { scores, corrections: [] };
    return { scores, corrections: this.#addSimilar(folded, typos, scores) };
  }

  /** The articles that hold a word of a phrase: in full, without typos. */
  wholeWord(folded: string, anywhere: boolean): Uint8Array {
    if (anywhere) return this.#run(folded);
    const scores = new Uint8Array(this.ids.length);
    for (const part of this.#parts) {
      const term = placeOfTerm(part.terms, folded);
      if (term !== -1) this.#addScores(part, term, KINDS.exact, scores);
    }
    return scores;
  }

  /** A stretch of a script without spaces: every pair of its letters. */
  #run(folded: string): Uint8Array {
    const together = new Uint8Array(this.ids.length).fill(255);
    for (const pair of pairsOf(folded)) {
      const scores = new Uint8Array(this.ids.length);
      const isOne = [...pair].length === 1;
      for (const part of this.#parts) {
        const [first, end] = isOne
          ? prefixRange(part.terms, pair)
          : [placeOfTerm(part.terms, pair), placeOfTerm(part.terms, pair) + 1];
        for (let term = first; term >= 0 && term < end; term++)
          this.#addScores(part, term, KINDS.exact, scores);
      }
      scores.forEach((score, at) => {
        together[at] = Math.min(score, together[at] as number);
      });
    }
    return together;
  }

  #addScores({ segment, base }: Part, term: number, kind: number, scores: Uint8Array): void {
    eachPosting(segment, term, (article, weight) => {
      const score = kind * BY_WEIGHT[weight];
      if (score > (scores[base + article] as number)) scores[base + article] = score;
    });
  }

  #addSimilar(folded: string, typos: number, scores: Uint8Array): string[] {
    const corrections = new Set<string>();
    for (const part of this.#parts) {
      for (const term of similarTerms(part.terms, folded, typos)) {
        this.#addScores(part, term, KINDS.typo, scores);
        corrections.add(part.terms[term] ?? '');
      }
    }
    return [...corrections];
  }

  #found(scores: Uint8Array, atLeast: number): boolean {
    let found = 0;
    for (let at = 0; at < scores.length && found < atLeast; at++) {
      if (scores[at] !== 0 && this.ids[at] !== '') found += 1;
    }
    return found >= atLeast;
  }
}
