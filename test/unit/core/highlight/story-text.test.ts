import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/core/article.ts';
import { anchor, quoteOf } from '../../../../src/core/highlight/anchor.ts';
import { newHighlight, type Quote } from '../../../../src/core/highlight/highlight.ts';
import { placesOf, storyText } from '../../../../src/core/highlight/story-text.ts';

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

describe('a story as one text', () => {
  const story = storyText(paragraphs('abc', '', 'de'));

  test('has its blocks one line apart', () => {
    expect(story).toEqual({ text: 'abc\n\nde', starts: [0, 4, 5] });
    expect(storyText([])).toEqual({ text: '', starts: [] });
  });

  test.each([
    [0, 3, [[0, 0, 3]]],
    [
      1,
      6,
      [
        [0, 1, 3],
        [2, 0, 1],
      ],
    ],
    [
      0,
      7,
      [
        [0, 0, 3],
        [2, 0, 2],
      ],
    ],
    [3, 5, []],
    [5, 7, [[2, 0, 2]]],
    [2, 2, []],
    [6, 99, [[2, 1, 2]]],
  ])('from %d to %d is so much of its blocks', (start, end, places) => {
    expect(placesOf(story, start, end).map((place) => [place.block, place.start, place.end])).toEqual(places);
  });
});

describe('a quote', () => {
  const blocks = paragraphs('0123456789'.repeat(5), 'abcdefghij'.repeat(5));

  test('holds thirty-two signs on either side, or as many as there are', () => {
    expect(quoteOf(blocks, 45, 55)).toEqual({
      exact: '56789\nabcd',
      prefix: '0123456789'.repeat(5).slice(13, 45),
      suffix: 'abcdefghij'.repeat(5).slice(4, 36),
      at: 45,
    });
    expect(quoteOf(blocks, 2, 4)).toMatchObject({ prefix: '01', exact: '23' });
    expect(quoteOf(blocks, 96, 99)).toMatchObject({ suffix: 'ij' });
    expect(quoteOf(blocks, 40, 41).prefix).toHaveLength(32);
  });

  test('as a highlight has no note yet', () => {
    const quote = quoteOf(blocks, 0, 3);
    const now = '2026-11-26T10:00:00Z';
    expect(newHighlight('a', quote, 'rose', now)).toEqual({
      id: 'a',
      quote,
      colour: 'rose',
      note: '',
      createdAt: now,
      changedAt: now,
    });
  });
});

describe('a highlight whose words have changed', () => {
  const found = (text: string, quote: Partial<Quote>) => {
    const whole = { exact: '', prefix: '', suffix: '', at: 0, ...quote };
    const { anchored } = anchor(paragraphs(text), [newHighlight('a', whole, 'amber', '')]);
    const [place] = anchored[0]?.places ?? [];
    return place ? text.slice(place.start, place.end) : null;
  };
  const head = 'abcdefghijklmnopqrstuvwx';
  const tail = 'ABCDEFGHIJKLMNOPQRSTUVWX';

  test('is known by twenty-four signs at either end', () => {
    expect(found(`- ${head}new${tail} -`, { exact: `${head}old${tail}` })).toBe(`${head}new${tail}`);
    expect(found(`- ${head}${tail} -`, { exact: `${head}old${tail}` })).toBe(`${head}${tail}`);
    expect(found(`- ${head.slice(1)}new${tail} -`, { exact: `${head}old${tail}` })).toBeNull();
    expect(found(`- ${head}new${tail.slice(0, -1)} -`, { exact: `${head}old${tail}` })).toBeNull();
  });

  test.each([
    [24, true],
    [25, false],
  ])('of forty-eight may have grown by %d: %s', (more, is) => {
    const text = `- ${head}${'+'.repeat(more)}${tail} -`;
    expect(found(text, { exact: `${head}${tail}` })).toBe(is ? text.slice(2, -2) : null);
  });

  test('is lost where one of its ends stands twice, or the last before the first', () => {
    expect(found(`${head}new${tail} ${head}`, { exact: `${head}old${tail}` })).toBeNull();
    expect(found(`${tail}new${head}`, { exact: `${head}old${tail}` })).toBeNull();
    expect(found(`${head.slice(0, 23)}new`, { exact: `${head.slice(0, 23)}old` })).toBeNull();
  });

  test('is known by what stands around it, where that tells anything', () => {
    const around = { exact: 'four times', prefix: 'crossing ', suffix: ' every day' };
    expect(found('The crossing three times every day.', around)).toBe('three times');
    expect(found('The crossing  every day.', around)).toBeNull();
    expect(found('The crossing 012345678901234 every day.', around)).toBe('012345678901234');
    expect(found('The crossing 0123456789012345 every day.', around)).toBeNull();
    expect(found('The crossing 3 times every day. A crossing ', around)).toBeNull();
    expect(found('A sixfold trip three times every day.', { ...around, prefix: 'fold trip ' })).toBe(
      'three times',
    );
    expect(found('A old trip three times every day.', { ...around, prefix: ' d trip ' })).toBeNull();
    expect(
      found('A deep trip three times a day.', { ...around, prefix: 'deep trip ', suffix: ' a day.' }),
    ).toBeNull();
  });

  test('that is empty is lost', () => {
    expect(found('The crossing.', {})).toBeNull();
  });
});

test('of equal places with equal surroundings the nearest is meant', () => {
  const blocks = paragraphs('so it is.', 'so it is.', 'so it is.');
  for (const [at, block] of [
    [0, 0],
    [8, 0],
    [9, 1],
    [18, 1],
    [19, 2],
  ] as const) {
    const quote = { exact: 'it', prefix: 'so ', suffix: ' is.', at };
    const { anchored } = anchor(blocks, [newHighlight('a', quote, 'amber', '')]);
    expect(anchored[0]?.places).toEqual([{ block, start: 3, end: 5 }]);
  }
});
