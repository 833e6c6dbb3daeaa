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

/** A story of one kept block and what stands beside it. */
function lossOf(beside: Partial<JudgedBlock>, text = sentence(0)) {
  const block = {
    number: 0,
    words: WORDS,
    probability: 0.9,
    isInRegion: true,
    isPruned: false,
    isRead: false,
  };
  const judged = [
    { ...block, text: sentence(0) },
    { ...block, text: sentence(1), ...beside },
  ];
  const { after } = atOnce(lossSigns(text, WORDS, { judged, hidden: 0, statedWords: null }));
  return Math.round((after / WORDS) * 1_000) / 1_000;
}

test('what is less likely than a hundredth is no loss, unless Readability keeps it', () => {
  expect([lossOf({ probability: 0.01 }), lossOf({ probability: 0.009 })]).toEqual([0.01, 0]);
  expect(lossOf({ probability: 0.009, isRead: true })).toBe(0.009);
});

test('a label before the story is none of it, one within it may be', () => {
  const label = (length: number) => ({
    text: 'x'.repeat(length),
    words: 1,
    number: 1,
    probability: 0.5,
    isInRegion: true,
    isPruned: false,
    isRead: false,
  });
  const before = (length: number) =>
    atOnce(
      lossSigns(sentence(0), WORDS, {
        judged: [label(length), { ...label(1), text: sentence(0) }],
        hidden: 0,
        statedWords: null,
      }),
    ).before;
  expect([before(24), before(25)]).toEqual([0, 0.5]);
  expect(lossOf({ text: 'x'.repeat(24), words: WORDS })).toBe(0.9);
});

test('a story begins with a text, not with a label that was kept', () => {
  const block = {
    number: 0,
    words: WORDS,
    probability: 0.5,
    isInRegion: true,
    isPruned: false,
    isRead: false,
  };
  const judged = ['The warden', sentence(1), sentence(0)].map((text) => ({ ...block, text }));
  expect(
    atOnce(lossSigns(`The warden\n\n${sentence(0)}`, WORDS, { judged, hidden: 0, statedWords: null })),
  ).toMatchObject({ before: 0.5 * WORDS, after: 0 });
});

test('a story of a great length is compared block by block', () => {
  const within = (length: number) =>
    lossOf({ text: sentence(1) }, `${sentence(0)}\n\nHere: ${sentence(1)} ${'a'.repeat(length)}`);
  expect(within(10)).toBe(0);
  expect(within(200_000)).toBe(0.9);
});
