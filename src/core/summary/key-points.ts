import type { Article, KeyPoint, SummaryLength } from '../article.ts';
import { atOnce, inSlices, type Pace } from '../slices.ts';
import { type Ranking, rankingSteps, rankSentences } from './choose.ts';
import { needsPoints } from './needs-points.ts';

const LONGEST = 12;
const SHARE_OF_LONG = 0.1;

/** Ranked once a story, so that another length is there at once. */
const rankings = new WeakMap<Article, Ranking>();

function rankingOf(article: Article): Ranking {
  const known = rankings.get(article);
  if (known) return known;
  const ranking = atOnce(rankingSteps(article, LONGEST));
  rankings.set(article, ranking);
  return ranking;
}

/**
 * Ranks the sentences of a story ahead of time, in slices between which the page has its turn.
 * @throws Failure `stopped`, `took-too-long`
 */
export async function prepareKeyPoints(article: Article, pace: Pace): Promise<void> {
  if (rankings.has(article) || !needsPoints(article)) return;
  rankings.set(article, await inSlices(rankingSteps(article, LONGEST), pace));
}

/**
 * The story's key points: its own sentences, word for word, in its order. `short` is one sentence, `medium` three to
 * five, `long` about a tenth of the text and at most twelve sentences; a shorter summary is part of a longer one.
 * Empty where the story is too short to need points; fewer where it has too few sentences that stand alone.
 */
export function keyPoints(article: Article, length: SummaryLength): KeyPoint[] {
  if (!needsPoints(article)) return [];
  const ranking = rankingOf(article);
  const count = countFor(length, article.words, ranking.words);
  return inOrder(ranking.points.slice(0, count));
}

/** The story's `count` best sentences in its order, whatever its length. */
export function bestSentences(article: Article, count: number): KeyPoint[] {
  if (count > LONGEST) return inOrder(rankSentences(article, count).points);
  return inOrder(rankingOf(article).points.slice(0, count));
}

function countFor(length: SummaryLength, words: number, ranked: readonly number[]): number {
  if (length === 'short') return 1;
  const medium = words < 450 ? 3 : words < 800 ? 4 : 5;
  if (length === 'medium') return medium;
  let sum = 0;
  const enough = ranked.findIndex((count) => {
    sum += count;
    return sum >= words * SHARE_OF_LONG;
  });
  return Math.max(medium, enough === -1 ? LONGEST : enough + 1);
}

function inOrder(points: readonly KeyPoint[]): KeyPoint[] {
  return [...points].sort((a, b) => a.block - b.block || a.start - b.start);
}
