import { describe, expect, test } from 'vitest';
import { pairedInterval, seeded } from '../../bench/support/bootstrap.mjs';
import { lead, lexRank, textRank } from '../../bench/support/summary-baselines.mjs';
import { flawsOf } from '../../bench/support/summary-flaws.mjs';
import { articleOf } from '../../bench/support/summary-records.mjs';

describe('flaws of a summary', () => {
  const TEXT =
    'The mill reopened in May. It was cold. “We won. Twice,” said Ada Bell. The mill reopened in may.';
  test.each([
    ['none', ['The mill reopened in May.'], []],
    ['not of the text', ['The mill closed.'], ['not verbatim']],
    ['in another order', ['It was cold.', 'The mill reopened in May.'], ['dangling opening', 'out of order']],
    ['no end', ['The mill reopened'], ['no sentence end']],
    ['half a quotation', ['“We won.'], ['open quotation']],
    ['a pronoun that opens', ['It was cold.'], ['dangling opening']],
    ['twice the same', ['The mill reopened in May.', 'The mill reopened in may.'], ['repeat']],
  ])('%s', (_, sentences, flaws) => {
    expect(flawsOf(sentences, TEXT, 'en')).toEqual(flaws);
  });
});

describe('baselines', () => {
  const SENTENCES = [
    ['fog'],
    ['mill', 'town', 'river'],
    ['mill', 'river', 'flood'],
    ['mill', 'flood', 'town'],
  ];

  test('Lead takes what comes first', () => {
    expect(lead(SENTENCES)).toEqual([0, 1, 2, 3]);
  });

  test.each([
    ['TextRank', textRank],
    ['LexRank', lexRank],
  ])('%s puts a sentence that is like no other last', (_, rank) => {
    expect(rank(SENTENCES)).toHaveLength(4);
    expect(rank(SENTENCES).at(-1)).toBe(0);
  });
});

describe('paired bootstrap', () => {
  test('the interval holds the mean, and a difference that is always the same is sure', () => {
    const { mean, low, high } = pairedInterval([0.1, 0.3, -0.1, 0.2, 0.4, 0.1]);
    expect(mean).toBeCloseTo(1 / 6);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    const sure = pairedInterval([0.25, 0.25, 0.25]);
    expect(sure.low).toBe(0.25);
    expect(sure.high).toBe(0.25);
  });

  test('the same seed gives the same numbers', () => {
    const [one, other] = [seeded(3), seeded(3)];
    expect([one(), one(), one()]).toEqual([other(), other(), other()]);
    expect(seeded(4)()).not.toBe(seeded(3)());
  });
});

test('a plain text becomes an article: headings, list entries, paragraphs', () => {
  const record = {
    id: 'a-1',
    lang: 'en',
    title: 'Mills',
    text: 'Why mills\n\nMills grind\n  corn.\n\n1. Open the sluice.',
    references: [],
  };
  const article = articleOf(record, (text) => text.split(' ').length);
  expect(article.blocks).toEqual([
    { kind: 'heading', text: 'Why mills' },
    { kind: 'paragraph', text: 'Mills grind corn.' },
    { kind: 'list-item', text: '1. Open the sluice.' },
  ]);
  expect(article.words).toBe(9);
});
