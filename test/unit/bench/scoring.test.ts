import { expect, test } from 'vitest';
import {
  authorScore,
  countSnippets,
  dateScore,
  mean,
  percentile,
  snippetScore,
  snippetShare,
  titleScore,
  typewritten,
  wordScore,
} from '../../bench/support/scoring.mjs';

test('words are compared as bags: case and order do not count, repetition does', () => {
  expect(wordScore('The river, the MILL', 'mill the the river')).toEqual({ precision: 1, recall: 1, f1: 1 });
  const { precision, recall, f1 } = wordScore('river river mill', 'river mill lock');
  expect(precision).toBeCloseTo(2 / 3);
  expect(recall).toBeCloseTo(2 / 3);
  expect(f1).toBeCloseTo(2 / 3);
});

test('letters of any script, digits and underscores make words', () => {
  expect(wordScore('größe снег 3_b', 'Größe, Снег; 3_B!').f1).toBe(1);
});

test('nothing found scores nothing', () => {
  expect(wordScore('', 'river').f1).toBe(0);
  expect(wordScore('mill', 'river').f1).toBe(0);
});

test('snippets are found whatever their case and white space; a page without any has no share', () => {
  expect(snippetShare('The\n river  rose', ['the river', 'the lock'])).toBe(0.5);
  expect(snippetShare('The river', [])).toBeNull();
  expect(snippetShare('The river', null)).toBeNull();
});

test('marks of print are the same as those of a typewriter, and nothing else is', () => {
  expect(typewritten('“It’s dry – for now…”')).toBe('"It\'s dry - for now..."');
  expect(typewritten('größe «снег» 10 %')).toBe('größe «снег» 10 %');
});

test('sets with snippets only: counted with their case, summed over pages', () => {
  const one = countSnippets('The river rose.\nShare', {
    with: ['river rose', 'The lock'],
    without: ['share', 'Share'],
  });
  expect(one).toEqual({ found: 1, leaked: 1, wanted: 2 });
  const score = snippetScore([one, { found: 3, leaked: 0, wanted: 3 }]);
  expect(score.precision).toBeCloseTo(4 / 5);
  expect(score.recall).toBeCloseTo(4 / 5);
  expect(score.f1).toBeCloseTo(4 / 5);
});

test('titles are compared without marks, case and punctuation, and not where there is none', () => {
  expect(titleScore('Où l’eau monte!', 'ou l eau MONTE')).toBe(true);
  expect(titleScore('The water', 'The water rises')).toBe(false);
  expect(titleScore('The water', null)).toBeNull();
});

test('authors are compared without the words that name nobody', () => {
  expect(authorScore('Written by Ada Fell and Bo Lind', 'Ada Fell, Bo Lind')).toBe(true);
  expect(authorScore('', 'Ada Fell')).toBe(false);
  expect(authorScore('Ada Fell', '')).toBeNull();
});

test('dates are compared as days', () => {
  expect(dateScore('2026-11-24T08:00:00+02:00', '2026-11-24')).toBe(true);
  expect(dateScore(null, '2026-11-24')).toBe(false);
  expect(dateScore('2026-11-24', null)).toBeNull();
});

test('means leave out what is not there, percentiles are values that occur', () => {
  expect(mean([1, null, false])).toBe(0.5);
  expect(percentile([5, 1, 3, 2], 0.5)).toBe(3);
  expect(percentile([5, 1, 3, 2], 0.95)).toBe(5);
});
