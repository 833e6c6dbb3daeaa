import { describe, expect, test } from 'vitest';
import {
  hasAddresses,
  linkFrom,
  momentFrom,
  tagsFrom,
  webAddress,
} from '../../../../src/core/import/fields.ts';

const URL_OF = 'https://harbour.example/a';
const link = (raw: Record<string, unknown>) => linkFrom({ url: URL_OF, ...raw });

describe('a field', () => {
  test.each(['url', 'URL', 'given_url', 'Resolved URL', 'link', 'href', 'originalUrl'])(
    'called %s is the address',
    (name) => {
      expect(linkFrom({ [name]: URL_OF })?.url).toBe(URL_OF);
      expect(hasAddresses(['id', name])).toBe(true);
    },
  );

  test.each(['title', 'given_title', 'resolved_title', 'Name'])('called %s is the title', (name) => {
    expect(link({ [name]: ' A \n ferry ' })?.title).toBe('A ferry');
  });

  test.each([
    'time_added',
    'Timestamp',
    'created',
    'created_at',
    'savedAt',
    'Saved date',
    'Creation date',
    'ADD_DATE',
    'dateAdded',
  ])('called %s is when it was kept', (name) => {
    expect(link({ [name]: '1699000000' })?.savedAt).toBe('2023-11-03T08:26:40.000Z');
  });

  test.each(['author', 'authors', 'published_by'])('called %s is the byline', (name) => {
    expect(link({ [name]: 'Ada Quill' })?.byline).toEqual(['Ada Quill']);
    expect(link({ [name]: ['Ada Quill', '', 7, 'Ben  Marsh'] })?.byline).toEqual(['Ada Quill', 'Ben Marsh']);
    expect(link({ [name]: ' ' })?.byline).toEqual([]);
  });

  test.each(['content', 'html', 'full_html'])('called %s is the text', (name) => {
    expect(link({ [name]: '<p>Text.</p>' })?.html).toBe('<p>Text.</p>');
    expect(link({ [name]: ' \n' })?.html).toBeNull();
    expect(link({ [name]: 7 })?.html).toBeNull();
  });

  test('that is empty leaves its meaning to the next of its names', () => {
    expect(linkFrom({ given_url: '', resolved_url: URL_OF })?.url).toBe(URL_OF);
    expect(link({ title: '', resolved_title: 'A ferry' })?.title).toBe('A ferry');
  });

  test('of no table is an address where its columns name none', () => {
    expect(hasAddresses(['id', 'urls', 'title'])).toBe(false);
  });
});

describe('an address', () => {
  test.each([
    ['https://harbour.example/a b', 'https://harbour.example/a%20b'],
    [' HTTP://Harbour.example ', 'http://harbour.example/'],
    ['ftp://harbour.example/', null],
    ['see https://harbour.example/', null],
    ['https://[harbour', null],
    ['https:harbour.example', null],
    ['', null],
    [7, null],
  ])('%j is kept as %j', (value, address) => {
    expect(webAddress(value)).toBe(address);
  });

  test('is no title, and an entry without one is no link', () => {
    expect(link({ title: URL_OF })?.title).toBe('');
    expect(linkFrom({ title: 'A ferry' })).toBeNull();
    expect(linkFrom({ url: 'mailto:ada@harbour.example' })).toBeNull();
  });
});

