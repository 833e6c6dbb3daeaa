// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract } from '../../../../../src/core/extract/extract.ts';
import { longStory } from '../../../../bench/support/long-story.mjs';

/** The story's paragraphs that are not among the extracted blocks. */
function lostOf(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const paragraphs = [...page.querySelectorAll('article p')].map((p) => p.textContent?.trim() ?? '');
  const { article, doubt } = extract(page, 'https://long-reads.example/the-walk');
  const kept = new Set(article.blocks.map(({ text }) => text.trim()));
  expect(doubt).toBeNull();
  return paragraphs.filter((text) => !kept.has(text));
}

// Four paragraphs in ten were taken for comments, for only comments stand that far below a title in most pages.
test('a long story is kept to its end', () => {
  expect(lostOf(longStory(9000))).toEqual([]);
});

test('so is one of a book’s length', () => {
  expect(lostOf(longStory(60_000))).toEqual([]);
});

// Links were left out of paragraphs to make the page smaller for Readability, which then knew none of its blocks.
test('and one with more elements than Readability is given', () => {
  const html = longStory(30_000).replace(/, (\d+) steps/g, ', <a href="/steps/$1">$1</a> <b>steps</b>');
  expect(lostOf(html).length).toBeLessThan(3);
});
