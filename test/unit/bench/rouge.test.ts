import { describe, expect, test } from 'vitest';
import { porterStem } from '../../bench/support/porter-stem.mjs';
import { bestRouge, rouge } from '../../bench/support/rouge.mjs';

describe('ROUGE, worked out by hand', () => {
  test('the same text is 1, another is 0, nothing is 0', () => {
    expect(rouge(['Rain fell all day.'], ['rain fell all day'])).toEqual({ one: 1, two: 1, lsum: 1 });
    expect(rouge(['Rain fell.'], ['Sun shone.'])).toEqual({ one: 0, two: 0, lsum: 0 });
    expect(rouge([], ['Sun shone.'])).toEqual({ one: 0, two: 0, lsum: 0 });
  });

  test('words and pairs count as often as both sides hold them', () => {
    // Shared: the, the, cat, mat of 4 and 6 words; "the cat", "the mat" of 3 and 5 pairs.
    const { one, two, lsum } = rouge(['The cat the mat.'], ['the cat sat on the mat']);
    expect(one).toBeCloseTo((2 * 4) / 10);
    expect(two).toBeCloseTo((2 * 2) / 8);
    expect(lsum).toBeCloseTo((2 * 4) / 10);
  });

  test('Lsum joins what several sentences share with one of the reference (the example of Lin 2004)', () => {
    // Reference w1…w5; summary "w1 w2 w6 w7 w8" and "w1 w3 w8 w9 w5": together they give w1 w2 w3 w5, four of five.
    const { lsum } = rouge(['aa bb ff gg hh', 'aa cc hh ii ee'], ['aa bb cc dd ee']);
    expect(lsum).toBeCloseTo((2 * 4) / (10 + 5));
  });

  test('Lsum keeps the order that ROUGE-1 does not ask for', () => {
    const { one, lsum } = rouge(['dog bites man'], ['man bites dog']);
    expect(one).toBe(1);
    expect(lsum).toBeCloseTo(1 / 3);
  });

  test('letters of any script are words', () => {
    expect(rouge(['Größe zählt.'], ['größe zählt nicht']).one).toBeCloseTo(4 / 5);
    expect(rouge(['सब खुश हुए।'], ['सब खुश']).one).toBeCloseTo(4 / 5);
  });

  test('the best of several references counts', () => {
    expect(bestRouge(['Rain fell.'], ['Sun shone.', 'Rain fell.\nIt was cold.']).one).toBeCloseTo(4 / 7);
  });
});

test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['relational', 'relat'],
  ['generalizations', 'gener'],
  ['adjustment', 'adjust'],
  ['controlling', 'control'],
  ['possibly', 'possibl'],
  ['technology', 'technolog'],
  ['sky', 'sky'],
  ['größen', 'größen'],
])('the stem of %s is %s', (word, stem) => {
  expect(porterStem(word)).toBe(stem);
});
