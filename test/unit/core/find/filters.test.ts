import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/core/find/query.ts';
import { passes, search } from '../../../../src/core/find/search.ts';
import { segmentOf } from '../../../../src/core/find/segment.ts';
import { TextIndex } from '../../../../src/core/find/text-index.ts';
import type { SavedHead } from '../../../../src/core/saved.ts';
import { HEAD } from '../../popup/fake-doors.ts';

const head = (more: Partial<SavedHead>): SavedHead => ({ ...HEAD, ...more });
const isAsked = (query: string, more: Partial<SavedHead>) => passes(head(more), parseQuery(query).filters);

describe('a filter asks for', () => {
  test.each([
    ['site:harbour', { site: 'The Harbour Ledger', url: 'https://a.example/' }, true],
    ['site:b.example', { site: 'Ledger', url: 'https://a.b.example/site' }, true],
    ['site:path', { site: 'Ledger', url: 'https://a.example/path' }, false],
    ['site:ledger', { site: 'Ledger', url: 'no address' }, true],
    ['site:ledger site:quay', { site: 'Ledger', url: 'https://a.example/' }, false],
    ['tag:sea', { tags: ['Sea'] }, true],
    ['tag:sea', { tags: ['sea/north'] }, true],
    ['tag:sea', { tags: ['seaside', 'deep sea'] }, false],
    ['tag:sea tag:quay', { tags: ['sea', 'quay'] }, true],
    ['tag:sea tag:quay', { tags: ['sea'] }, false],
    ['author:quill', { byline: ['Ben Marsh', 'Ada Quill'] }, true],
    ['author:quill author:lund', { byline: ['Ada Quill'] }, false],
    ['is:unread', { state: 'unread', place: null }, true],
    ['is:started', { state: 'unread', place: null }, false],
    ['is:started', { state: 'read', place: { block: 0, offset: 0, part: 1 } }, false],
    ['is:started', { state: 'unread', place: { block: 0, offset: 0, part: 0.2 } }, true],
    ['is:read', { state: 'read' }, true],
    ['is:read', { state: 'archived' }, false],
    ['is:archived', { state: 'archived' }, true],
    ['is:favourite', { favourite: false }, false],
    ['is:favourite', { favourite: true }, true],
    ['is:highlighted', { highlights: 0 }, false],
    ['is:highlighted', { highlights: 1 }, true],
    ['is:read is:favourite', { state: 'read', favourite: false }, false],
    ['before:2026-11-12', { savedAt: '2026-11-12T00:00:00Z' }, false],
    ['before:2026-11-12', { savedAt: '2026-11-11T23:59:59Z' }, true],
    ['after:2026-11-12', { savedAt: '2026-11-12T23:59:59Z' }, false],
    ['after:2026-11-12', { savedAt: '2026-11-13T00:00:00Z' }, true],
    ['after:2026-11', { savedAt: '2026-11-30T00:00:00Z' }, false],
    ['after:2026-11', { savedAt: '2026-12-01T00:00:00Z' }, true],
    ['after:2026 before:2028', { savedAt: '2027-06-01T00:00:00Z' }, true],
    ['', {}, true],
  ] as const)('%s: %j: %s', (query, more, is) => {
    expect(isAsked(query, more)).toBe(is);
  });
});

describe('the order of what is found', () => {
  const day = (at: number) => `2026-11-${String(at).padStart(2, '0')}T10:00:00Z`;
  const library = (...articles: readonly (Partial<SavedHead> & { id: string; text: string })[]) => ({
    index: new TextIndex([
      segmentOf(articles.map(({ id, text }) => ({ id, text: { title: '', about: '', text } }))),
    ]),
    heads: articles.map(({ text: _text, ...more }) => head({ tags: [], ...more })),
  });
  const found = (query: string, searchable: ReturnType<typeof library>) =>
    search(query, searchable).hits.map(({ id, score }) => [id, score]);

  test('is by score, and newer before older where it is equal, however the list comes', () => {
    const searchable = library(
      { id: 'a', text: 'ferry', savedAt: day(1) },
      { id: 'b', text: 'ferry ferry ferry ferry', savedAt: day(2) },
      { id: 'c', text: 'ferry', savedAt: day(3) },
      { id: 'd', text: 'tram', savedAt: day(4) },
    );
    expect(found('ferry', searchable)).toEqual([
      ['b', 16],
      ['c', 8],
      ['a', 8],
    ]);
    expect(found('', searchable).map(([id]) => id)).toEqual(['d', 'c', 'b', 'a']);
  });

  test('adds up the words of a query, and those of its phrases', () => {
    const searchable = library({ id: 'a', text: 'the last ferry', savedAt: day(1) });
    expect(found('ferry last', searchable)).toEqual([['a', 16]]);
    expect(found('ferry "the last"', searchable)).toEqual([['a', 24]]);
    expect(found('"last ferry"', searchable)).toEqual([['a', 16]]);
    expect(found('"ferry zeppelin"', searchable)).toEqual([]);
    expect(found('zeppelin "ferry"', searchable)).toEqual([]);
  });

  test('counts a tag as much as a byline, by the beginning of any of its words', () => {
    const searchable = library(
      { id: 'a', text: 'quay', tags: ['North Coast'], savedAt: day(1) },
      { id: 'b', text: 'coast', savedAt: day(2) },
      { id: 'c', text: 'coast', tags: ['northcoast'], savedAt: day(3) },
    );
    expect(found('coast', searchable)).toEqual([
      ['a', 32],
      ['c', 8],
      ['b', 8],
    ]);
    expect(found('nort', searchable)).toEqual([
      ['c', 32],
      ['a', 32],
    ]);
  });

  test('knows nothing of a head that the index lacks, but by filters alone', () => {
    const { index } = library({ id: 'a', text: 'ferry' });
    const heads = [head({ id: 'x', tags: ['ferry'] }), head({ id: 'a', tags: [] })];
    expect(search('ferry', { index, heads }).hits.map(({ id }) => id)).toEqual(['a']);
    expect(search('tag:ferry', { index, heads }).hits.map(({ id }) => id)).toEqual(['x']);
  });

  test('is that of the index that is asked, though the heads are the same', () => {
    const { index: one, heads } = library({ id: 'a', text: 'ferry' });
    const { index: other } = library({ id: 'z', text: 'tram' }, { id: 'a', text: 'quay' });
    const ids = (index: TextIndex, query: string) => search(query, { index, heads }).hits.map(({ id }) => id);
    expect([ids(one, 'ferry'), ids(other, 'ferry'), ids(other, 'quay')]).toEqual([['a'], [], ['a']]);
  });
});

test.each([
  ['"last ferry"', [['last', 'ferry']]],
  ['"ferry"', []],
  ['"灯塔"', [['灯塔']]],
  ['灯塔', []],
  ['旧灯塔', [['旧灯塔']]],
  ['lighthouse', []],
])('the text itself has to say whether it holds %s: %j', (query, unsure) => {
  expect(search(query, { index: new TextIndex([]), heads: [] }).unsure).toEqual(unsure);
});
