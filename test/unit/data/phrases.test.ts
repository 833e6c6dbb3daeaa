import { describe, expect, test } from 'vitest';
import { foldPhrase } from '../../../src/core/clean/phrases.ts';
import { PHRASES } from '../../../src/data/phrases/index.ts';
import { LABEL_KINDS } from '../../../src/data/phrases/phrases.ts';

const LANGUAGES = 'ar de en es fa fr he hi id it ja ko nl pl pt ru tr uk vi zh'.split(' ');

test('twenty languages', () => {
  expect(Object.keys(PHRASES).sort()).toEqual(LANGUAGES);
});

describe.each(Object.entries(PHRASES))('%s', (_lang, phrases) => {
  test.each(Object.entries(phrases))('%s: some, each once', (_kind, texts: readonly string[]) => {
    expect(texts.length).toBeGreaterThan(1);
    const folded = texts.map(foldPhrase);
    expect(folded.every((text) => text.length > 0)).toBe(true);
    expect(new Set(folded).size).toBe(folded.length);
  });

  test('no phrase labels two kinds of clutter', () => {
    const all = LABEL_KINDS.flatMap((kind) => phrases[kind].map(foldPhrase));
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });
});
