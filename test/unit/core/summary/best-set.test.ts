import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../../../../src/core/slices.ts';
import { bestSetSteps, type SetGoal } from '../../../../src/core/summary/best-set.ts';
import { MOST_TIMES } from '../../../../src/data/word-signs.ts';

/** Sentences as words by number; each word is expected once, with its chance. */
function goalOf(sentences: readonly (readonly number[])[], chances: readonly number[]): SetGoal {
  return {
    sentences: sentences.map((words) => ({ words, times: words.map(() => 1), length: words.length })),
    eligible: sentences.map((_, index) => index),
    expected: Float64Array.from(
      chances.flatMap((chance) => [0, ...Array.from({ length: MOST_TIMES }, () => chance)]),
    ),
    worth: sentences.map(() => 0),
    wanted: 4,
    isAlike: () => false,
  };
}

const chosen = (goal: SetGoal, kept: readonly number[], most: number) =>
  atOnce(bestSetSteps(goal, kept, most)).toSorted((a, b) => a - b);

test('two that say different things, rather than the two best that say the same', () => {
  const goal = goalOf(
    [
      [0, 1],
      [0, 1],
      [2, 3],
    ],
    [0.9, 0.9, 0.5, 0.5],
  );
  expect(chosen(goal, [], 2)).toEqual([0, 2]);
});

test('one that covers both is given up where two cover more', () => {
  const goal = goalOf(
    [
      [0, 2],
      [0, 1],
      [2, 3],
    ],
    [0.9, 0.4, 0.9, 0.4],
  );
  expect(chosen(goal, [], 1)).toEqual([0]);
  expect(chosen(goal, [], 2)).toEqual([1, 2]);
  expect(chosen(goal, [0], 2)).toContain(0);
});

test('never two that are alike, never one that may not be chosen, and long ones only for what they say', () => {
  const goal = goalOf([[0], [1], [0, 1, 4, 4, 4, 4, 4, 4], [2]], [0.9, 0.8, 0.7, 0, 0]);
  expect(chosen({ ...goal, isAlike: (a, b) => a + b === 1 }, [], 2)).toEqual([0, 3]);
  expect(chosen({ ...goal, eligible: [1, 3] }, [], 1)).toEqual([1]);
  expect(chosen(goal, [], 2)).toEqual([0, 1]);
});

test('what a sentence is worth for itself counts, too', () => {
  const goal = goalOf([[0], [1]], [0.5, 0.5]);
  expect(chosen({ ...goal, worth: [0, 0.1] }, [], 1)).toEqual([1]);
});

test('as many as are asked for, no sentence twice, those kept among them', () => {
  const sentences = fc.array(fc.uniqueArray(fc.nat(9), { minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      sentences,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
      fc.integer({ min: 1, max: 9 }),
      (words, chances, most) => {
        const set = chosen(goalOf(words, chances), [0], most);
        expect(new Set(set).size).toBe(set.length);
        expect(set.length).toBe(Math.min(most, words.length));
        expect(set).toContain(0);
      },
    ),
  );
});

test('a word that is said again counts as often as it is expected', () => {
  const twice = (second: number): SetGoal => ({
    ...goalOf([[0], [0], [1]], [0, 0]),
    expected: Float64Array.from([0, 0.6, second, second, second, 0, 0.5, 0.5, 0.5, 0.5]),
    worth: [0, 0, 0],
  });
  expect(chosen(twice(0.6), [], 2)).toEqual([0, 2]);
  expect(chosen(twice(1.2), [], 2)).toEqual([0, 1]);
  const often = { ...twice(1.2), sentences: [{ words: [0], times: [9], length: 1 }] };
  expect(chosen({ ...often, eligible: [0] }, [], 1)).toEqual([0]);
});

test('of equally good ones the first, and nothing where nothing may be chosen', () => {
  const goal = goalOf([[0], [1], [2]], [0.5, 0.5, 0.5]);
  expect(chosen(goal, [], 1)).toEqual([0]);
  expect(chosen({ ...goal, eligible: [] }, [], 2)).toEqual([]);
  expect(chosen({ ...goal, isAlike: () => true }, [], 3)).toEqual([0]);
});

test('what is kept stays, though it would be given up for a better one', () => {
  const goal = goalOf([[0], [1], [2]], [0.1, 0.9, 0.8]);
  expect(chosen(goal, [0], 2)).toEqual([0, 1]);
  expect(chosen(goal, [0], 1)).toEqual([0]);
});

test('a long sentence loses against a short one that says as much, the more the shorter the summary is to be', () => {
  const goal = { ...goalOf([[0, 2, 2, 2], [1]], [0.9, 0.6, 0]), wanted: 1 };
  expect(chosen(goal, [], 1)).toEqual([1]);
  expect(chosen({ ...goal, wanted: 40 }, [], 1)).toEqual([0]);
});
