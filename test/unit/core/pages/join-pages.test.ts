// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import { blockElements, blockOf } from '../../../../src/core/extract/blocks.ts';
import { sanitize } from '../../../../src/core/extract/sanitize.ts';
import { joinPages, repeats } from '../../../../src/core/pages/join-pages.ts';
import { story } from '../export/story.ts';

const LEAD = 'The lead that the site repeats on each of its pages.';
const ONE = 'The first page tells how the boat was built in the winter.';
const TWO = 'The second page tells how it was launched in the spring.';

function part(html: string): Article {
  return { ...story(html), blocks: blockElements(sanitize(html)).map(blockOf) };
}

const textsOf = ({ blocks }: Article) => blocks.map(({ text }) => text);

test('parts follow each other, what is repeated stands once, and every block knows its part', () => {
  const parts = [
    part(
      `<p>${LEAD}</p><figure><img src="https://p.example/a.jpg"><figcaption>A boat, as on every page of it.</figcaption></figure><p>${ONE}</p>`,
    ),
    part(
      `<p>${LEAD}</p><figure><img src="https://p.example/a.jpg"><figcaption>A boat, as on every page of it.</figcaption></figure><p>${TWO}</p><p>***</p>`,
    ),
  ];
  const { article, places } = joinPages(parts);
  expect(textsOf(article)).toEqual([LEAD, 'A boat, as on every page of it.', ONE, TWO, '***']);
  expect(places).toEqual([
    { part: 0, block: 0 },
    { part: 0, block: 1 },
    { part: 0, block: 2 },
    { part: 1, block: 2 },
    { part: 1, block: 3 },
  ]);
  expect(article.html.match(/<img/g)).toHaveLength(1);
  expect(article.words).toBeGreaterThan(30);
  expect(blockElements(sanitize(article.html)).map(blockOf)).toEqual(article.blocks);
});

test('notes of different pages keep apart', () => {
  const noted = (text: string) =>
    part(
      `<p>${text}<a href="#story-n1" id="story-r1">1</a></p><p id="story-n1" class="story-note">Note of: ${text}<a href="#story-r1">↩</a></p>`,
    );
  const { article } = joinPages([noted(ONE), noted(TWO)]);
  const root = sanitize(article.html);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  for (const link of root.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
});

test('a page that says the same again is no further part', () => {
  expect(repeats([part(`<p>${ONE}</p>`)], part(`<p>${ONE}</p><p>More.</p>`))).toBe(true);
  expect(repeats([part(`<p>${LEAD}</p><p>${ONE}</p>`)], part(`<p>${LEAD}</p><p>${TWO}</p>`))).toBe(false);
  expect(repeats([part(`<p>${ONE}</p>`)], part(''))).toBe(true);
});
