import { describe, expect, test } from 'vitest';
import { segmentOf } from '../../../../src/core/find/segment.ts';
import { eachTerm, pairsOf, weightedTerms } from '../../../../src/core/find/terms.ts';
import { TextIndex } from '../../../../src/core/find/text-index.ts';

const article = (id: string, text: string, title = '', about = '') => ({ id, text: { title, about, text } });
const indexOf = (...texts: string[]) =>
  new TextIndex([segmentOf(texts.map((text, at) => article(`${at}`, text)))]);
const word = (folded: string, anywhere = false) => ({ folded, anywhere });
const scores = (index: TextIndex, folded: string) => [...index.word(word(folded)).scores];

const termsOf = (text: string) => {
  const terms: string[] = [];
  eachTerm(text, (term) => terms.push(term));
  return terms;
};

describe('what a text is found by', () => {
  test.each([
    ['The Ferry, ferry: 2026.', ['the', 'ferry', 'ferry', '2026']],
    ['旧灯塔', ['旧灯', '灯塔', '塔']],
    ['塔', ['塔', '塔']],
    ['Tokyoの塔2号', ['tokyo', 'の塔', '塔', '2', '号', '号']],
    ['ラーメン', ['ラー', 'ーメ', 'メン', 'ン']],
    [`${'x'.repeat(40)} ${'y'.repeat(41)}`, ['x'.repeat(40)]],
    [`塔${'x'.repeat(41)}${'y'.repeat(3)}塔abc`, ['塔', '塔', '塔', '塔', 'abc']],
    ['… — !', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('pairs of whole letters', () => {
    expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
    expect(pairsOf('家')).toEqual(['家']);
    expect(pairsOf('')).toEqual([]);
  });

  test('weighs most in the title, then in byline and site, then where it stands often', () => {
    const weights = weightedTerms({
      title: 'Quay',
      about: 'Quay Marit',
      text: 'marit tram tram tram boat boat boat boat quay',
    });
    expect(Object.fromEntries(weights)).toEqual({ quay: 3, marit: 2, boat: 1, tram: 0 });
  });
});

describe('a word in the index', () => {
  test('counts in full more than by its beginning, and by where it stands', () => {
    const index = new TextIndex([
      segmentOf([
        article('a', 'ferry'),
        article('b', 'ferryman'),
        article('c', 'ferry ferry ferry ferry'),
        article('d', '', '', 'ferry'),
        article('e', '', 'ferry'),
        article('f', '', 'ferryman'),
        article('g', 'ferry ferryman', 'ferryman'),
        article('h', 'tram'),
      ]),
    ]);
    expect(scores(index, 'ferry')).toEqual([8, 5, 16, 32, 64, 40, 40, 0]);
    expect([...index.wholeWord('ferry', false)]).toEqual([8, 0, 16, 32, 64, 0, 8, 0]);
    expect([...index.wholeWord('trams', false)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('is looked for with typos where fewer than three articles hold it', () => {
    const two = indexOf('lighthouse', 'lighthouse', 'lighthause');
    expect(two.word(word('lighthouse'))).toEqual({
      scores: Uint8Array.from([8, 8, 2]),
      corrections: ['lighthause', 'lighthouse'],
    });
    const three = indexOf('lighthouse', 'lighthouse', 'lighthouses', 'lighthause');
    expect(three.word(word('lighthouse'))).toEqual({
      scores: Uint8Array.from([8, 8, 5, 0]),
      corrections: [],
    });
  });

  test.each([
    ['fer', 'fur', false],
    ['quai', 'quay', true],
    ['lantren', 'lantern', true],
    ['lanturm', 'lantern', false],
    ['lanturms', 'lanterns', true],
  ])('%s is taken for %s: %s', (typed, meant, is) => {
    expect(indexOf(meant).word(word(typed)).scores[0]).toBe(is ? 2 : 0);
  });

  test('replaced by a later entry does not count among those that hold it', () => {
    const segments = [
      segmentOf([article('a', 'lighthouse'), article('b', 'lighthouse')]),
      segmentOf([article('a', 'lighthouse'), article('c', 'lighthause')]),
    ];
    // As large ones are kept: apart.
    const filler = segmentOf(Array.from({ length: 600 }, (_, at) => article(`x${at}`, 'tram')));
    const index = new TextIndex([...segments, filler]);
    expect(index.ids.slice(0, 4)).toEqual(['', 'b', 'a', 'c']);
    expect([index.numbers.get('a'), index.numbers.get('x599')]).toEqual([2, 603]);
    expect(scores(index, 'lighthouse').slice(1, 4)).toEqual([8, 8, 2]);
  });

  test('is the same however its articles are spread over segments', () => {
    const articles = Array.from({ length: 700 }, (_, at) =>
      article(`${at}`, at % 7 === 0 ? 'ferry quay' : 'tram'),
    );
    const whole = new TextIndex([segmentOf(articles)]);
    const parted = new TextIndex(
      [0, 300, 640].map((from, at) => segmentOf(articles.slice(from, [300, 640, 700][at]))),
    );
    expect(parted.ids).toEqual(whole.ids);
    expect(parted.word(word('ferry'))).toEqual(whole.word(word('ferry')));
    expect(parted.wholeWord('quay', false)).toEqual(whole.wholeWord('quay', false));
  });
});

describe('a run of a script without spaces', () => {
  test('counts by the pair that says least, and needs them all', () => {
    const index = new TextIndex([
      segmentOf([
        article('a', '旧灯塔'),
        article('b', '灯塔守', '灯塔'),
        article('c', '旧灯'),
        article('d', '塔守'),
      ]),
    ]);
    expect([...index.word(word('旧灯塔', true)).scores]).toEqual([8, 0, 0, 0]);
    expect([...index.word(word('灯塔', true)).scores]).toEqual([8, 64, 0, 0]);
    expect([...index.word(word('灯塔守', true)).scores]).toEqual([0, 8, 0, 0]);
    expect([...index.wholeWord('塔', true)]).toEqual([8, 64, 0, 8]);
    expect([...index.wholeWord('守塔', true)]).toEqual([0, 0, 0, 0]);
  });
});
