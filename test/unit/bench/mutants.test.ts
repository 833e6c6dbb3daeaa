import { expect, test } from 'vitest';
import { sampleOf } from '../../bench/mutants.mjs';
import { seeded } from '../../bench/support/bootstrap.mjs';

test('a sample has whole ranges of lines, to the last one', () => {
  expect(sampleOf(10, 1, () => 0.5)).toEqual(['1-4', '5-8', '9-10']);
  expect(sampleOf(8, 1, () => 0.5)).toEqual(['1-4', '5-8']);
  expect(sampleOf(8, 0.5, () => 0.5)).toEqual([]);
});

test('it is about so large a share, and the same for the same seed', () => {
  const sample = sampleOf(40_000, 0.1, seeded(3));
  expect(sample.length).toBeGreaterThan(800);
  expect(sample.length).toBeLessThan(1_200);
  expect(sampleOf(40_000, 0.1, seeded(3))).toEqual(sample);
  expect(sampleOf(40_000, 0.1, seeded(4))).not.toEqual(sample);
});
