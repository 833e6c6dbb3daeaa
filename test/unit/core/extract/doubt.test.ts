import { expect, test } from 'vitest';
import { doubtOf, riskSigns } from '../../../../src/core/extract/doubt.ts';
import type { LossSigns } from '../../../../src/core/extract/loss-signs.ts';

const WHOLE: LossSigns = {
  kept: 800,
  before: 0,
  after: 0,
  elsewhere: 0,
  read: 0,
  hidden: 0,
  stated: 0,
};

test('nothing is missing where nothing stands beside the story', () => {
  expect(doubtOf(WHOLE)).toBeNull();
});

test("a part that is likely the story's is said, in words, with its place", () => {
  expect(doubtOf({ ...WHOLE, after: 100 })).toEqual({
    keptWords: 800,
    likelyWords: 900,
    where: 'after',
  });
  expect(doubtOf({ ...WHOLE, before: 100, elsewhere: 30 })?.where).toBe('before');
  expect(doubtOf({ ...WHOLE, before: 30, elsewhere: 100 })?.where).toBe('elsewhere');
});

test('what every story leaves behind is no loss', () => {
  expect(doubtOf({ ...WHOLE, after: 8, elsewhere: 4 })).toBeNull();
  expect(doubtOf({ ...WHOLE, kept: 60, after: 2 })).toBeNull();
});

test('a twentieth may be anything, a fifteenth is told', () => {
  expect(doubtOf({ ...WHOLE, after: 40 })).toBeNull();
  expect(doubtOf({ ...WHOLE, after: 54 })?.where).toBe('after');
});

test('what Readability keeps beyond the story is a sign of its own, whatever it weighs', () => {
  const [none, some] = [riskSigns({ ...WHOLE, after: 55 }), riskSigns({ ...WHOLE, after: 55, read: 110 })];
  expect(none.read).toBe(0);
  expect(some.read).toBeGreaterThan(some.likely);
  expect(some.likely).toBe(none.likely);
});

test('as much hidden prose as was kept', () => {
  expect(doubtOf({ ...WHOLE, hidden: 1_600 })?.where).toBe('hidden');
  expect(doubtOf({ ...WHOLE, hidden: 40 })).toBeNull();
});

test('a story that the structured data says is longer was broken off', () => {
  expect(doubtOf({ ...WHOLE, stated: 1_200 })).toEqual({
    keptWords: 800,
    likelyWords: 1_200,
    where: 'broken-off',
  });
  expect(doubtOf({ ...WHOLE, kept: 100, stated: 160 })).toBeNull();
});

test('structured data that counts as many words as were kept is no proof: it often leaves a part of the story out, too', () => {
  expect(doubtOf({ ...WHOLE, after: 100, stated: 820 })?.where).toBe('after');
});

test('what was kept is broken off from so much stated on', () => {
  const where = (kept: number, stated: number) => doubtOf({ ...WHOLE, kept, stated })?.where ?? null;
  expect([where(800, 1_119), where(800, 1_120)]).toEqual([null, 'broken-off']);
  expect([where(200, 329), where(200, 330)]).toEqual([null, 'broken-off']);
});

test('hidden prose counts from two fifths of what was kept, and sixty words, and three tenths of it as missing', () => {
  const doubt = (kept: number, hidden: number) => doubtOf({ ...WHOLE, kept, hidden });
  expect([doubt(800, 319), doubt(800, 320)?.likelyWords]).toEqual([null, 896]);
  expect([doubt(100, 59), doubt(100, 60)?.likelyWords]).toEqual([null, 118]);
});

test('it is told where most is missing, and all of it is counted', () => {
  expect(doubtOf({ ...WHOLE, before: 20, after: 90, elsewhere: 40.4, hidden: 100 })).toEqual({
    keptWords: 800,
    likelyWords: 980,
    where: 'after',
  });
  expect(doubtOf({ ...WHOLE, before: 90, after: 90 })?.where).toBe('before');
});

test('losses are shares of what was kept, of a short text of eighty words', () => {
  const likely = (kept: number) => riskSigns({ ...WHOLE, kept, before: 4, after: 3, elsewhere: 1 }).likely;
  expect(likely(80)).toBeCloseTo(Math.log(2));
  expect(likely(10)).toBe(likely(80));
  expect(likely(81)).toBeLessThan(likely(80));
});
