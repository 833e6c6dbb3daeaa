import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../../src/core/find/marks.ts';
import { parseQuery } from '../../../../src/core/find/query.ts';
import { segmentOf } from '../../../../src/core/find/segment.ts';
import { snippetOf } from '../../../../src/core/find/snippet.ts';
import { TextIndex } from '../../../../src/core/find/text-index.ts';

const queryWords = (query: string) => parseQuery(query).words;

function finds(query: string, text: string): boolean {
  const index = new TextIndex([segmentOf([{ id: 'a', text: { title: '', about: '', text } }])]);
  return queryWords(query).every((word) => index.word(word).scores[0] !== 0);
}

const marked = (query: string, text: string) =>
  marksOf(text, queryWords(query)).map(({ start, end }) => text.slice(start, end));

describe('finding words', () => {
  it.each([
    ['case', 'FERRY', 'The last ferry'],
    ['the beginning of a word', 'fer', 'The last ferry'],
    ['several words in any order', 'ferry last', 'The last ferry'],
    ['accents left out', 'creme brulee', 'Crème brûlée'],
    ['accents typed, not written', 'crème', 'Creme'],
    ['decomposed letters', 'é', 'cafe e\u0301cole'],
    ['Arabic vowel signs', 'كتاب', 'كِتَابٌ جديد'],
    ['Hebrew points', 'שלום', 'שָׁלוֹם'],
    ['a final sigma', 'ΟΔΟΣ', 'οδός'],
    ['the Turkish dotted I', 'istanbul', 'İstanbul'],
    ['full width letters', 'abc', 'ＡＢＣ'],
    ['Japanese inside a run', '図書館', '海辺の図書館が夜だけ開く'],
    ['Chinese inside a run', '灯塔', '旧灯塔看守人'],
    ['Thai inside a run', 'เรือ', 'ท่าเรือเก่า'],
    ['both halves of a hyphened word', 'harbour-master', 'the harbour master'],
  ])('minds no %s', (_name, query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['the middle of a word', 'house', 'The lighthouse'],
    ['one word of two', 'ferry tram', 'The last ferry'],
    ['another Japanese letter', 'か', 'が'],
    ['another Devanagari vowel', 'की', 'का'],
  ])('does not find %s', (_name, query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('has no words in signs alone', () => {
    expect(queryWords(' “—” … ')).toEqual([]);
  });
});

describe('marks', () => {
  it('stand on the letters as they are written', () => {
    expect(marked('creme bru', 'A crème brûlée')).toEqual(['crème', 'brû']);
    expect(marked('كتاب', 'كِتَابٌ جديد')).toEqual(['كِتَابٌ']);
    expect(marked('図書', '海辺の図書館')).toEqual(['図書']);
    expect(marked('ecole', 'e\u0301cole')).toEqual(['e\u0301cole']);
  });

  it('join where they overlap, and come in order', () => {
    expect(marked('tram tra last', 'last tram, trap')).toEqual(['last', 'tram', 'tra']);
  });
});

describe('a snippet', () => {
  const filler = 'Gulls wheeled over the grey water while the crew waited. '.repeat(8);

  it('is the paragraph that holds most words', () => {
    const paragraphs = ['A ferry.', 'A ferry and a tram.', 'A tram.'];
    expect(snippetOf(paragraphs, queryWords('tram ferry'))).toBe('A ferry and a tram.');
  });

  it('is cut at words around the first mark', () => {
    const snippet = snippetOf([`${filler}The lighthouse keeper slept. ${filler}`], queryWords('lighthouse'));
    expect(snippet).toMatch(/^…\S.*lighthouse keeper.*\S…$/);
    expect(snippet?.length).toBeLessThan(230);
    expect(filler).toContain(snippet?.slice(1, 20));
  });

  it('is none where the words stand elsewhere', () => {
    expect(snippetOf(['A ferry.'], queryWords('tram'))).toBeNull();
  });
});
