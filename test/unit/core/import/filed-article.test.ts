import { describe, expect, test } from 'vitest';
import { checkedArticle } from '../../../../src/core/import/filed-article.ts';
import { filed } from '../../support/filed.ts';

/** An article that has everything that one may have. */
const WHOLE = {
  ...filed(
    1,
    {},
    { standfirst: 'A line.', leadPicture: 'https://harbour.example/a.png', modified: '2026-11-13' },
  ),
  points: [{ block: 0, start: 0, end: 3, text: 'The' }],
  highlights: [
    {
      id: 'h',
      quote: { exact: 'ferry', prefix: 'The ', suffix: ' left', at: 4 },
      colour: 'amber',
      note: '',
      createdAt: '2026-11-12T10:00:00Z',
      changedAt: '2026-11-12T10:00:00Z',
    },
  ],
  former: { savedAt: '2026-11-01T10:00:00Z', blocks: [{ kind: 'paragraph', text: 'It left.' }] },
  pictures: [{ url: 'https://harbour.example/a.png', type: 'image/png', data: 'AA==' }],
  favicon: { url: 'https://harbour.example/i.png', type: 'image/png', data: 'AA==' },
};

/** The same with one value in another's place, by its path. */
function withValue(path: string, value: unknown): unknown {
  const copy = structuredClone(WHOLE) as unknown as Record<string, unknown>;
  const names = path.split('.');
  let at = copy;
  for (const name of names.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[names.at(-1) ?? ''] = value;
  return copy;
}

const refused = (path: string, value: unknown) => () => checkedArticle(withValue(path, value), 7);

test('an article that has everything comes through as it is', () => {
  expect(checkedArticle(WHOLE, 7)).toEqual(WHOLE);
});

test('and nothing beside it', () => {
  expect(checkedArticle({ ...WHOLE, more: 1 }, 7)).toEqual(WHOLE);
});

describe('is taken', () => {
  test.each([
    ['head.deletedAt', '2026-11-12T10:00:00Z'],
    ['head.place', { block: 0, offset: 0, part: 0 }],
    ['head.place', { block: 3, offset: 9, part: 1 }],
    ['head.state', 'archived'],
    ['head.lang', null],
    ['head.dir', 'rtl'],
    ['head.url', 'HTTP://harbour.example/'],
    ['head.revision', 0],
    ['article.metadata.published', null],
    ['article.blocks', []],
    ['former', null],
    ['favicon', null],
  ])('%s as %j', (path, value) => {
    expect(refused(path, value)).not.toThrow();
  });
});

describe('is refused, with its line', () => {
  test.each([
    'head',
    'article',
    'article.metadata',
    'highlights.0',
    'highlights.0.quote',
    'points.0',
    'pictures.0',
  ])('%s that is no object', (path) => {
    for (const value of [null, 7, 'text', [], undefined])
      expect(refused(path, value)).toThrow('record in line 7');
  });

  test.each(['former', 'favicon', 'head.place'])('%s that is neither null nor an object', (path) => {
    for (const value of [7, 'text', [], {}, undefined])
      expect(refused(path, value)).toThrow('record in line 7');
  });

  test.each([
    'head.title',
    'head.site',
    'head.excerpt',
    'head.id',
    'head.url',
    'article.html',
    'article.metadata.url',
    'article.metadata.canonicalUrl',
    'article.metadata.title',
    'article.metadata.site',
    'article.blocks.0.kind',
    'article.blocks.0.text',
    'former.blocks.0.text',
    'points.0.text',
    'highlights.0.id',
    'highlights.0.note',
    'highlights.0.quote.exact',
    'highlights.0.quote.prefix',
    'highlights.0.quote.suffix',
    'pictures.0.url',
    'pictures.0.type',
    'pictures.0.data',
    'favicon.data',
  ])('%s that is no text', (path) => {
    for (const value of [null, 7, ['text'], undefined])
      expect(refused(path, value)).toThrow('record in line 7');
  });

  test.each([
    'head.published',
    'head.lang',
    'article.metadata.published',
    'article.metadata.modified',
    'article.metadata.lang',
    'article.metadata.standfirst',
    'article.metadata.leadPicture',
  ])('%s that is neither null nor text', (path) => {
    for (const value of [7, false, undefined]) expect(refused(path, value)).toThrow('record in line 7');
  });

  test.each([
    'head.revision',
    'head.words',
    'head.minutes',
    'head.highlights',
    'head.place.block',
    'head.place.offset',
    'article.words',
    'article.minutes',
    'points.0.block',
    'points.0.start',
    'points.0.end',
    'highlights.0.quote.at',
    'extractor',
  ])('%s that counts nothing', (path) => {
    for (const value of [-1, 0.5, Number.NaN, '1', null]) {
      const whole = path.startsWith('head.place') ? { block: 1, offset: 1, part: 0.5 } : null;
      const given = whole
        ? withValue('head.place', { ...whole, [path.slice(11)]: value })
        : withValue(path, value);
      expect(() => checkedArticle(given, 7)).toThrow('record in line 7');
    }
  });

  test.each([
    'head.savedAt',
    'head.changedAt',
    'head.deletedAt',
    'textAt',
    'former.savedAt',
    'highlights.0.createdAt',
    'highlights.0.changedAt',
  ])('%s that is no time', (path) => {
    for (const value of ['soon', 7, '']) expect(refused(path, value)).toThrow('record in line 7');
  });

  test.each([
    'head.byline',
    'head.tags',
    'article.metadata.byline',
    'article.blocks',
    'former.blocks',
    'points',
    'highlights',
    'pictures',
  ])('%s that is no list, or of something else', (path) => {
    for (const value of [null, 'text', {}, [7], [null]])
      expect(refused(path, value)).toThrow('record in line 7');
  });

  test.each([
    ['head.id', '00000000-0000-4000-8000-00000000000g'],
    ['head.id', 'x00000000-0000-4000-8000-000000000001'],
    ['head.id', '00000000-0000-4000-8000-000000000001/..'],
    ['head.url', 'see https://harbour.example/'],
    ['head.url', 'ftp://harbour.example/'],
    ['head.state', 'lost'],
    ['head.favourite', 1],
    ['head.dir', 'up'],
    ['head.place', { block: 1, offset: 0, part: -0.1 }],
    ['head.place', { block: 1, offset: 0, part: 1.1 }],
    ['head.place', { block: 1, offset: 0, part: '1' }],
    ['article.metadata.dir', 'up'],
    ['article.version', 0],
    ['highlights.0.colour', 'black'],
  ])('%s as %j', (path, value) => {
    expect(refused(path, value)).toThrow('record in line 7');
  });

  test('what is no article at all', () => {
    for (const value of [null, [], 'text', 7, {}])
      expect(() => checkedArticle(value, 7)).toThrow('record in line 7');
  });
});
