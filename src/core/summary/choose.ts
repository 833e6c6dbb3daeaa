import type { SummarySign } from '../../data/summary-signs.ts';
import {
  FIRST,
  FLAW_COST,
  NEWS_WEIGHTS,
  SCORE_SHARE,
  type SignWeight,
  WANTED_WORDS,
} from '../../data/summary-weights.ts';
import { LEARNED_WEIGHTS } from '../../data/summary-weights-learned.ts';
import type { Article, KeyPoint } from '../article.ts';
import type { Steps } from '../slices.ts';
import { bestSetSteps } from './best-set.ts';
import { type Candidate, candidateSteps } from './candidates.ts';
import { type Signs, signSteps, type Traits } from './signs.ts';
import { cosine, type TermVector, termVectors } from './similarity.ts';
import { expectedMentions, wordTableSteps } from './word-chances.ts';

/** Two sentences more alike than this say the same, */
const SAME = 0.5;
/** and two that share so large a part of the shorter one's topic words, however common these are in the story. */
const SAME_TERMS = { share: 0.5, fewest: 3 };

/** The story's sentences, weighed: chooses the best so many of them, as often as it is asked. */
export interface Chooser {
  /** Up to `most` sentences in the story's order, among them those of `kept`, a choice made before. */
  chooseSteps(most: number, kept?: readonly KeyPoint[]): Steps<KeyPoint[]>;
}

/** Weighs the story's sentences, with pauses. */
export function* chooserSteps(article: Article): Steps<Chooser> {
  const candidates = yield* candidateSteps(article);
  const vectors = termVectors(candidates.map((candidate) => candidate.terms));
  yield;
  const { signs, traits } = yield* signSteps(article, candidates, vectors);
  const scores = scoresOf(candidates, signs, traits);
  const asFirst = signs.map(
    (sign, index) => (scores[index] ?? 0) + (1 - traits.abstract) * weighted(sign, traits, FIRST),
  );
  yield;
  const table = yield* wordTableSteps(article, candidates);
  const expected = expectedMentions(table, traits);
  yield;
  const eligible = candidates.flatMap((candidate, index) => (candidate.eligible ? [index] : []));
  const isAlike = likenessOf(candidates, vectors);
  const pointOf = (index: number): KeyPoint[] => {
    const candidate = candidates[index];
    if (!candidate) return [];
    const { block, start, end, text } = candidate;
    return [{ block, start, end, text }];
  };
  return {
    *chooseSteps(most, kept = []) {
      const share = scoreShare(most, traits);
      const goal = {
        sentences: table.sentences,
        eligible,
        expected,
        worth: (most === 1 ? asFirst : scores).map(
          (score, index) => share * score - FLAW_COST * (signs[index]?.flaw ?? 0),
        ),
        wanted: wantedWords(most, traits),
        isAlike,
      };
      const isKept = ({ block, start }: KeyPoint) =>
        kept.some((point) => point.block === block && point.start === start);
      const first = eligible.filter((index) => isKept(candidates[index] as Candidate));
      const chosen = yield* bestSetSteps(goal, first, most);
      return chosen.sort((a, b) => a - b).flatMap(pointOf);
    },
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

/** Whether two sentences say the same, so that one of them is enough. */
function likenessOf(
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
): (one: number, other: number) => boolean {
  const topics = candidates.map(({ terms }) => new Set(terms));
  return (one, other) =>
    cosine(vectors[one] ?? new Map(), vectors[other] ?? new Map()) > SAME ||
    sharesTopics(topics[one], topics[other]);
}

function sharesTopics(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  let shared = 0;
  for (const term of one) if (other.has(term)) shared += 1;
  return shared >= Math.max(SAME_TERMS.fewest, SAME_TERMS.share * Math.min(one.size, other.size));
}

function scoreShare(points: number, { abstract, news, reference }: Traits): number {
  const { one, ofMany, ofReference } = SCORE_SHARE;
  const usual = points === 1 ? one : reference * ofReference + (1 - reference) * ofMany;
  return news * SCORE_SHARE.news + (1 - news) * usual * (1 + abstract * (SCORE_SHARE.abstract - 1));
}

function wantedWords(points: number, { abstract, news, reference }: Traits): number {
  const shares = {
    news,
    abstract: (1 - news) * abstract,
    reference: (1 - news) * (1 - abstract) * reference,
    other: (1 - news) * (1 - abstract) * (1 - reference),
  };
  let sum = 0;
  for (const kind of ['abstract', 'news', 'reference', 'other'] as const) {
    const { aPoint, atLeast } = WANTED_WORDS[kind];
    sum += shares[kind] * Math.max(atLeast, aPoint * points);
  }
  return sum;
}
