import { SUMMARY_WEIGHTS, type SummaryWeights } from '../../data/summary-weights.ts';
import type { Article, KeyPoint } from '../article.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { leadStrength } from './lead-strength.ts';
import { type Signs, signsOf } from './signs.ts';
import { cosine, type TermVector, termVectors } from './similarity.ts';

/** Two sentences more alike than this say the same. */
const SAME = 0.6;

/** The story's best sentences, best first: each next one is the best that is still new. */
export interface Ranking {
  readonly points: readonly KeyPoint[];
  /** Words of each point. */
  readonly words: readonly number[];
}

/**
 * Chooses up to `most` key sentences, best first, by maximal marginal relevance (Carbonell and Goldstein 1998): the
 * weight of its signs less its likeness to what is chosen already.
 */
export function rankSentences(
  article: Article,
  most: number,
  weights: SummaryWeights = SUMMARY_WEIGHTS,
): Ranking {
  const candidates = candidatesOf(article);
  const vectors = termVectors(candidates.map((candidate) => candidate.terms));
  const signs = signsOf(article, candidates, vectors);
  const strength = leadStrength(candidates, signs);
  const scores = signs.map((sign) => scoreOf(sign, strength, weights));
  const chosen = choose(candidates, vectors, scores, most, weights.redundancy);
  return {
    points: chosen.map(({ block, start, end, text }) => ({ block, start, end, text })),
    words: chosen.map((candidate) => candidate.words.length),
  };
}

export function scoreOf(sign: Signs, strength: number, weights: SummaryWeights): number {
  const lead = strength * weights.leadOfNews + (1 - strength) * weights.leadOfOthers;
  return (
    sign.lead * lead +
    sign.opening * weights.opening +
    sign.centrality * weights.centrality +
    sign.title * weights.title +
    sign.standfirst * weights.standfirst +
    sign.specifics * weights.specifics +
    sign.cue * weights.cue +
    sign.length * weights.length -
    sign.flaw * weights.flaw
  );
}

function choose(
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
  scores: readonly number[],
  most: number,
  redundancy: number,
): Candidate[] {
  const likeness = new Array<number>(candidates.length).fill(0);
  const open = new Set(candidates.flatMap((candidate, index) => (candidate.eligible ? [index] : [])));
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    const best = bestOf(open, (index) => (scores[index] ?? 0) - redundancy * (likeness[index] ?? 0));
    const candidate = best === null ? undefined : candidates[best];
    if (best === null || !candidate) break;
    chosen.push(candidate);
    open.delete(best);
    for (const index of open) {
      const alike = cosine(vectors[index] ?? new Map(), vectors[best] ?? new Map());
      if (alike > SAME) open.delete(index);
      else likeness[index] = Math.max(likeness[index] ?? 0, alike);
    }
  }
  return chosen;
}

function bestOf(indices: Iterable<number>, worth: (index: number) => number): number | null {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const index of indices) {
    const value = worth(index);
    if (value > highest) {
      highest = value;
      best = index;
    }
  }
  return best;
}
