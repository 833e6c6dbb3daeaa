// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { featuresOf, type Known, log, PROSE, PROSE_LENGTH, PROSE_WORDS, rounded } from './page-reading.ts';

const column = (name: string, html: string, known: Known = {}) => featuresOf(html, known)(name);

describe('of the blocks around', () => {
  const html = '<div><p>One two.</p><h2>Three</h2></div><p><a href="/x">Four</a></p>';
  const known = { kept: [1, 0, 0] };

  test.each([
    ['words-1', [-1, log(2), log(1)]],
    ['words-2', [-1, -1, log(2)]],
    ['words+1', [log(1), log(1), -1]],
    ['words+2', [log(1), -1, -1]],
    ['links+1', [0, 1, -1]],
    ['kept-1', [-1, 1, 0]],
    ['tag+1', [11, 0, -1]],
    ['ending-1', [-1, 4, 0]],
  ])('%s', (name, values) => {
    expect(column(name, html, known)).toEqual(values);
  });

  test('whether they stand in the same box, or beside each other', () => {
    expect(column('sameBox+1', html)).toEqual([1, 0, -1]);
    expect(column('sameBox+1', '<p>a<br>b</p>text<p>c</p>')).toEqual([0, 0, -1]);
    expect(column('sameBox+1', '<div>one<p>two</p>three</div>')).toEqual([0, 0, -1]);
    expect(column('sameBox+2', '<div>one<p>two</p>three</div>')).toEqual([2, -1, -1]);
  });
});

describe('of the section', () => {
  const html =
    '<p>Before all</p><h2>The <a href="/x">lock</a></h2><p>one two three</p><p>four</p><h3>A dam</h3><p>five</p>';
  const known = { kept: [0, 1, 0, 0, 0, 0] };
  const section = (name: string) => column(name, html, known);

  test('how far up its heading is, what it is, and whether it is kept', () => {
    expect(section('headingDistance')).toEqual([9, 0, log(1), log(2), 0, log(1)]);
    expect(section('headingTag')).toEqual([-1, 11, 11, 11, 12, 12]);
    expect(section('headingKept')).toEqual([-1, 1, 1, 1, 0, 0]);
    expect(section('headingLinks')).toEqual([-1, ...Array(3).fill(rounded(4 / 7)), 0, 0]);
  });

  test('how much stands in it, from its heading to the next', () => {
    expect(section('sectionWords')).toEqual([2, 6, 6, 6, 3, 3].map(log));
    expect(section('sectionLinks')).toEqual([0, ...Array(3).fill(rounded(4 / 22)), 0, 0]);
  });

  test('how far down the next heading is', () => {
    expect(section('nextHeading')).toEqual([log(1), log(3), log(2), log(1), 9, 9]);
  });
});

describe('of the page as a whole', () => {
  const html = `<main><p>${PROSE}</p></main><p>${PROSE}</p><p><a href="/x">Home</a></p>`;
  const whole = (name: string, known: Known = {}) => {
    const values = column(name, html, known);
    expect(new Set(values).size).toBe(1);
    return values[0];
  };

  test('its prose, its links and its longest block', () => {
    expect(whole('pageProse')).toBe(log(2 * PROSE_LENGTH));
    expect(whole('pageLinks')).toBe(rounded(4 / (2 * PROSE_LENGTH + 4)));
    expect(whole('pageLongest')).toBe(log(PROSE_WORDS));
  });

  test('what is kept of it', () => {
    const known = { kept: [1, 0, 1] };
    expect(whole('pageKept', known)).toBe(log(PROSE_LENGTH + 4));
    expect(whole('pageKeptOfProse', known)).toBe(rounded((PROSE_LENGTH + 4) / (2 * PROSE_LENGTH)));
  });

  test('how much of its prose is in the region', () => {
    expect(whole('pageRegion', { region: 'main' })).toBe(0.5);
    expect(whole('pageRegion', { region: 'body' })).toBe(1);
  });
});
