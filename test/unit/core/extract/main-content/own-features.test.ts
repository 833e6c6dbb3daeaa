// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { featuresOf, type Known, log, rounded } from './page-reading.ts';

const own = (name: string, html: string, known: Known = {}) => featuresOf(html, known)(name);
/** Of the only block of a page. */
const one = (name: string, html: string, known: Known = {}) => own(name, html, known)[0];

describe('what a block says of itself', () => {
  test.each([
    ['words', 'one two three', log(3)],
    ['length', 'one two', log(6)],
    ['linkDensity', 'abc <a href="/x">d</a>', 0.25],
    ['links', '<a href="/x">a</a> <a href="/y">b</a> <a>c</a>', log(2)],
    ['sentences', 'It rose. It fell! Why?', log(3)],
    ['commas', 'a, b; c: d', 0.75],
    ['digits', 'a 12', rounded(2 / 3)],
    ['upper', 'Ab C', rounded(2 / 3)],
    ['wordLength', 'ab cdef', 3],
    ['strong', 'ab <strong>c</strong> <em>d</em>', 0.5],
    ['separators', 'a | b', rounded(1 / 3)],
  ])('%s of "%s"', (name, text, value) => {
    expect(one(name, `<p>${text}</p>`)).toBe(value);
  });

  test.each([
    ['the water rose', 0],
    ['Überall stieg es', 1],
    ['“Nobody knew,” she said', 1],
    ['([«Alors', 1],
    ['3 boats', 2],
    ['水位上涨', 3],
    ['— a dash', 4],
    ['…', 4],
  ])('"%s" begins as %i', (text, start) => {
    expect(one('start', `<p>${text}</p>`)).toBe(start);
  });

  test.each([
    ['It rose.', 4],
    ['水位上涨。', 4],
    ['“It rose!”', 4],
    ['(It rose.)', 4],
    ['Did it rise?', 3],
    ['It rose:', 2],
    ['Read on…', 1],
    ['Read on ›', 1],
    ['The water', 0],
    ['.and more', 0],
    ['"”', 0],
  ])('"%s" ends as %i', (text, ending) => {
    expect(one('ending', `<p>${text}</p>`)).toBe(ending);
  });

  test.each([
    ['<p>a</p>', 0],
    ['<div>a</div>', 1],
    ['<ul><li>a</li></ul>', 2],
    ['<table><tr><td>a</td></tr></table>', 7],
    ['<h1>a</h1>', 10],
    ['<h6>a</h6>', 15],
    ['<footer>a</footer>', 21],
    ['<main>a</main>', 22],
  ])('%s is element %i', (html, tag) => {
    expect(one('tag', html)).toBe(tag);
  });

  test('how often the page has the same text', () => {
    expect(own('repeats', '<p>Share</p><p>It rose</p><p>Share</p>')).toEqual([log(2), log(1), log(2)]);
  });

  test('what the rules and Readability say of it', () => {
    const known = { pruned: [1, 0], kept: [0, 1] };
    expect(own('pruned', '<p>a</p><p>b</p>', known)).toEqual([1, 0]);
    expect(own('kept', '<p>a</p><p>b</p>', known)).toEqual([0, 1]);
  });
});

describe('the words that a block shares with the title', () => {
  const title = 'The Lock at Barrow, 1911';

  test('are counted of its own words and of those of the title, whatever their case and signs', () => {
    const html = '<p>the LOCK — was built in 1911</p>';
    expect(one('inTitle', html, { title })).toBe(0.5);
    expect(one('ofTitle', html, { title })).toBe(0.6);
  });

  test('are whole words', () => {
    expect(one('inTitle', '<p>Locks barrowed blocks</p>', { title })).toBe(0);
    // As long as a word of the title, and another.
    expect(one('inTitle', '<p>dock</p>', { title })).toBe(0);
  });

  test('are none without a title, and in a text without words', () => {
    expect(one('inTitle', '<p>the lock</p>')).toBe(0);
    expect(one('ofTitle', '<p>the lock</p>')).toBe(0);
    expect(one('inTitle', '<p>***</p>', { title })).toBe(0);
  });

  test('are not looked for in long texts', () => {
    const filled = (length: number) => `<p>${'lock '.repeat(100).slice(0, length - 1)}k</p>`;
    expect(one('inTitle', filled(299), { title })).toBeGreaterThan(0.9);
    expect(one('inTitle', `<p>${'x'.repeat(295)} lock</p>`, { title })).toBe(0.5);
    expect(one('inTitle', `<p>${'x'.repeat(296)} lock</p>`, { title })).toBe(0);
  });
});
