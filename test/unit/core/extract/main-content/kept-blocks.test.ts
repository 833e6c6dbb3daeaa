// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keptIn } from '../../../../../src/core/extract/main-content/kept-blocks.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';
import { NUMBER } from '../../../../../src/core/extract/page-copy.ts';
import { WITHIN } from '../../../../../src/core/extract/paragraphs.ts';

const body = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
const page = segment(
  body(
    `<h2 ${NUMBER}="1">More</h2><div ${NUMBER}="2">The river rose.</div><p ${NUMBER}="3">It fell again. <a>Share</a></p><h2 ${NUMBER}="4">More</h2>`,
  ),
);

test('a block is known by its text and its number, whatever its element was renamed to', () => {
  const read = body(`<div><p ${NUMBER}="2">The river rose.</p><h2 ${NUMBER}="4">More</h2></div>`);
  expect([...keptIn(read, page.blocks)]).toEqual([0, 1, 0, 1]);
});

test('a block that lost a part is still kept, and one without a number is found by its text', () => {
  expect([...keptIn(body(`<p ${NUMBER}="3">It fell again.</p>`), page.blocks)]).toEqual([0, 0, 1, 0]);
  expect([...keptIn(body('<section>The river rose.</section>'), page.blocks)]).toEqual([0, 1, 0, 0]);
});

test('nothing was kept where there is no answer', () => {
  expect([...keptIn(null, page.blocks)]).toEqual([0, 0, 0, 0]);
});

test('of two alike the one that comes next is meant, else the first', () => {
  expect([...keptIn(body('<p>The river rose.</p><p>More</p>'), page.blocks)]).toEqual([0, 1, 0, 1]);
  expect([...keptIn(body('<p>It fell again. Share</p><p>More</p><p>More</p>'), page.blocks)]).toEqual([
    1, 0, 1, 1,
  ]);
  expect([...keptIn(body('<p>More</p><p>More</p><p>More</p>'), page.blocks)]).toEqual([1, 0, 0, 1]);
});

test('a block that gained a part is kept, unless it says too little to be known by', () => {
  const read = (number: number, text: string) => [
    ...keptIn(body(`<p ${NUMBER}="${number}">${text}</p>`), page.blocks),
  ];
  expect(read(3, 'It fell again. Share this')).toEqual([0, 0, 0, 0]);
  const long = segment(
    body(`<p ${NUMBER}="1">The river rose, it fell.</p><p ${NUMBER}="2">It rose.</p>`),
  ).blocks;
  const gained = (number: number, text: string) => [
    ...keptIn(body(`<p ${NUMBER}="${number}">${text}</p>`), long),
  ];
  expect(gained(1, 'The river rose, it fell. Share')).toEqual([1, 0]);
  expect(gained(1, 'The brook rose, it fell. Share')).toEqual([0, 0]);
  expect(gained(2, 'It rose. Share')).toEqual([0, 0]);
});

test('a paragraph of our own making is known by the box that it was made in', () => {
  expect([...keptIn(body(`<div><p ${WITHIN}="2">The river</p></div>`), page.blocks)]).toEqual([0, 1, 0, 0]);
  expect([...keptIn(body(`<div ${NUMBER}="2"><p>The river</p></div>`), page.blocks)]).toEqual([0, 1, 0, 0]);
});
