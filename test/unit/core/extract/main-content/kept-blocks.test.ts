// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keptIn } from '../../../../../src/core/extract/main-content/kept-blocks.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';
import { NUMBER } from '../../../../../src/core/extract/page-copy.ts';

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
