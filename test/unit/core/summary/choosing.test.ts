import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import { atOnce } from '../../../../src/core/slices.ts';
import { type Candidate, candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { chooserSteps, scoresOf } from '../../../../src/core/summary/choose.ts';
import { commonSteps } from '../../../../src/core/summary/common-signs.ts';
import { keyPoints } from '../../../../src/core/summary/key-points.ts';
import { needsPoints } from '../../../../src/core/summary/needs-points.ts';
import type { Signs, Traits } from '../../../../src/core/summary/signs.ts';
import { STORY_TRAITS, SUMMARY_SIGNS } from '../../../../src/data/summary-signs.ts';
import { NEWS_WEIGHTS } from '../../../../src/data/summary-weights.ts';
import { FERRY, story } from './story.ts';

const NO_SIGNS = Object.fromEntries(SUMMARY_SIGNS.map((sign) => [sign, 0])) as Signs;
const NO_TRAITS = Object.fromEntries(STORY_TRAITS.map((trait) => [trait, 0])) as Traits;

/** Harbours of which every sentence says something else, in as many words. */
const harbours = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) =>
      `Harbour number${at} opened its quay${at} in ${1700 + at} for trade${at} in salt${at} and grain${at}.`,
  );

describe('how many points a story has', () => {
  const withWords = (words: number): Article => ({ ...story('Harbours', harbours(40)), words });

  test.each([
    [149, 0],
    [150, 3],
    [449, 3],
    [450, 4],
    [799, 4],
    [800, 5],
    [9000, 5],
  ])('of %d words in the middle: %d', (words, count) => {
    expect(keyPoints(withWords(words), 'medium')).toHaveLength(count);
    expect(needsPoints(withWords(words))).toBe(count > 0);
  });

  test.each([
    // Each sentence is thirteen words long: a tenth of the text is one for each hundred and thirty.
    [780, 6],
    [781, 7],
    [910, 7],
    [1430, 11],
    [1431, 12],
    [9000, 12],
    [450, 4],
  ])('of %d words at length: %d', (words, count) => {
    expect(keyPoints(withWords(words), 'long')).toHaveLength(count);
  });

  test('a list that was asked for may be changed, the next is whole again', () => {
    const article = withWords(450);
    keyPoints(article, 'medium').pop();
    expect(keyPoints(article, 'medium')).toHaveLength(4);
  });
});

describe('a score', () => {
  const candidates = (...eligible: readonly boolean[]) =>
    eligible.map((each) => ({ eligible: each }) as Candidate);
  const lead = (...values: readonly number[]): Signs[] =>
    values.map((value) => ({ ...NO_SIGNS, lead: value }));
  const news = { ...NO_TRAITS, news: 1 };

  test('has mean 0 and standard deviation 1 over the sentences that may be chosen', () => {
    expect(scoresOf(candidates(true, true, true, true), lead(1, 1, 3, 3), news)).toEqual(
      [-1, -1, 1, 1].map((score) => expect.closeTo(score)),
    );
    expect(scoresOf(candidates(true, true, false), lead(1, 3, 4), news)).toEqual(
      [-1, 1, 2].map((score) => expect.closeTo(score)),
    );
  });

  test('is 0 where all are alike, or none may be chosen', () => {
    expect(scoresOf(candidates(true, true), lead(2, 2), news)).toEqual([0, 0]);
    expect(scoresOf(candidates(false), lead(0), news)).toEqual([0]);
    expect(scoresOf([], [], news)).toEqual([]);
  });

  test('is that of news as far as the story is news', () => {
    const cue = [{ ...NO_SIGNS, cue: 1 }, NO_SIGNS];
    expect(NEWS_WEIGHTS.find(({ sign }) => sign === 'cue')?.weight).toBeGreaterThan(0);
    expect(scoresOf(candidates(true, true), cue, news)).toEqual([expect.closeTo(1), expect.closeTo(-1)]);
  });
});

describe('choosing', () => {
  const choose = (article: Article, most: number, kept?: ReturnType<typeof keyPoints>) =>
    atOnce(atOnce(chooserSteps(article)).chooseSteps(most, kept));

  test('keeps what was chosen before, though another would be better alone', () => {
    const [best] = choose(FERRY, 1);
    const other = choose(FERRY, 9).find(({ block, start }) => block !== best?.block || start !== best?.start);
    if (!other) throw new Error('a second sentence');
    expect(choose(FERRY, 1, [other])).toEqual([other]);
    expect(choose(FERRY, 2, [other])).toContainEqual(other);
    // Another place is another sentence.
    expect(choose(FERRY, 1, [{ ...other, start: other.start + 1 }])).toEqual([best]);
    expect(choose(FERRY, 1, [{ ...other, block: other.block + 1 }])).toEqual([best]);
  });

  test('of two sentences that share half of the shorter one’s topic words takes one, if they are three', () => {
    const filler = harbours(12);
    const chosen = (one: string, other: string) => {
      const points = choose(story('Harbours', [one, ...filler, other]), 14).map(({ text }) => text);
      return [one, other].filter((text) => points.includes(text)).length;
    };
    const one = 'Marigold ferries carried nurses, bakers, joiners and painters of Sandby home.';
    expect(chosen(one, 'Marigold ferries carried nurses and brewers to Westhaven clinics at dawn.')).toBe(1);
    expect(chosen(one, 'Wooden benches seated brewers and tailors near Westhaven clinics at dawn.')).toBe(2);
  });

  test('of a story without sentences is nothing', () => {
    expect(choose(story('Harbours', []), 3)).toEqual([]);
  });
});

describe('how common the words of a sentence are', () => {
  const common = (...sentences: readonly string[]) => atOnce(commonSteps(candidatesOf(story('', sentences))));

  test('as the mean logarithm of their share of the story’s words, function words and capitals alike', () => {
    const [first, second] = common('The gull saw the gull.', 'Terns sleep.');
    const logs = [2, 2, 1, 2, 2].map((count) => Math.log(count / 7));
    expect(first?.likely).toBeCloseTo(logs.reduce((sum, log) => sum + log, 0) / 5 / 8);
    expect(second?.likely).toBeCloseTo(Math.log(1 / 7) / 8);
  });

  test('a paragraph counts once, however often a word stands in it', () => {
    const [first, , third] = common('Gulls sleep. Gulls eat.', 'Gulls dream.', 'Terns sing.', 'Crows sing.');
    expect(first?.spread).toBeCloseTo((2 + 1) / 2 / 4);
    expect(first?.spreadMass).toBeCloseTo(Math.log(2) / 10);
    expect(third?.spread).toBeCloseTo((2 + 1) / 2 / 4);
  });

  test('of no topic word is nothing', () => {
    expect(common('It is what it is.')[0]).toMatchObject({ spread: 0, spreadMass: 0 });
  });
});
