import { describe, expect, it } from 'vitest';
import type { Article, KeyPoint, SummaryLength } from '../../../src/core/article.ts';
import { storyToSave } from '../../../src/core/story-to-save.ts';
import { story } from '../support/stories.ts';

const point = (text: string): KeyPoint => ({ block: 0, start: 0, end: text.length, text });

describe('a story to be kept', () => {
  it('comes with the points of the length asked for, and the one sentence', () => {
    const pointsOf = (_article: Article, length: SummaryLength) =>
      length === 'short' ? [point('Best.')] : [point('First.'), point('Best.')];
    const kept = storyToSave(story(), 'medium', pointsOf);
    expect(kept.points.map(({ text }) => text)).toEqual(['First.', 'Best.']);
    expect(kept.excerpt).toBe('Best.');
  });

  it('has the one sentence chosen once where it is the summary itself', () => {
    const asked: SummaryLength[] = [];
    const kept = storyToSave(story(), 'short', (_article, length) => {
      asked.push(length);
      return [point('Best.')];
    });
    expect(asked).toEqual(['short']);
    expect(kept.excerpt).toBe('Best.');
  });

  it('has none where the story is too short for points', () => {
    expect(storyToSave(story(), 'medium', () => []).excerpt).toBeNull();
  });
});
