import { expect, test } from 'vitest';
import { centralityOf } from '../../../../src/core/summary/centrality.ts';
import { cosine, termVectors } from '../../../../src/core/summary/similarity.ts';

const vectors = (...sentences: string[]) => termVectors(sentences.map((sentence) => sentence.split(' ')));

test('the sentence that shares most with the others is the most central', () => {
  const scores = centralityOf(
    vectors('ferry quay', 'ferry council', 'ferry quay council vote', 'apple pear'),
  );
  expect(scores.indexOf(Math.max(...scores))).toBe(2);
  expect(Math.max(...scores)).toBe(1);
  expect(Math.min(...scores)).toBe(scores[3]);
});

test('nothing in, nothing out', () => {
  expect(centralityOf([])).toEqual([]);
});

test('likeness is 1 for the same words, 0 for none in common, and rare words count for more', () => {
  const [a, b, c, d] = vectors('ferry quay', 'ferry quay', 'pear tree', 'quay lamp');
  const of = (x = a, y = b) => (x && y ? cosine(x, y) : Number.NaN);
  expect(of(a, b)).toBeCloseTo(1);
  expect(of(a, c)).toBe(0);
  expect(of(a, d)).toBeLessThan(0.6);
});

test('thousands of sentences: the most typical are compared, the others stay at 0', () => {
  const typical = Array.from({ length: 300 }, (_, i) => `ferry quay council word${i}`);
  const odd = Array.from({ length: 3000 }, (_, i) => `odd${i} stray${i}`);
  const scores = centralityOf(vectors(...odd, ...typical));
  expect(scores.filter((score) => score > 0).length).toBe(400);
  expect(scores.slice(odd.length).every((score) => score > 0.5)).toBe(true);
});

test('ranks are those of a walk from sentence to sentence that jumps anywhere now and then', () => {
  // A star: the middle is like each of the others, which have nothing in common.
  const scores = centralityOf(vectors('a b c', 'a', 'b', 'c'));
  const [middle, ...others] = scores;
  expect(middle).toBe(1);
  // In the long run the middle has 0.0375 + 0.85 * (3 leaves), a leaf 0.0375 + 0.85 / 3 of the middle.
  const rank = (0.0375 + 0.85 * 3 * 0.0375) / (1 - 0.85 * 0.85);
  const leaf = 0.0375 + (0.85 * rank) / 3;
  for (const other of others) expect(other).toBeCloseTo(leaf / rank, 1);
});

test('sentences that have nothing in common with any other are all alike', () => {
  expect(centralityOf(vectors('a', 'b', 'c'))).toEqual([1, 1, 1].map((score) => expect.closeTo(score)));
  expect(centralityOf(vectors('a'))).toEqual([1]);
});

test('four hundred sentences are all compared, of more the first of those that are equally typical', () => {
  const like = (count: number) => vectors(...Array.from({ length: count }, () => 'ferry quay'));
  expect(centralityOf(like(400)).filter((score) => score === 0)).toHaveLength(0);
  const scores = centralityOf(like(403));
  expect(scores.slice(0, 400).every((score) => score > 0)).toBe(true);
  expect(scores.slice(400)).toEqual([0, 0, 0]);
});
