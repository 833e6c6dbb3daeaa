import { describe, expect, test } from 'vitest';
import { foldPhrase, PhraseMatcher } from '../../../../src/core/clean/phrases.ts';

describe('folding', () => {
  test.each([
    ['You may also LIKE…', 'you may also like'],
    ['À lire aussi :', 'a lire aussi'],
    ['Editor’s picks', 'editors picks'],
    ['İlginizi çekebilir', 'ilginizi cekebilir'],
    ['関連記事：', '関連記事'],
    ['اقرأ أيضاً', 'اقرا ايضا'],
    ['관련 기사', '관련 기사'],
  ])('%s', (text, folded) => {
    expect(foldPhrase(text)).toBe(folded);
  });
});

describe('labels', () => {
  const english = new PhraseMatcher('en-GB');

  test.each([
    ['Related articles', 'related'],
    ['You may also like:', 'recommended'],
    ['Trending Now', 'popular'],
    ['Leave a Reply', 'comments'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Share this article', 'share'],
  ])('%s is one', (text, kind) => {
    expect(english.label(text)?.kind).toBe(kind);
  });

  test.each([
    ['Shareholders approve the sale'],
    ['Relatedness is not everything'],
    ['Advertising revenue of the four large papers fell again last year'],
    ['Popularity has its price'],
    ['Adoption'],
  ])('%s is none', (text) => {
    expect(english.label(text)).toBeNull();
  });

  test('English phrases are known on pages of other languages, others only on their own', () => {
    const german = new PhraseMatcher('de');
    expect(german.label('Most read')?.kind).toBe('popular');
    expect(german.label('Das könnte Sie auch interessieren')?.kind).toBe('recommended');
    expect(english.label('Anzeige')).toBeNull();
  });

  test('a page without a language gets all of them', () => {
    expect(new PhraseMatcher(null).label('あわせて読みたい')?.kind).toBe('readMore');
  });

  test('a pointer is a phrase with more after it', () => {
    const line = 'Also read: what the harbour crane costs the town each year and who is to pay for it';
    expect(english.label(line)).toBeNull();
    expect(english.opening(line)).toEqual({ kind: 'readMore', whole: false });
  });
});
