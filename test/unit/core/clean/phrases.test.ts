import { afterEach, describe, expect, test } from 'vitest';
import {
  foldPhrase,
  lookForPhrasesOf,
  PhraseMatcher,
  phrasesFor,
  phrasesOf,
} from '../../../../src/core/clean/phrases.ts';

describe('folding', () => {
  test.each([
    ['You may also LIKE…', 'you may also like'],
    ['À lire aussi :', 'a lire aussi'],
    ['Editor’s picks', 'editors picks'],
    ['İlginizi çekebilir', 'ilginizi cekebilir'],
    ['Don\u02bct miss', 'dont miss'],
    ["Editor's  picks — 10", 'editors picks 10'],
    ['Ｒｅｌａｔｅｄ ２', 'related 2'],
    ['Ça & là', 'ca la'],
    ['…', ''],
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

describe('a label says little more than its phrase', () => {
  const [english, japanese] = ['en', 'ja'].map((lang) => new PhraseMatcher(lang)) as [
    PhraseMatcher,
    PhraseMatcher,
  ];

  test.each([
    ['a short phrase and three words', 'Related reed reed reed', true],
    ['a short phrase and four', 'Related reed reed reed reed', false],
    ['a longer phrase and five words', 'Most read reed reed reed reed reed', true],
    ['a longer phrase and six', 'Most read reed reed reed reed reed reed', false],
    ['a phrase within a word', 'Relatedness', false],
    ['a phrase in the midst', 'The related stories', false],
    ['nothing', '', false],
    ['a text of 120 letters', `${'Related'.padEnd(118, '.')} x`, true],
    ['a longer one', `${'Related'.padEnd(119, '.')} x`, false],
  ])('%s', (_what, text, is) => expect(english.label(text) !== null).toBe(is));

  test('in scripts without spaces by its letters', () => {
    expect(japanese.label(`関連記事${'水'.repeat(9)}`)?.kind).toBe('related');
    expect(japanese.label(`関連記事${'水'.repeat(10)}`)).toBeNull();
  });

  test('the longest phrase is meant', () => {
    expect(english.label('Read next')?.kind).toBe('recommended');
    expect(english.label('Read next on the mill')?.kind).toBe('readMore');
  });

  test('or nothing more', () => {
    expect(english.label('Similar stories!')).toEqual({ kind: 'related', whole: true });
    expect(english.label('Similar stories here')).toEqual({ kind: 'related', whole: false });
  });

  test('an opening may be followed by anything but the rest of a word', () => {
    expect(english.opening(`Also read: ${'reed '.repeat(90)}`)?.kind).toBe('readMore');
    expect(english.opening('Also readers of the reed')).toBeNull();
    expect(english.opening('They also read')).toBeNull();
    expect(japanese.opening(`関連記事${'水'.repeat(90)}`)?.kind).toBe('related');
  });
});

describe('the phrases of a language', () => {
  afterEach(() => lookForPhrasesOf([]));

  const isKnown = (lang: string | null) =>
    phrasesOf(lang).label('Das könnte Sie auch interessieren') !== null;

  test.each([
    ['de', true],
    ['de-AT', true],
    ['DE_at', true],
    ['en', false],
    ['xx', true],
    ['', true],
    [null, true],
  ])('of pages in %s', (lang, is) => expect(isKnown(lang)).toBe(is));

  test('of the reader are looked for on every page', () => {
    lookForPhrasesOf(['de', 'xx']);
    expect(isKnown('en')).toBe(true);
    expect(phrasesFor('de')).toHaveLength(2);
    expect(phrasesFor('fr')).toHaveLength(3);
    lookForPhrasesOf(['fr']);
    expect(isKnown('en')).toBe(false);
  });
});
