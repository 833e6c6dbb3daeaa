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

test('no page at all is no story', () => {
  expect(() => joinPages([])).toThrow(RangeError);
});

test('what is repeated within one page stays, and so does what is short', () => {
  const short = 'x'.repeat(29);
  const telling = 'x'.repeat(30);
  const p = (...texts: string[]) => part(texts.map((text) => `<p>${text}</p>`).join(''));
  expect(textsOf(joinPages([p(telling, telling), p(ONE)]).article)).toEqual([telling, telling, ONE]);
  expect(textsOf(joinPages([p(short, telling), p(short, telling, TWO)]).article)).toEqual([
    short,
    telling,
    short,
    TWO,
  ]);
  expect(textsOf(joinPages([p(ONE), p(TWO, TWO)]).article)).toEqual([ONE, TWO, TWO]);
});

test('a picture stands once, with or without a caption, and another one stays', () => {
  const picture = (name: string) => `<p>Of ${name}: <img src="https://p.example/${name}.jpg"></p>`;
  const { article } = joinPages([part(picture('a')), part(`${picture('a')}${picture('b')}`)]);
  expect(article.html.match(/[ab]\.jpg/g)).toEqual(['a.jpg', 'b.jpg']);
  const twice = joinPages([part(picture('a') + picture('a'))]).article;
  expect(twice.html.match(/a\.jpg/g)).toHaveLength(2);
});

test('the story is that of its first page, and each note leads to its own', () => {
  const first = { ...part(`<p>${ONE}</p>`), metadata: { ...part('').metadata, title: 'A boat' } };
  const second = part(`<p>${TWO}<a href="#story-n1">1</a></p><p id="story-n1">A note of it.</p>`);
  const { article } = joinPages([first, second]);
  expect(article.metadata.title).toBe('A boat');
  expect(article.html).toContain('href="#story-page-2-n1"');
  expect(article.html).toContain('id="story-page-2-n1"');
  expect(joinPages([second]).article.html).toContain('id="story-n1"');
});

test('a page repeats where the half of it was said before', () => {
  const half = (text: string) => part(`<p>${'a'.repeat(40)}</p><p>${text}</p>`);
  const known = [part(`<p>${'A'.repeat(40)}</p>`)];
  expect(repeats(known, half('b'.repeat(40)))).toBe(true);
  expect(repeats(known, half('b'.repeat(41)))).toBe(false);
});
