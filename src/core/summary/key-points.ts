import type { Article, KeyPoint, SummaryLength } from '../article.ts';
import { atOnce, inSlices, type Pace, type Steps } from '../slices.ts';
import { chooserSteps } from './choose.ts';
import { needsPoints } from './needs-points.ts';
import { wordsOf } from './terms.ts';

const LONGEST = 12;
const SHARE_OF_LONG = 0.1;

type Summaries = Readonly<Record<SummaryLength, readonly KeyPoint[]>>;

/** All lengths are chosen once a story, so that another length is there at once. */
const known = new WeakMap<Article, Summaries>();

function* summarySteps(article: Article): Steps<Summaries> {
  const chooser = yield* chooserSteps(article);
  const short = yield* chooser.chooseSteps(1);
  const medium = yield* chooser.chooseSteps(mediumCount(article.words), short);
  const long = yield* chooser.chooseSteps(longCount(article, medium), medium);
  return { short, medium, long };
}

/**
 * Chooses the sentences of a story ahead of time, in slices between which the page has its turn.
 * @throws Failure `stopped`, `took-too-long`
 */
export async function prepareKeyPoints(article: Article, pace: Pace): Promise<void> {
  if (known.has(article) || !needsPoints(article)) return;
  known.set(article, await inSlices(summarySteps(article), pace));
}

/**
 * The story's key points: its own sentences, word for word, in its order. `short` is one sentence, `medium` three to
 * five, `long` about a tenth of the text and at most twelve sentences; a shorter summary is part of a longer one.
 * Empty where the story is too short to need points; fewer where it has too few sentences that stand alone.
 */
export function keyPoints(article: Article, length: SummaryLength): KeyPoint[] {
  if (!needsPoints(article)) return [];
  const summaries = known.get(article);
  if (summaries) return [...summaries[length]];
  // Who asks for the one sentence first, as a save or an import of thousands does, seldom asks for more.
  if (length === 'short') return bestSentences(article, 1);
  const chosen = atOnce(summarySteps(article));
  known.set(article, chosen);
  return [...chosen[length]];
}

/** The story's `count` best sentences in its order, whatever its length. */
export function bestSentences(article: Article, count: number): KeyPoint[] {
  return atOnce(bestSteps(article, count));
}

function* bestSteps(article: Article, count: number): Steps<KeyPoint[]> {
  const chooser = yield* chooserSteps(article);
  const short = yield* chooser.chooseSteps(1);
  return count === 1 ? short : yield* chooser.chooseSteps(count, short);
}

function mediumCount(words: number): number {
  return words < 450 ? 3 : words < 800 ? 4 : 5;
}

/** So many sentences as long as the points are that they make up a tenth of the text. */
function longCount({ words, metadata }: Article, medium: readonly KeyPoint[]): number {
  const count = medium.reduce((sum, { text }) => sum + wordsOf(text, metadata.lang).length, 0);
  const usual = count / Math.max(1, medium.length);
  return Math.max(medium.length, Math.min(LONGEST, Math.ceil((words * SHARE_OF_LONG) / Math.max(1, usual))));
}
