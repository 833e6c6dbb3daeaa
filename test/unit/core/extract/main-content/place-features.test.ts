// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { featuresOf, type Known, log, PROSE, PROSE_LENGTH, rounded } from './page-reading.ts';

const PAGE = `<nav><p>Home</p></nav><main><h1>The lock at Barrow</h1><div><p>${PROSE}</p><p>${PROSE}</p></div></main><footer>All rights reserved</footer>`;
const KEPT: Known = { kept: [0, 0, 1, 1, 0], title: 'The lock at Barrow', region: 'main' };
const place = (name: string, known: Known = KEPT, html = PAGE) => featuresOf(html, known)(name);

describe('along the page', () => {
  test('how many words stand before a block and from it on', () => {
    expect(place('wordsBefore')).toEqual([log(0), log(1), log(5), log(25), log(45)]);
    expect(place('wordsBeforeShare')).toEqual([0, 1, 5, 25, 45].map((words) => rounded(words / 48)));
    expect(place('wordsAfter')).toEqual([log(48), log(47), log(43), log(23), log(3)]);
  });

  test('how far it is from the title, the first block that is kept, and the last', () => {
    expect(place('fromTitle')).toEqual([-log(1), 0, log(1), log(2), log(3)]);
    expect(place('sinceFirstKept')).toEqual([-log(2), -log(1), 0, log(1), log(2)]);
    expect(place('untilLastKept')).toEqual([log(3), log(2), log(1), 0, -log(1)]);
  });

  test('how far the next kept blocks are on either side, itself not among them', () => {
    expect(place('prevKept')).toEqual([9, 9, 9, log(1), log(1)]);
    expect(place('nextKept')).toEqual([log(2), log(1), log(1), 9, 9]);
  });

  test('nowhere is a number of its own', () => {
    const bare = (name: string) => place(name, {}, '<p>a</p><h2>b</h2>');
    for (const name of ['fromTitle', 'sinceFirstKept', 'untilLastKept']) expect(bare(name)).toEqual([99, 99]);
    for (const name of ['prevKept', 'nextKept']) expect(bare(name)).toEqual([9, 9]);
  });

  test('from fifteen hundred words and forty blocks on, further down is all the same', () => {
    const long = `<h1>A lock</h1>${`<p>${'word '.repeat(50)}</p>`.repeat(45)}`;
    const known = { title: 'A lock', kept: [1] };
    expect(place('wordsBefore', known, long).slice(29, 34)).toEqual([1402, 1452, 1500, 1500, 1500].map(log));
    expect(place('fromTitle', known, long).slice(38)).toEqual([38, 39, 40, 40, 40, 40, 40, 40].map(log));
    expect(place('sinceFirstKept', known, long).slice(39, 42)).toEqual([39, 40, 40].map(log));
  });

  test('how much of the nine blocks around it is kept', () => {
    const html = '<p>abcd</p>'.repeat(11);
    const known = { kept: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] };
    // From the sixth block on the first is too far up, and the tenth near enough.
    expect(place('keptAround', known, html)).toEqual(
      [5, 6, 7, 8, 9, 9, 9, 8, 7, 6, 5].map((blocks) => rounded(1 / blocks)),
    );
  });
});

describe('the title', () => {
  const titled = (html: string, title: string) => place('fromTitle', { title }, html).indexOf(0);

  test.each([
    ['the heading that says it, not the first', '<h1>Barrow News</h1><h2>The lock</h2>', 'The Lock', 1],
    ['a heading of the first two ranks', '<h1>Barrow News</h1><h3>The lock</h3>', 'The lock', 0],
    ['else the first of the first rank', '<h2>More</h2><h1>A lock</h1><h1>A dam</h1>', 'The lock', 1],
    ['whatever is no heading', '<p>The lock</p><h1>A dam</h1>', 'The lock', 1],
    ['where none is known, the first of the first rank', '<h2>A</h2><h1>B</h1>', '', 1],
  ])('is %s', (_, html, title, at) => {
    expect(titled(html, title)).toBe(at);
  });
});

describe('in the tree', () => {
  test('how many levels up the box around a block and the kept prose is, and down again', () => {
    // body > main > div holds the prose.
    expect(place('mainUp')).toEqual([2, 1, 0, 0, 2]);
    expect(place('mainDown')).toEqual([2, 1, 1, 1, 1]);
  });

  test('the same from the region that holds most prose', () => {
    expect(place('regionUp')).toEqual([1, 0, 0, 0, 1]);
    expect(place('regionDown')).toEqual([2, 1, 2, 2, 1]);
    expect(place('regionUp', { ...KEPT, region: 'body' })).toEqual([0, 0, 0, 0, 0]);
  });

  test('the same from the title', () => {
    expect(place('titleUp')).toEqual([2, 0, 2, 2, 1]);
    expect(place('titleDown')).toEqual([2, 0, 1, 1, 2]);
    expect(place('titleUp', {}, '<p>a</p>')).toEqual([30]);
    expect(place('titleDown', {}, '<p>a</p>')).toEqual([30]);
  });

  test('the kept prose is most of what is kept, not what is short, not kept or mostly links', () => {
    const box = (text: string) => `<section><div>${text}</div></section>`;
    const html = `${box('<p>Kept</p>')}${box(`<p>${PROSE}</p>`)}${box(`<p>${PROSE}</p><p>${PROSE}</p>`)}`;
    const ups = (kept: number[]) => place('mainUp', { kept }, html);
    expect(ups([1, 1, 0, 0])).toEqual([2, 0, 2, 2]);
    expect(ups([1, 1, 1, 0])).toEqual([2, 0, 2, 2]);
    expect(ups([1, 1, 1, 1])).toEqual([2, 2, 0, 0]);
    // Nothing that is prose is kept: the page as a whole.
    expect(ups([1, 0, 0, 0])).toEqual([0, 0, 0, 0]);
  });

  test('prose right in the body is of the body', () => {
    expect(place('mainUp', { kept: [1] }, PROSE)).toEqual([0]);
    expect(PROSE_LENGTH).toBeGreaterThanOrEqual(80);
  });
});

describe('after labels', () => {
  const html =
    '<h2>The lock</h2><p>a</p><h2>Related articles</h2><p>b</p><h3>A bridge</h3><p>c</p><h2>A dam</h2><p>d</p>';
  const labelled = (name: string) => place(name, { lang: 'en' }, html);

  test('what kind of label a block is', () => {
    const labels = labelled('label');
    expect(labels[2]).toBeGreaterThan(0);
    expect(labels.filter((label) => label > 0)).toHaveLength(1);
  });

  test('how far down from the last one it stands, and which that was', () => {
    const [, , label] = labelled('label');
    expect(labelled('sinceLabel')).toEqual([9, 9, 0, log(1), log(2), log(3), log(4), log(5)]);
    expect(labelled('lastLabel')).toEqual([0, 0, ...Array(6).fill(label)]);
  });

  test('which one stands over its section, up to the next heading of the same rank', () => {
    const [, , label] = labelled('label');
    expect(labelled('stackLabel')).toEqual([0, 0, label, label, label, label, 0, 0]);
  });
});
