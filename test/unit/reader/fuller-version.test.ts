// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import { fullerOf } from '../../../src/reader/fuller-version.ts';
import { story } from '../support/stories.ts';

const LINES = [
  'The boats came in late that night.',
  'Nobody had counted the lamps.',
  'The pilot was asked and would not say.',
];

function found(paragraphs: readonly string[], words: number): Extraction {
  return {
    article: { ...story({ title: 'T', paragraphs: [...paragraphs] }), words },
    sources: paragraphs.map(() => document.createElement('p')),
    companions: [],
    doubt: { keptWords: words, likelyWords: words * 2 },
  };
}

test('the fuller version of the same story is taken, and what stands in the page keeps its element', () => {
  const known = found(LINES.slice(0, 2), 100);
  const other = { ...found(LINES, 150), doubt: null };
  const fuller = fullerOf(known, other);
  expect(fuller?.article.blocks).toEqual(other.article.blocks);
  expect(fuller?.article.metadata).toBe(known.article.metadata);
  expect(fuller?.sources).toEqual([...known.sources, null]);
  expect(fuller?.doubt).toBeNull();
});

test('another story, or one that is no longer, is not', () => {
  const known = found(LINES.slice(0, 2), 100);
  expect(fullerOf(known, found(['A recipe for soup, which is another story.'], 500))).toBeNull();
  expect(fullerOf(known, found(LINES, 102))).toBeNull();
});
