import type { Article } from '../article.ts';

/** A story shorter than this is read as fast as its points. */
const FEWEST_WORDS = 150;

/** Whether a story is long enough that points save time. */
export function needsPoints(article: Article): boolean {
  return article.words >= FEWEST_WORDS;
}