describe('tags', () => {
  test.each([
    [
      ['boats', 'quay', 'boats', ' '],
      ['boats', 'quay'],
    ],
    [
      [{ label: 'boats' }, { name: 'quay' }, { label: 'sea', name: 'no' }, {}, null, 7],
      ['boats', 'quay', 'sea'],
    ],
    ['boats|north coast', ['boats', 'north coast']],
    ['boats, quay|sea', ['boats, quay', 'sea']],
    ['boats, quay ,boats,', ['boats', 'quay']],
    ['["boats", "it\'s [new]"]', ['boats', "it's [new]"]],
    ["['boats', 'quay']", ['boats', 'quay']],
    ['', []],
    [undefined, []],
    [7, []],
  ])('%j are %j', (value, tags) => {
    expect(tagsFrom(value)).toEqual(tags);
  });

  test.each(['tags', 'Labels', 'Document tags'])('are those called %s', (name) => {
    expect(link({ [name]: 'boats' })?.tags).toEqual(['boats']);
  });

  test('are what a folder is called, unless it says where a story stands in its product', () => {
    expect(link({ folder: 'Boats', tags: 'quay, Boats' })?.tags).toEqual(['quay', 'Boats']);
    for (const folder of ['Unread', 'archive', 'Starred', 'home', 'shortlist', 'SUCCEEDED'])
      expect(link({ folder })?.tags).toEqual([]);
    expect(link({ folder: 'home port' })?.tags).toEqual(['home port']);
    expect(link({ folder: 'my archive' })?.tags).toEqual(['my archive']);
  });
});

describe('a moment', () => {
  test.each([
    [1_699_000_000, '2023-11-03T08:26:40.000Z'],
    ['1699000000', '2023-11-03T08:26:40.000Z'],
    ['1699000000123', '2023-11-03T08:26:40.123Z'],
    ['169900000', '1975-05-21T10:26:40.000Z'],
    ['2024-05-01T10:00:00+02:00', '2024-05-01T08:00:00.000Z'],
    ['01/05/2024', '2024-05-01T00:00:00.000Z'],
    ['01/05/2024 10:30', '2024-05-01T10:30:00.000Z'],
    ['1.5.2024 10:30:15', '2024-05-01T10:30:15.000Z'],
    ['31-12-2024', '2024-12-31T00:00:00.000Z'],
    // The month first: there is no month 31.
    ['12/31/2024', '2024-12-31T00:00:00.000Z'],
    ['12/12/2024', '2024-12-12T00:00:00.000Z'],
    ['31/31/2024', null],
    ['soon', null],
    ['', null],
    [0, null],
    [-5, null],
    [Number.NaN, null],
    [8.65e15, null],
    [null, null],
    [{}, null],
  ])('%j is %j', (value, moment) => {
    expect(momentFrom(value)).toBe(moment);
  });
});

describe('what became of it', () => {
  test.each([
    [{}, 'unread'],
    [{ is_archived: 1 }, 'archived'],
    [{ archived: 'true' }, 'archived'],
    [{ archived: 'Yes' }, 'archived'],
    [{ archived: true }, 'archived'],
    [{ archived: '0' }, 'unread'],
    [{ archived: '10' }, 'unread'],
    [{ archived: 'nay, true' }, 'unread'],
    [{ folder: 'Archive' }, 'archived'],
    [{ status: 'archived', progress: 1 }, 'archived'],
    [{ state: 'READ' }, 'read'],
    [{ state: 'to read' }, 'unread'],
    [{ state: 'unread' }, 'unread'],
    [{ readingProgress: 1 }, 'read'],
    [{ readingProgressPercent: 99 }, 'read'],
    [{ readingProgressPercent: '100' }, 'read'],
    [{ readingProgress: 0.98 }, 'unread'],
    [{ readingProgressPercent: 98 }, 'unread'],
  ] as const)('%j: %s', (raw, state) => {
    expect(link(raw)?.state).toBe(state);
  });

  test.each([
    [{}, false],
    [{ favorite: 'true' }, true],
    [{ is_starred: 0 }, false],
    [{ starred: 1 }, true],
    [{ important: true }, true],
    [{ favourite: 'yes' }, true],
    [{ isStarred: true }, true],
    [{ location: 'liked' }, true],
    [{ folder: 'Starred' }, true],
    [{ folder: 'liked' }, true],
    [{ folder: 'Starred once' }, false],
    [{ folder: 'unliked' }, false],
  ])('%j is a favourite: %s', (raw, favourite) => {
    expect(link(raw)?.favourite).toBe(favourite);
  });
});
