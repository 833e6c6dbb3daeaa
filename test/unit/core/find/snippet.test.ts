import { describe, expect, test } from 'vitest';
import { foldLetters, foldWithPlaces } from '../../../../src/core/find/fold-letters.ts';
import { marksOf } from '../../../../src/core/find/marks.ts';
import { parseQuery } from '../../../../src/core/find/query.ts';
import { snippetOf } from '../../../../src/core/find/snippet.ts';

const wordsOf = (query: string) => parseQuery(query).words;
const snippet = (paragraphs: readonly string[], query: string) => snippetOf(paragraphs, wordsOf(query));
const marked = (query: string, text: string) =>
  marksOf(text, wordsOf(query)).map(({ start, end }) => text.slice(start, end));

describe('the paragraph of a snippet', () => {
  test('is the first that holds every word, though an earlier one holds some', () => {
    expect(snippet(['A ferry.', 'A ferry, a tram.', 'The tram, the ferry.'], 'tram ferry')).toBe(
      'A ferry, a tram.',
    );
  });

  test('is else the first of those that hold most', () => {
    expect(snippet(['A quay.', 'A ferry.', 'A tram.'], 'tram ferry bridge')).toBe('A ferry.');
    expect(snippet(['A ferry.', 'A tram and a ferry.'], 'tram ferry bridge')).toBe('A tram and a ferry.');
  });
});

describe('where a snippet is cut', () => {
  const filler = 'grey gulls '.repeat(60);

  test('a paragraph of 220 signs stays whole', () => {
    const whole = `ferry ${'x'.repeat(213)}.`;
    expect(snippet([whole], 'ferry')).toBe(whole);
    expect(snippet([`${whole}.`], 'ferry')).toMatch(/…$/);
  });

  test('it begins at the beginning where the word stands within sixty signs of it', () => {
    const at = (before: number) => snippet([`${'x'.repeat(before - 1)} ferry ${filler}`], 'ferry');
    expect(at(60)).toMatch(/^x/);
    expect(at(61)).toMatch(/^…/);
  });

  test('else a word before it, and it ends with a word', () => {
    const cut = snippet([`${filler}ferry ${filler}`], 'ferry') ?? '';
    expect(cut).toMatch(/^…(?:grey|gulls) /);
    expect(cut).toMatch(/ (?:grey|gulls)…$/);
    expect(cut.indexOf('ferry')).toBeGreaterThan(54);
    expect(cut.indexOf('ferry')).toBeLessThan(70);
    expect(cut.length).toBeLessThanOrEqual(222);
  });

  test('in a text without spaces nearby it is cut where it must be', () => {
    const cut = snippet([`${'海'.repeat(200)}灯塔${'山'.repeat(300)}`], '灯塔') ?? '';
    expect(cut).toBe(`…${'海'.repeat(60)}灯塔${'山'.repeat(158)}…`);
  });

  test('it has no sign of a cut at an end that is the paragraph’s own', () => {
    expect(snippet([`${filler}the last ferry.`], 'ferry')).toMatch(/^….*the last ferry\.$/);
  });
});

describe('marks', () => {
  test('are joined where they touch, and each stands once', () => {
    expect(marked('灯塔 塔守', '旧灯塔守人')).toEqual(['灯塔守']);
    expect(marked('fer ferry', 'ferry, ferries')).toEqual(['ferry', 'fer']);
    expect(marked('灯 塔', '灯塔')).toEqual(['灯塔']);
    expect(marked('ferry', 'tram')).toEqual([]);
  });
});

describe('folded letters', () => {
  test.each([
    ['Crème BRÛLÉE', 'creme brulee'],
    ['ﬁsh ＡＢ', 'fish ab'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Й', 'и'],
    ['كِتَـابٌ', 'كتاب'],
    ['が की', 'が की'],
    ['a\nb', 'a\nb'],
    ['İ', 'i'],
  ])('%s as %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
    expect(foldWithPlaces(text).folded).toBe(folded);
  });

  test('know where each came from, marks and all', () => {
    expect(foldWithPlaces('Ae\u0301ﬁ𝔘')).toEqual({
      folded: 'aefiu',
      starts: [0, 1, 3, 3, 4],
      ends: [1, 3, 4, 4, 6],
    });
    expect(foldWithPlaces('\u0301a')).toMatchObject({ folded: 'a', starts: [1] });
  });
});
