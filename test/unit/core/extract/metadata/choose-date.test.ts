// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { chooseModified, choosePublished } from '../../../../../src/core/extract/metadata/choose-date.ts';
import type { StructuredData } from '../../../../../src/core/extract/metadata/json-ld.ts';

interface Said {
  readonly tags?: Readonly<Record<string, string>>;
  readonly published?: string;
  readonly modified?: string;
  readonly printed?: string;
  readonly changed?: string;
  readonly path?: string;
  readonly lang?: string;
}

function datesOf({ tags = {}, published, modified, printed, changed, path = '/a', lang }: Said) {
  const map = new Map(Object.entries(tags).map(([name, value]) => [name, [value]]));
  const structured = { published: published ?? null, modified: modified ?? null } as StructuredData;
  const page = { published: printed ?? null, modified: changed ?? null, elements: [] };
  const told = (date: ReturnType<typeof chooseModified>) =>
    date && [date.value, date.provenance.from, ...date.provenance.agreeing];
  return {
    published: told(choosePublished(map, structured, page, `https://a.example${path}`, lang ?? null)),
    modified: told(chooseModified(map, structured, page, lang ?? null)),
  };
}

describe('the day of publication', () => {
  test.each([
    ['article:published_time', 'open-graph'],
    ['og:published_time', 'open-graph'],
    ['datepublished', 'meta'],
    ['parsely-pub-date', 'meta'],
    ['dc.date.issued', 'dublin-core'],
    ['dcterms.created', 'dublin-core'],
    ['pubdate', 'meta'],
    ['publication_date', 'meta'],
    ['citation_date', 'citation'],
    ['date', 'meta'],
  ])('may stand in the tag %s', (name, from) => {
    expect(datesOf({ tags: { [name]: '2026-11-24' } })).toEqual({
      published: ['2026-11-24', from],
      modified: null,
    });
  });

  test('is said by the structured data, the tags, the page and its address', () => {
    expect(
      datesOf({
        published: '2026-11-24',
        tags: { date: '2026-11-24' },
        printed: '2026-11-24',
        path: '/2026/11/24/a',
      }).published,
    ).toEqual(['2026-11-24', 'json-ld', 'meta', 'printed', 'address']);
  });

  test('is said by all tags together but once, the first of them that is a day', () => {
    const tags = { 'article:published_time': 'today', pubdate: '2026-11-24', date: '2026-05-01' };
    expect(datesOf({ tags, published: '2026-03-03' }).published).toEqual(['2026-03-03', 'json-ld']);
    expect(datesOf({ tags }).published).toEqual(['2026-11-24', 'meta']);
  });

  test('has the longest form in which it is said for that day', () => {
    const clock = '2026-11-24T09:12';
    const zone = '2026-11-24T09:12+01:00';
    expect(datesOf({ published: '2026-11-24', tags: { date: clock }, printed: zone }).published?.[0]).toBe(
      zone,
    );
    expect(datesOf({ published: '2026-11-24', tags: { date: '2026-11-25T09:12' } }).published?.[0]).toBe(
      '2026-11-24',
    );
  });

  test('is that of the last change where no other is said', () => {
    expect(datesOf({ modified: '2026-11-24' }).published).toEqual(['2026-11-24', 'json-ld']);
    expect(datesOf({}).published).toBeNull();
  });

  test('is read in the language of the page', () => {
    expect(datesOf({ published: '24 mai 2026', lang: 'fr' }).published?.[0]).toBe('2026-05-24');
    expect(datesOf({ published: '24 mai 2026' }).published).toBeNull();
  });
});

describe('the day of the last change', () => {
  test.each([
    ['article:modified_time', 'open-graph'],
    ['og:updated_time', 'open-graph'],
    ['datemodified', 'meta'],
    ['dcterms.modified', 'dublin-core'],
    ['lastmod', 'meta'],
    ['last-modified', 'meta'],
  ])('may stand in the tag %s', (name, from) => {
    expect(datesOf({ tags: { [name]: '2026-11-24' } }).modified).toEqual(['2026-11-24', from]);
  });

  test('is chosen by agreement, too', () => {
    const said = { modified: '2026-05-01', tags: { lastmod: '2026-11-24' }, changed: '2026-11-24T09:12' };
    expect(datesOf(said).modified).toEqual(['2026-11-24T09:12', 'meta', 'printed']);
  });
});
