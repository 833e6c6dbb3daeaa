// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract } from '../../../../../src/core/extract/extract.ts';
import { longStory } from '../../../../bench/support/long-story.mjs';

// Four paragraphs in ten were taken for comments, for only comments stand that far below a title in most pages.
test('a long story is kept to its end', () => {
  const page = new DOMParser().parseFromString(longStory(9000), 'text/html');
  const paragraphs = [...page.querySelectorAll('article p')].map((p) => p.textContent?.trim() ?? '');
  const { article, doubt } = extract(page, 'https://long-reads.example/the-walk');
  const kept = new Set(article.blocks.map(({ text }) => text.trim()));
  const lost = paragraphs.filter((text) => !kept.has(text));
  expect(lost.length).toBeLessThan(paragraphs.length / 20);
  expect(kept.has(paragraphs.at(-1) ?? '')).toBe(true);
  expect(doubt).toBeNull();
});
