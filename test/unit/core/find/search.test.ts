import { describe, expect, it } from 'vitest';
import { hasPhrase, parseQuery } from '../../../../src/core/find/query.ts';
import { search } from '../../../../src/core/find/search.ts';
import { segmentOf } from '../../../../src/core/find/segment.ts';
import { TextIndex } from '../../../../src/core/find/text-index.ts';
import type { SavedHead } from '../../../../src/core/saved.ts';
import { HEAD } from '../../popup/fake-doors.ts';

const head = (id: string, more: Partial<SavedHead> = {}): SavedHead => ({ ...HEAD, id, ...more });

const ARTICLES = [
  {
    head: head('ferry', { savedAt: '2026-11-01T10:00:00Z', tags: ['boats', 'north/coast'] }),
    title: 'The last ferry',
    text: 'It left the quay at six, past the lighthouse.',
  },
  {
    head: head('tram', {
      savedAt: '2026-11-12T10:00:00Z',
      site: 'Ebbwick Review',
      url: 'https://ebbwick.example/tram',
      byline: ['Oda Brannick'],
      state: 'archived',
    }),
    title: 'The tram',
    text: 'A ferry is named once here. The last tram ferry.',
  },
  {
    head: head('japan', {
      savedAt: '2025-12-31T10:00:00Z',
      favourite: true,
      place: { block: 1, offset: 0, part: 0.4 },
    }),
    title: '海辺の図書館',
    text: '漁の終わる午後九時、港の小さな図書館に明かりがともる。',
  },
];

const index = new TextIndex([
  segmentOf(
    ARTICLES.map(({ head: { id, site, byline }, title, text }) => ({
      id,
      text: { title, about: [site, ...byline].join('\n'), text },
    })),
  ),
]);
const heads = ARTICLES.map((article) => article.head);
const found = (query: string) => search(query, { index, heads }).hits.map(({ id }) => id);

describe('a search', () => {
  it('puts a title before a text, and whole words before beginnings', () => {
    expect(found('ferry')).toEqual(['ferry', 'tram']);
    expect(found('last')).toEqual(['ferry', 'tram']);
    expect(found('lighth')).toEqual(['ferry']);
  });

  it('wants every word, wherever each stands', () => {
    expect(found('ferry quay')).toEqual(['ferry']);
    expect(found('ferry boats')).toEqual(['ferry']);
    expect(found('tram brannick')).toEqual(['tram']);
    expect(found('ferry zeppelin')).toEqual([]);
  });

  it('finds what was meant, and says what it took it for', () => {
    const { hits, marks } = search('lighthuose', { index, heads });
    expect(hits.map(({ id }) => id)).toEqual(['ferry']);
    expect(marks.map(({ folded }) => folded)).toEqual(['lighthuose', 'lighthouse']);
  });

  it('finds one letter and several of a script without spaces', () => {
    expect(found('図書館')).toEqual(['japan']);
    expect(found('館')).toEqual(['japan']);
    expect(found('書図')).toEqual([]);
  });

  it('leaves it to the text whether a phrase or a long run is there', () => {
    expect(search('"last ferry"', { index, heads }).unsure).toEqual([['last', 'ferry']]);
    expect(search('図書館', { index, heads }).unsure).toEqual([['図書館']]);
    expect(search('ferry 図書', { index, heads }).unsure).toEqual([]);
  });

  it.each([
    ['site:ebbwick', ['tram']],
    ['site:"ebbwick review"', ['tram']],
    ['tag:boats', ['ferry']],
    ['tag:north', ['ferry']],
    ['tag:boat', []],
    ['author:brannick', ['tram']],
    ['before:2026', ['japan']],
    ['after:2025', ['tram', 'ferry']],
    ['after:2026-11-01', ['tram']],
    ['before:2026-11-01', ['japan']],
    ['is:archived', ['tram']],
    ['is:favourite', ['japan']],
    ['is:started', ['japan']],
    ['is:unread ferry', ['ferry']],
    ['is:highlighted', []],
  ])('filters by %s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('knows only the last entry of an article saved again', () => {
    const text = (words: string) => ({ title: words, about: '', text: '' });
    const again = new TextIndex([
      segmentOf([{ id: 'ferry', text: text('old words') }]),
      segmentOf([{ id: 'ferry', text: text('new words') }]),
    ]);
    const hits = (query: string) => search(query, { index: again, heads: [head('ferry')] }).hits.length;
    expect([hits('old'), hits('new'), hits('words')]).toEqual([0, 1, 1]);
  });
});

describe('a query', () => {
  it('with what looks like a filter and is none is words', () => {
    expect(parseQuery('re:invent before:soon is:lost').words.map(({ folded }) => folded)).toEqual([
      're',
      'invent',
      'before',
      'soon',
      'is',
      'lost',
    ]);
  });

  it('takes an open quotation mark and typographic ones', () => {
    expect(parseQuery('“the last').phrases).toEqual([['the', 'last']]);
    expect(parseQuery('tag:“north coast').filters.tags).toEqual(['north coast']);
  });

  it('finds a phrase over signs, not inside words', () => {
    expect(hasPhrase('The last, ferry left', ['last', 'ferry'])).toBe(true);
    expect(hasPhrase('The last ferryman', ['last', 'ferry'])).toBe(false);
    expect(hasPhrase('海辺の、図書館', ['の図書'])).toBe(true);
  });
});
