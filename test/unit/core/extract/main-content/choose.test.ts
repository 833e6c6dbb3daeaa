// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { choose } from '../../../../../src/core/extract/main-content/choose.ts';
import { type Known, readingOf } from './page-reading.ts';

const LONG =
  'The river rose by forty centimetres in the night, said the warden of the lower lock, and the path was closed.';

function chosenOf(html: string, probabilities: number[], known: Known = {}) {
  return [...choose(readingOf(html, known), Float32Array.from(probabilities))];
}

const chosen = (
  html: string,
  probabilities: number[],
  kept: number[] = [],
  pruned: number[] = [],
  stated: number[] | null = null,
) => chosenOf(html, probabilities, { kept, pruned, stated });

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

test('two such links are no row', () => {
  expect(chosen(`<p>${LONG}</p>`.repeat(4) + CARD.repeat(2), Array<number>(8).fill(0.9))).toEqual(
    Array(8).fill(1),
  );
});

describe('beside a paragraph that the model is sure of, a block is kept from', () => {
  test.each<[from: number, known: Known]>([
    [0.5, {}],
    [0.4, { kept: [0, 1] }],
    [0.8, { pruned: [0, 1] }],
    [0.8, { pruned: [0, 1], kept: [0, 1], stated: [0, 1] }],
    [0.15, { stated: [0, 1] }],
    [0.97, { stated: [0, -1] }],
    [0.97, { stated: [0, -1], kept: [0, 1] }],
  ])('%d on, where %j is known of it', (from, known) => {
    const page = `<p>${LONG}</p><p>b</p>`;
    expect(chosenOf(page, [1, from], known)).toEqual([1, 1]);
    expect(chosenOf(page, [1, from - 0.02], known)).toEqual([1, 0]);
  });

  test('what no page states of its story is not missed in it', () => {
    const keeps = (html: string) => chosenOf(`<p>${LONG}</p>${html}`, [1, 0.6], { stated: [0, -1] })[1];
    for (const html of ['<pre>b</pre>', '<dl><dt>b</dt></dl>', '<h6>b</h6>']) expect(keeps(html)).toBe(1);
    for (const html of ['<p>b</p>', '<dl><dd>b</dd></dl>', '<header>b</header>']) expect(keeps(html)).toBe(0);
  });

  test('never less than four tenths, however unsure the model is of all of it', () => {
    const three = `<p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>`;
    expect(chosen(three, [0.5, 0.41, 0.39])).toEqual([1, 1, 0]);
  });
});

describe('far down a long page', () => {
  const page = (letters: number) =>
    `<p>${'word '.repeat(6_000).slice(0, letters - 1)}x</p><p>${LONG}</p><p>${LONG}</p><p>short</p>`;
  const known = { kept: [1, 1, 0, 1] };

  test('prose that Readability keeps goes only where the model is sure', () => {
    expect(chosenOf(page(24_001), [1, 0.05, 0.05, 0.05], known)).toEqual([1, 1, 0, 0]);
    expect(chosenOf(page(24_001), [1, 0.02, 0.02, 0.02], known)).toEqual([1, 0, 0, 0]);
  });

  test('is far by what is kept before', () => {
    expect(chosenOf(page(24_000), [1, 0.05, 0.05, 0.05], known)).toEqual([1, 0, 0, 0]);
    expect(chosenOf(page(24_001), [1, 0.05, 0.05, 0.05], { kept: [0, 1, 0, 1] })).toEqual([1, 0, 0, 0]);
  });

  test('is all of a page that is too large for Readability', () => {
    const two = `<p>${LONG}</p><p>${LONG}</p>`;
    expect(chosenOf(two, [1, 0.05], { kept: [1, 1], isUnread: true })).toEqual([1, 1]);
    expect(chosenOf(two, [1, 0.05], { kept: [1, 1] })).toEqual([1, 0]);
  });
});

describe('what belongs together', () => {
  test('is a table and its caption, by the mean of its rows', () => {
    const table = '<p>a</p><table><caption>c</caption><tr><td>1</td></tr><tr><td>2</td></tr></table>';
    expect(chosen(table, [0.9, 0.1, 0.75, 0.25])).toEqual([1, 1, 1, 1]);
    expect(chosen(table, [0.9, 0.9, 0.75, 0.24])).toEqual([1, 0, 0, 0]);
  });

  test('is whoever is quoted and what they said', () => {
    const quote = `<blockquote><p>${LONG}</p><p>Ada Fell</p></blockquote><p>Share</p>`;
    expect(chosen(quote, [0.9, 0.1, 0.1])).toEqual([1, 1, 0]);
    expect(chosen(quote, [0.9, 0.09, 0.1])).toEqual([1, 0, 0]);
    expect(chosen(quote, [0.1, 0.1, 0.9])).toEqual([0, 0, 1]);
  });

  test('is a story and what its paper says of it', () => {
    const noted = `<p>${LONG}</p><p>Correction: an earlier version named the wrong lock.</p>`;
    const known = { lang: 'en' };
    expect(chosenOf(noted, [0.9, 0.1], known)).toEqual([1, 1]);
    expect(chosenOf(noted, [0.9, 0.09], known)).toEqual([1, 0]);
    expect(chosenOf(noted, [0.9, 0.1], { ...known, pruned: [0, 1] })).toEqual([1, 0]);
  });

  test('is a heading that Readability keeps and what follows it', () => {
    const page = '<h2>A</h2><p>a</p>';
    expect(chosen(page, [0.1, 0.9], [1, 1])).toEqual([1, 1]);
    expect(chosen(page, [0.09, 0.9], [1, 1])).toEqual([0, 1]);
    expect(chosen(page, [0.1, 0.9])).toEqual([0, 1]);
    expect(chosen('<h2>A</h2><h3>B</h3><p>a</p>', [0.1, 0.1, 0.9], [1, 1, 1])).toEqual([1, 1, 1]);
  });

  test('is a heading and one of the two blocks below it, unless the model is sure of it', () => {
    const page = '<p>a</p><h2>A</h2><p>b</p><p>c</p>';
    expect(chosen(page, [0.9, 0.8, 0.1, 0.9])).toEqual([1, 1, 0, 1]);
    expect(chosen(page, [0.9, 0.8, 0.1, 0.1])).toEqual([1, 0, 0, 0]);
    expect(chosen(page, [0.9, 0.95, 0.1, 0.1])).toEqual([1, 1, 0, 0]);
  });

  test('is a caption and kept text on either side', () => {
    const page = '<p>a</p><figure><figcaption>The lock</figcaption></figure><p>b</p>';
    expect(chosen(page, [0.9, 0.02, 0.1])).toEqual([1, 1, 0]);
    expect(chosen(page, [0.1, 0.02, 0.9])).toEqual([0, 1, 1]);
    expect(chosen(page, [0.9, 0.009, 0.1])).toEqual([1, 0, 0]);
  });
});

test('the prose of the densest region is no prose elsewhere, and none that the rules prune', () => {
  const page = `<main><p>${LONG}</p><p>a</p></main><p>${LONG}</p>`;
  const none = [0.1, 0.1, 0.1];
  expect(chosenOf(page, none, { region: 'main' })).toEqual([1, 0, 0]);
  // Where nothing is left, everything is kept: a page is sooner shown whole than empty.
  expect(chosenOf(page, none, { region: 'main', pruned: [1] })).toEqual([1, 1, 1]);
});
