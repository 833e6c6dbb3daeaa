import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../src/core/summary/candidates.ts';
import type { Signs } from '../../../../src/core/summary/signs.ts';
import { leadStrength, storyTraits } from '../../../../src/core/summary/story-traits.ts';
import { SUMMARY_SIGNS } from '../../../../src/data/summary-signs.ts';

const NONE = Object.fromEntries(SUMMARY_SIGNS.map((sign) => [sign, 0])) as Signs;

/** A sentence, as far as traits look at it. */
const sentence = (block: number, text = 'Gulls sleep.') => ({ block, text }) as Candidate;
const sentences = (count: number, text?: string) =>
  Array.from({ length: count }, (_, at) => sentence(at, text));
const signs = (count: number, ...special: readonly Partial<Signs>[]): Signs[] =>
  Array.from({ length: count }, (_, at) => ({ ...NONE, ...special[at] }));
/** So many of a hundred sentences have a sign. */
const oftenOf = (many: number, sign: Partial<Signs>) =>
  signs(100, ...Array.from({ length: many }, () => sign));

describe('how long and how cut a story is', () => {
  test.each([
    [14, 1],
    [15, 0],
  ])('one of %d sentences is an abstract: %d', (count, abstract) => {
    expect(storyTraits(sentences(count), signs(count)).abstract).toBe(abstract);
  });

  test('an abstract is no work of reference', () => {
    const learned = (count: number) =>
      storyTraits(
        sentences(count),
        signs(count).map((each) => ({ ...each, year: 1 })),
      ).reference;
    expect([learned(14), learned(15)]).toEqual([0, 1]);
  });

  test('length grows slowly, up to one', () => {
    expect(storyTraits([], []).long).toBe(0);
    expect(storyTraits(sentences(19), signs(19)).long).toBeCloseTo(Math.log(20) / 6);
    expect(storyTraits(sentences(500), signs(500)).long).toBe(1);
  });

  test.each([
    [12, 1],
    [13, 0],
    [20, 0],
  ])('%d sentences in ten paragraphs are lines: %d', (count, lines) => {
    const inTen = Array.from({ length: count }, (_, at) => sentence(at % 10));
    expect(storyTraits(inTen, signs(count)).lines).toBe(lines);
  });
});

describe('whom it speaks to, and what it looks up', () => {
  test('a guide as far as its sentences say you', () => {
    expect(storyTraits(sentences(4), signs(4, { secondPerson: 1 })).guide).toBe(0.25);
  });

  test.each([
    [8, 0],
    [13, 0.5],
    [18, 1],
    [40, 1],
  ])('%d years in a hundred sentences are reference: %d', (many, reference) => {
    expect(storyTraits(sentences(100), oftenOf(many, { year: 1 })).reference).toBeCloseTo(reference);
    expect(storyTraits(sentences(100), oftenOf(many, { brackets: 1 })).reference).toBeCloseTo(reference);
  });

  test('a sentence with brackets and a year counts twice', () => {
    expect(storyTraits(sentences(100), oftenOf(9, { year: 1, brackets: 1 })).reference).toBeCloseTo(1);
  });

  test.each([
    [6, 1],
    [9, 0.5],
    [12, 0],
    [50, 0],
  ])('%d in a hundred that say I or you leave %d of it', (many, reference) => {
    for (const person of [{ firstPerson: 1 }, { secondPerson: 1 }]) {
      const learned = oftenOf(many, person).map((each) => ({ ...each, year: 1 }));
      expect(storyTraits(sentences(100), learned).reference).toBeCloseTo(reference);
    }
  });
});

describe('whether it leads with its news', () => {
  test('nothing does not', () => {
    expect(leadStrength([], [])).toBe(0);
    expect(storyTraits([], []).news).toBe(0);
  });

  test('one of the first three sentences holds the title’s words, as much as any', () => {
    const at = (place: number) =>
      signs(5).map((each, index) => ({ ...each, title: index === place ? 0.8 : 0.4 }));
    expect(storyTraits(sentences(5), at(0)).echo).toBe(1);
    expect(storyTraits(sentences(5), at(2)).echo).toBe(1);
    expect(storyTraits(sentences(5), at(3)).echo).toBe(0.5);
    expect(leadStrength(sentences(5), at(2))).toBeCloseTo(0.2);
  });

  test('its first three sentences hold names and numbers', () => {
    const specifics = { specifics: 0.6 };
    expect(leadStrength(sentences(5), signs(5, specifics))).toBeCloseTo(0.15 * 0.2);
    expect(leadStrength(sentences(5), signs(5, specifics, specifics, specifics, specifics))).toBeCloseTo(
      0.15 * 0.6,
    );
    expect(leadStrength(sentences(1), signs(1, specifics))).toBeCloseTo(0.15 * 0.6);
  });

  test.each([
    ['“We sail every night,” she said.', true],
    ['She calls it the “last ferry home”.', false],
    ['„Wir fahren jede Nacht“, sagte sie.', true],
    ['« Nous partons chaque nuit », dit-elle.', true],
    ['She said: "We sail every night."', true],
    ['「毎晩必ず出航する」と船長。', true],
    ['「夜間フェリー」は廃止。', false],
    ['She calls it “the ferry” and “  a   dear friend  ”.', false],
    ['She calls it “the ferry” and says “we sail every night”.', true],
    ['We sail every night.', false],
  ])('%s quotes speech: %s', (text, is) => {
    expect(leadStrength([sentence(0, text)], signs(1))).toBeCloseTo(is ? 0.65 : 0);
  });

  test('people are quoted: an eighth of the sentences is enough', () => {
    const quoted = (many: number) => [
      ...sentences(many, '“We sail every night,” she said.'),
      ...sentences(100 - many),
    ];
    expect(leadStrength(quoted(6), signs(100))).toBeCloseTo(0.325);
    expect(leadStrength(quoted(12), signs(100))).toBeCloseTo(0.65);
    expect(leadStrength(quoted(30), signs(100))).toBeCloseTo(0.65);
    expect(storyTraits(quoted(6), signs(100)).news).toBe(0);
    expect(storyTraits(quoted(12), signs(100)).news).toBeCloseTo(0.625);
    expect(storyTraits(quoted(12), signs(100, { title: 1, specifics: 1 })).news).toBe(1);
  });
});
