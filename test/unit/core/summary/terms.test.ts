import { describe, expect, test } from 'vitest';
import { cosine, rarity, sentenceFrequency, termVectors } from '../../../../src/core/summary/similarity.ts';
import { baseOf, foldOf, termsOf, wordsOf } from '../../../../src/core/summary/terms.ts';

describe('the words of a text', () => {
  test.each([
    [
      'The well-known U.S. gull’s nest, 3.5 m up - or so',
      ['The', 'well-known', 'U.S', 'gull’s', 'nest', '3.5', 'm', 'up', 'or', 'so'],
    ],
    ["'Gulls' don't -sleep-.", ['Gulls', "don't", 'sleep']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['… — !', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text, 'en')).toEqual(words);
  });

  test.each(['ja', 'ja-JP', null, 'x-y-z', 'not a language'])(
    'of a script without spaces, in %s, are those of a dictionary',
    (lang) => {
      expect(wordsOf('夜間フェリーを、廃止。', lang)).toEqual(['夜間', 'フェリー', 'を', '廃止']);
    },
  );
});

describe('the words that carry a topic', () => {
  test('are cut to seven letters, so that forms of one word meet', () => {
    expect(termsOf(['Lighthouse', 'LIGHTHOUSES', 'Gull'], 'en')).toEqual(['lightho', 'lightho', 'gull']);
    expect(foldOf('The')).toBe('the');
    expect(foldOf('Lighthouse')).toBe('lightho');
  });

  test('are no function words of their language, and no single letters of an alphabet', () => {
    expect(termsOf(['The', 'gull', 'and', 'x', 'ж', '船', '7'], 'en-GB')).toEqual(['gull', '船', '7']);
    expect(termsOf(['The', 'gull'], 'de')).toEqual(['the', 'gull']);
    expect(termsOf(['The', 'gull'], null)).toEqual(['the', 'gull']);
  });
});

test.each([
  ['pt-BR', 'pt'],
  ['zh_Hant', 'zh'],
  ['EN', 'en'],
  [null, ''],
])('the language of %s is %s', (lang, base) => {
  expect(baseOf(lang)).toBe(base);
});

describe('likeness', () => {
  test('a sentence is its words by how often and how rare they are, brought to length one', () => {
    const sentences = [['gull', 'gull', 'tern'], ['gull'], []];
    const frequency = sentenceFrequency(sentences);
    expect([...frequency]).toEqual([
      ['gull', 2],
      ['tern', 1],
    ]);
    const [gull, tern] = [2 * rarity('gull', frequency, 3), rarity('tern', frequency, 3)];
    const [first, second, third] = termVectors(sentences);
    expect(first?.get('gull')).toBeCloseTo(gull / Math.hypot(gull, tern));
    expect(first?.get('tern')).toBeCloseTo(tern / Math.hypot(gull, tern));
    expect([...(second ?? [])]).toEqual([['gull', 1]]);
    expect(third?.size).toBe(0);
  });

  test('a word that stands in none is as rare as one that stands in one', () => {
    const frequency = new Map([['gull', 1]]);
    expect(rarity('tern', frequency, 9)).toBe(Math.log(10));
    expect(rarity('gull', frequency, 9)).toBe(Math.log(10));
    expect(rarity('gull', new Map([['gull', 3]]), 9)).toBe(Math.log(4));
  });

  test('is the same from either side, whichever is longer', () => {
    const [one = new Map(), other = new Map()] = termVectors([['gull'], ['gull', 'tern', 'crow']]);
    expect(cosine(one, other)).toBeCloseTo(cosine(other, one));
    expect(cosine(one, other)).toBeCloseTo(other.get('gull') ?? 0);
  });
});
