import type { Article, KeyPoint, SummaryLength } from './article.ts';

/** A story as it is handed over to be kept. */
export interface StoryToSave {
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  /** The sentence that stands for it in lists; null where the story needs none, and its beginning does. */
  readonly excerpt: string | null;
}

/** A story's key points, as `keyPoints` of `core/summary`. */
export type PointsOf = (article: Article, length: SummaryLength) => readonly KeyPoint[];

/**
 * A story with what is chosen of its sentences. It is chosen where the story is looked at, and known there already: who
 * keeps it would take longer to choose than to write.
 */
export function storyToSave(article: Article, length: SummaryLength, pointsOf: PointsOf): StoryToSave {
  const points = pointsOf(article, length);
  const [best] = length === 'short' ? points : pointsOf(article, 'short');
  return { article, points, excerpt: best?.text ?? null };
}
