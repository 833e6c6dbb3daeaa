import { expect, test } from 'vitest';
import { BoostedTrees } from '../../../../../src/core/extract/main-content/boosted-trees.ts';

// One tree: "b" up to 2 gives -1, else "a" up to 0.5 gives 0.5, else 2. Another of a single leaf: 0.25.
const BYTES = [0, 1, 255, 0xf0, 0xff, 1, 0, 255, 8, 0, 255, 32, 0, 255, 4, 0];
const WEIGHTS = {
  features: ['b', 'a'],
  thresholds: ['1 2', '0.5'],
  bias: 0.1,
  unit: 1 / 16,
  trees: btoa(String.fromCharCode(...BYTES)),
};
const trees = new BoostedTrees(WEIGHTS, ['a', 'unused', 'b']);
const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));

test.each([
  [[0, 0, 2], -1],
  [[0.5, 0, 2.5], 0.5],
  [[0.6, 0, 2.5], 2],
])('%j falls to its leaf, and the trees are summed', (row, leaf) => {
  expect(trees.probability(Float32Array.from(row))).toBeCloseTo(logistic(0.1 + leaf + 0.25));
});
