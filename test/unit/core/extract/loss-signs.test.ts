import { expect, test } from 'vitest';
import { lossSigns } from '../../../../src/core/extract/loss-signs.ts';
import type { JudgedBlock } from '../../../../src/core/extract/story.ts';
import { atOnce } from '../../../../src/core/slices.ts';

const sentence = (n: number) =>
  `${n}: The warden said that the water had risen by forty centimetres in the night.`;
const WORDS = 15;

/** Texts of the page by their probabilities; below 0 they stand outside the region. */
function signsOf(probabilities: readonly number[], kept: readonly number[], more: { hidden?: number } = {}) {
  const judged = probabilities.map(
    (probability, n): JudgedBlock => ({
      number: n,
      text: sentence(n),
      words: WORDS,
      probability: Math.abs(probability),
      isInRegion: probability >= 0,
      isPruned: false,
      isRead: n === 0,
    }),
  );
  const text = kept.map(sentence).join('\n\n');
  return atOnce(
    lossSigns(text, kept.length * WORDS, { judged, hidden: more.hidden ?? 0, statedWords: null }),
  );
}

test('what was kept is not missing, though it be a part of another block', () => {
  expect(signsOf([0.9, 0.9], [0, 1])).toEqual({
    kept: 2 * WORDS,
    before: 0,
    after: 0,
    elsewhere: 0,
    read: 0,
    hidden: 0,
    stated: 0,
  });
  const [first, second] = [sentence(0), sentence(1)];
  const judged = [
    {
      number: 0,
      text: first,
      words: WORDS,
      probability: 0.9,
      isInRegion: true,
      isPruned: false,
      isRead: false,
    },
    {
      number: 1,
      text: second,
      words: WORDS,
      probability: 0.9,
      isInRegion: true,
      isPruned: false,
      isRead: false,
    },
  ];
  const joined = atOnce(lossSigns(`${first} ${second}`, 2 * WORDS, { judged, hidden: 0, statedWords: 40 }));
  expect(joined).toMatchObject({ before: 0, after: 0, stated: 40 });
});

test('what was not kept counts by its probability, in its place', () => {
  const signs = signsOf([0.4, 0.9, 0.9, 0.1, -0.2], [1, 2], { hidden: 70 });
  expect(signs.before).toBeCloseTo(0.4 * WORDS);
  expect(signs.after).toBeCloseTo(0.1 * WORDS);
  expect(signs.elsewhere).toBeCloseTo(0.2 * WORDS);
  expect(signs.read).toBe(WORDS);
  expect(signs.hidden).toBe(70);
});

test('what extraction lost after it was sure of it counts whole', () => {
  expect(signsOf([1, 1, 1, 1], [0, 1]).after).toBe(2 * WORDS);
});

test('what a rule knows for something else is no loss', () => {
  const judged = [
    {
      number: 0,
      text: sentence(0),
      words: WORDS,
      probability: 0.9,
      isInRegion: true,
      isPruned: false,
      isRead: false,
    },
    {
      number: 1,
      text: sentence(1),
      words: WORDS,
      probability: 0.7,
      isInRegion: true,
      isPruned: true,
      isRead: true,
    },
  ];
  expect(atOnce(lossSigns(sentence(0), WORDS, { judged, hidden: 0, statedWords: null }))).toMatchObject({
    after: 0,
  });
});
