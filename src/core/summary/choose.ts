import type { SummarySign } from '../../data/summary-signs.ts';
import {
  FIRST,
  NEWS_WEIGHTS,
  POINT_LENGTH,
  REDUNDANCY,
  type SignWeight,
} from '../../data/summary-weights.ts';
import { LEARNED_WEIGHTS } from '../../data/summary-weights-learned.ts';
import type { Article, KeyPoint } from '../article.ts';
import { atOnce, type Steps } from '../slices.ts';
import { type Candidate, candidateSteps } from './candidates.ts';
import { type Signs, signSteps, type Traits } from './signs.ts';
import { cosine, type TermVector, termVectors } from './similarity.ts';

/** Two sentences more alike than this say the same, */
const SAME = 0.5;
/** and two that share so large a part of the shorter one's topic words, however common these are in the story. */
const SAME_TERMS = { share: 0.5, fewest: 3 };
/** A sentence of fewer words is not better for being shorter. */
const SHORT = Math.log(12);

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
export function rankSentences(article: Article, most: number): Ranking {
  return atOnce(rankingSteps(article, most));
}

/** As `rankSentences`, with pauses. */
export function* rankingSteps(article: Article, most: number): Steps<Ranking> {
  const candidates = yield* candidateSteps(article);
  const vectors = termVectors(candidates.map((candidate) => candidate.terms));
  yield;
  const { signs, traits } = yield* signSteps(article, candidates, vectors);
  const scores = scoresOf(candidates, signs, traits);
  yield;
  const chosen = yield* choiceSteps(candidates, vectors, worthsOf(scores, signs, traits), most);
  return {
    points: chosen.map(({ block, start, end, text }) => ({ block, start, end, text })),
    words: chosen.map((candidate) => candidate.words.length),
  };
}

/**
 * A score for each sentence: by the weights of news as far as the story is news, else by those learned from guides,
 * encyclopaedia pages and abstracts. Each is first brought to mean 0 and standard deviation 1 over the sentences that
 * may be chosen, so that neither outweighs the other.
 */
export function scoresOf(
  candidates: readonly Candidate[],
  signs: readonly Signs[],
  traits: Traits,
): number[] {
  const scale = (scores: readonly number[]) =>
    standardised(scores, (index) => candidates[index]?.eligible ?? false);
  const byWeights = (weights: readonly SignWeight[]) => signs.map((sign) => weighted(sign, traits, weights));
  const asNews = scale(byWeights(NEWS_WEIGHTS));
  const asOther = scale(byWeights(LEARNED_WEIGHTS));
  return signs.map(
    (_, index) => traits.news * (asNews[index] ?? 0) + (1 - traits.news) * (asOther[index] ?? 0),
  );
}

/** What a sentence is worth as the one that tells of the whole, and as one point beside others. */
interface Worths {
  readonly first: readonly number[];
  readonly beside: readonly number[];
}

function worthsOf(scores: readonly number[], signs: readonly Signs[], traits: Traits): Worths {
  const whole = 1 - traits.abstract;
  const reference = (1 - traits.news) * traits.reference;
  const perLength = whole * (reference * POINT_LENGTH.reference + (1 - reference) * POINT_LENGTH.other);
  return {
    first: scores.map((score, index) => {
      const sign = signs[index];
      return score + (sign ? whole * weighted(sign, traits, FIRST) : 0);
    }),
    beside: scores.map((score, index) => score + perLength * Math.max(SHORT, signs[index]?.length ?? 0)),
  };
}

export function weighted(
  signs: Readonly<Record<SummarySign, number>>,
  traits: Traits,
  weights: readonly SignWeight[],
): number {
  let score = 0;
  for (const { sign, in: trait, weight } of weights)
    score += weight * signs[sign] * (trait === undefined ? 1 : traits[trait]);
  return score;
}

function standardised(scores: readonly number[], counts: (index: number) => boolean): number[] {
  const counted = scores.filter((_, index) => counts(index));
  const mean = counted.reduce((sum, score) => sum + score, 0) / Math.max(1, counted.length);
  const variance = counted.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, counted.length);
  const deviation = Math.sqrt(variance) || 1;
  return scores.map((score) => (score - mean) / deviation);
}

function* choiceSteps(
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
  { first, beside }: Worths,
  most: number,
): Steps<Candidate[]> {
  const likeness = new Array<number>(candidates.length).fill(0);
  const open = new Set(candidates.flatMap((candidate, index) => (candidate.eligible ? [index] : [])));
  const topics = candidates.map(({ terms }) => new Set(terms));
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    const best = bestOf(open, (index) =>
      chosen.length === 0 ? (first[index] ?? 0) : (beside[index] ?? 0) - REDUNDANCY * (likeness[index] ?? 0),
    );
    const candidate = best === null ? undefined : candidates[best];
    if (best === null || !candidate) break;
    chosen.push(candidate);
    open.delete(best);
    for (const index of open) {
      const alike = cosine(vectors[index] ?? new Map(), vectors[best] ?? new Map());
      if (alike > SAME || sharesTopics(topics[index], topics[best])) open.delete(index);
      else likeness[index] = Math.max(likeness[index] ?? 0, alike);
    }
    yield;
  }
  return chosen;
}

function sharesTopics(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  let shared = 0;
  for (const term of one) if (other.has(term)) shared += 1;
  return shared >= Math.max(SAME_TERMS.fewest, SAME_TERMS.share * Math.min(one.size, other.size));
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
