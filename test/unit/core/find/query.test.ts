import { describe, expect, test } from 'vitest';
import {
  hasEveryWord,
  hasPhrase,
  parseQuery,
  placeOfWord,
  wordsToMark,
} from '../../../../src/core/find/query.ts';

const NONE = { sites: [], tags: [], authors: [], before: null, after: null, states: [] };
const folded = (typed: string) => parseQuery(typed).words.map((word) => word.folded);

describe('a filter', () => {
  test.each([
    ['site:harbour.example', { sites: ['harbour.example'] }],
    ['SITE:Harbour.example', { sites: ['harbour.example'] }],
    ['tag:sea tag:"old ships"', { tags: ['sea', 'old ships'] }],
    ['tag:“ old ships ”', { tags: ['old ships'] }],
    ['author:quist', { authors: ['quist'] }],
    ['before:2026', { before: '2026' }],
    ['after:2026-11', { after: '2026-11' }],
    ['before:2026-11-12', { before: '2026-11-12' }],
    ['is:unread is:Favourite', { states: ['unread', 'favourite'] }],
  ])('%s is taken for one', (typed, filters) => {
    expect(parseQuery(typed)).toEqual({ words: [], phrases: [], filters: { ...NONE, ...filters } });
  });

  test.each([
    ['before:soon', ['before', 'soon']],
    ['before:2026-1', ['before', '2026', '1']],
    ['after:12026', ['after', '12026']],
    ['after:2026-11-12x', ['after', '2026', '11', '12x']],
    ['is:blue', ['is', 'blue']],
    ['was:unread', ['was', 'unread']],
    ['colour:2026', ['colour', '2026']],
    ['tag:""', ['tag']],
    ['site:', ['site']],
  ])('%s is looked for as words', (typed, words) => {
    expect(parseQuery(typed).filters).toEqual(NONE);
    expect(folded(typed)).toEqual(words);
  });
});

describe('a query', () => {
  test('has each word once, and phrases that hold any', () => {
    const { words, phrases } = parseQuery('ferry "Last Ferry" FERRY "" "…" «one more');
    expect(words.map((word) => word.folded)).toEqual(['ferry']);
    expect(phrases).toEqual([
      ['last', 'ferry'],
      ['one', 'more'],
    ]);
  });

  test('marks the words of its phrases too, each once', () => {
    expect(wordsToMark(parseQuery('ferry "last ferry" 灯塔'))).toEqual([
      { folded: 'ferry', anywhere: false },
      { folded: '灯塔', anywhere: true },
      { folded: 'last', anywhere: false },
    ]);
  });
});

describe('a word', () => {
  const house = { folded: 'house', anywhere: false };

  test('stands where a word begins', () => {
    expect(placeOfWord('house', house)).toBe(0);
    expect(placeOfWord('the lighthouse and the houses', house)).toBe(23);
    expect(placeOfWord('the lighthouse', house)).toBe(-1);
    expect(placeOfWord('house, house', house, 1)).toBe(7);
  });

  test('of a script without spaces stands anywhere', () => {
    expect(placeOfWord('旧灯塔看守人', { folded: '灯塔', anywhere: true })).toBe(1);
  });

  test('has to be there, and so has every other', () => {
    const { words } = parseQuery('house quay');
    expect(hasEveryWord('a house on the quay', words)).toBe(true);
    expect(hasEveryWord('a house', words)).toBe(false);
    expect(hasEveryWord('a house', [])).toBe(true);
  });
});

describe('a phrase', () => {
  test.each([
    ['The last, ferry!', ['last', 'ferry'], true],
    ['The last of the ferry', ['last', 'ferry'], false],
    ['The last ferryman', ['last', 'ferry'], false],
    ['旧・灯塔、看守人', ['旧灯', '塔看'], true],
    ['Tokyo、 東京タワー', ['tokyo', '東京'], true],
    ['旧灯塔', ['灯', '看'], false],
  ])('in “%s”: %j: %s', (text, phrase, is) => {
    expect(hasPhrase(text, phrase)).toBe(is);
  });
});
