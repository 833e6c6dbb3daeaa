// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { choose } from '../../../../../src/core/extract/main-content/choose.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';

const LONG =
  'The river rose by forty centimetres in the night, said the warden of the lower lock, and the path was closed.';

function chosen(
  html: string,
  probabilities: number[],
  kept: number[] = [],
  pruned: number[] = [],
  stated: number[] | null = null,
) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const page = segment(body);
  const filled = (values: number[]) => Uint8Array.from(page.blocks, (_, i) => values[i] ?? 0);
  const reading = {
    page,
    kept: filled(kept),
    isUnread: false,
    pruned: filled(pruned),
    stated: stated && Int8Array.from(stated),
    region: body,
    title: '',
    lang: null,
  };
  return [...choose(reading, Float32Array.from(probabilities))];
}

test('what Readability keeps stays unless the model is sure, what the rules prune goes unless it is', () => {
  const four = `<p>${LONG}</p><p>a</p><p>b</p><p>c</p>`;
  expect(chosen(four, [1, 0.45, 0.6, 0.45], [0, 0, 0, 1])).toEqual([1, 0, 1, 1]);
  expect(chosen(four, [1, 0.6, 0.6, 0.9], [], [0, 1, 0, 1])).toEqual([1, 0, 1, 1]);
});

test('on a page that the model is unsure of, what is in doubt is sooner kept than lost', () => {
  const three = `<p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>`;
  expect(chosen(three, [1, 1, 0.4])).toEqual([1, 1, 0]);
  expect(chosen(three, [0.8, 0.4, 0.4])).toEqual([1, 1, 1]);
  expect(chosen(three, [0.8, 0.4, 0.2])).toEqual([1, 1, 0]);
});

test('a table is kept or left out as a whole', () => {
  const table = '<p>a</p><table><tr><td>1</td></tr><tr><td>2</td></tr></table>';
  expect(chosen(table, [0.9, 0.9, 0.3])).toEqual([1, 1, 1]);
  expect(chosen(table, [0.9, 0.6, 0.1])).toEqual([1, 0, 0]);
});

test('a heading goes where nothing of its section is kept, and stays with what Readability kept below it', () => {
  const page = '<h2>One</h2><p>a</p><h2>More of this</h2><p>b</p><p>c</p>';
  expect(chosen(page, [0.2, 0.9, 0.6, 0.1, 0.1], [1, 1, 1, 0, 0])).toEqual([1, 1, 0, 0, 0]);
});

test('a caption stays beside kept text, unless the rules prune it', () => {
  const page = '<p>a</p><figure><img src="x"><figcaption>The lock</figcaption></figure><p>b</p>';
  expect(chosen(page, [0.9, 0.2, 0.9])).toEqual([1, 1, 1]);
  expect(chosen(page, [0.9, 0.2, 0.9], [], [0, 1, 0])).toEqual([1, 0, 1]);
  expect(chosen(page, [0.2, 0.2, 0.2], [1, 0, 0])).toEqual([1, 0, 0]);
});

test('where the model finds nothing, the answer is what Readability kept, else the prose of the densest region', () => {
  expect(chosen(`<p>a</p><p>${LONG}</p>`, [0.1, 0.1], [1, 0])).toEqual([1, 0]);
  expect(chosen(`<p>a</p><p>${LONG}</p>`, [0.1, 0.1])).toEqual([0, 1]);
});

test('what the page states to be of the story stays, what its statement lacks goes unless the model is very sure', () => {
  const three = '<p>a</p><p>b</p><h2>c</h2><p>d</p>';
  expect(chosen(three, [0.2, 0.9, 0.9, 0.98], [0, 1, 1, 1], [], [1, -1, -1, -1])).toEqual([1, 0, 1, 1]);
  expect(chosen(three, [0.2, 0.9, 0.9, 0.98], [0, 1, 1, 1], [1], [1, 0, 0, 0])).toEqual([0, 1, 1, 1]);
});

const CARD = `<a href="/x"><div><h4>A bridge of glass</h4><p>${LONG}</p></div></a>`;

test('a row of cards that are links goes from beside a story, however surely the model keeps it', () => {
  const sure = (count: number) => Array<number>(count).fill(0.9);
  const story = `<p>${LONG}</p>`.repeat(4);
  expect(chosen(story + CARD.repeat(3), sure(10))).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  // One link around a paragraph is no row, and where cards are most of the page they are what it has.
  expect(chosen(story + CARD, sure(6))).toEqual([1, 1, 1, 1, 1, 1]);
  expect(chosen(`<p>${LONG}</p>${CARD.repeat(3)}`, sure(7))).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
