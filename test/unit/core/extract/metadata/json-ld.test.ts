// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { structuredData } from '../../../../../src/core/extract/metadata/json-ld.ts';

function read(...scripts: string[]) {
  const html = scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join('');
  return structuredData(
    new DOMParser().parseFromString(html, 'text/html'),
    'https://news.example/2026/river',
  );
}

test('a graph with references', () => {
  const data = read(
    '{"@graph":[{"@type":"Person","@id":"#ada","name":"Ada Fell"},{"@type":"NewsArticle","headline":"River rises",' +
      '"author":{"@id":"#ada"},"datePublished":"2026-11-24","isAccessibleForFree":"False","image":{"url":"/a.jpg"}}]}',
  );
  expect(data).toMatchObject({
    headline: 'River rises',
    authors: ['Ada Fell'],
    published: '2026-11-24',
    free: false,
    picture: '/a.jpg',
  });
});

test('an array of several authors after an item of another kind', () => {
  const data = read(
    '[{"@type":"BreadcrumbList"},{"@type":["Article"],"headline":"River rises","author":[{"name":"Ada"},"Ivo"]}]',
  );
  expect(data?.authors).toEqual(['Ada', 'Ivo']);
});

test('broken data is repaired, or passed over for the next', () => {
  expect(read('{"@type":"Article","headline":"River\nrises",}')?.headline).toBe('River rises');
  expect(read('{"@type":"Article","headline":', '{"@type":"Article","headline":"River"}')?.headline).toBe(
    'River',
  );
  expect(read('nonsense')).toBeNull();
});

test('of several stories the one that names the page is its own', () => {
  const data = read(
    '[{"@type":"Article","headline":"Other","url":"https://news.example/2026/other"},' +
      '{"@type":"Article","headline":"River","mainEntityOfPage":{"@id":"https://news.example/2026/river/"}}]',
  );
  expect(data?.headline).toBe('River');
});

test('of data that stays broken, the fields that can be read', () => {
  const data = read(
    '{"@type":"NewsArticle","headline":"The \\"high\\" water","author":{"@type":"Person","name":"Ada Fell"},' +
      '"datePublished":"2026-11-24","articleBody":"He said "no" to it","articleSection":"Rivers"}',
  );
  expect(data).toMatchObject({
    headline: 'The "high" water',
    authors: ['Ada Fell'],
    published: '2026-11-24',
    section: 'Rivers',
  });
});

const story = (fields: object, type: string | string[] = 'Article') =>
  read(JSON.stringify({ '@type': type, headline: 'River rises', ...fields }));

describe('which thing is the story', () => {
  test.each([
    'Article',
    'NewsArticle',
    'BlogPosting',
    'Report',
    'SocialMediaPosting',
    'Review',
    'Recipe',
    'HowTo',
  ])('%s may be it', (type) => {
    expect(story({}, type)?.headline).toBe('River rises');
    expect(story({}, ['Thing', type])?.headline).toBe('River rises');
  });

  test.each(['Product', 'ArticleList', 'Organization', 'HowToStep'])('%s is none', (type) => {
    expect(story({}, type)).toBeNull();
  });

  test('one with a headline or a name goes before one without', () => {
    expect(read('[{"@type":"Article"},{"@type":"Recipe","name":"Soup"}]')?.headline).toBe('Soup');
    expect(read('{"@type":"Article","datePublished":"2026-11-24"}')?.published).toBe('2026-11-24');
  });

  test('a page with a day is one where there is no other', () => {
    const page = '{"@type":"WebPage","name":"River","datePublished":"2026-11-24"}';
    expect(read(page)?.published).toBe('2026-11-24');
    expect(read('{"@type":"WebPage","name":"River"}')).toBeNull();
    expect(read(`[${page},{"@type":"Article","headline":"Lock"}]`)?.headline).toBe('Lock');
  });

  test.each([
    ['url', { url: 'http://m.news.example/2026/river?from=home' }],
    ['id', { '@id': 'https://news.example/2026/river#story' }],
    ['page', { mainEntityOfPage: 'https://news.example/2026/river' }],
    ['path', { url: '/2026/river/' }],
  ])('of several the one that names the page, by its %s', (_, named) => {
    const other = { '@type': 'Article', headline: 'Other', url: 'https://news.example/2026/rivers' };
    expect(read(JSON.stringify([other, { '@type': 'Article', headline: 'River', ...named }]))?.headline).toBe(
      'River',
    );
  });

  test.each(['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])(
    'it may stand in %s',
    (key) => {
      expect(
        read(JSON.stringify({ '@type': 'Thing', [key]: { '@type': 'Article', headline: 'River' } }))
          ?.headline,
      ).toBe('River');
    },
  );

  test('it does not stand elsewhere, nor ever so deep', () => {
    const article: object = { '@type': 'Article', headline: 'River' };
    expect(read(JSON.stringify({ '@type': 'Thing', about: article }))).toBeNull();
    const within = (depth: number): object => (depth === 0 ? article : { item: within(depth - 1) });
    expect(read(JSON.stringify(within(6)))?.headline).toBe('River');
    expect(read(JSON.stringify(within(7)))).toBeNull();
  });
});

describe('what is said of it', () => {
  test.each([
    ['authors', { author: 'Ada' }, ['Ada']],
    ['authors', { creator: { name: 'Ada' } }, ['Ada']],
    ['authors', { author: { name: 'Ada' }, creator: 'Ivo' }, ['Ada']],
    ['authors', { author: { name: ['Ada', 7, 'Ivo'] } }, ['Ada', 'Ivo']],
    ['authors', { author: [[{ name: 'Ada' }], 7, null, { url: '/ada' }] }, ['Ada']],
    ['published', { dateCreated: '2026-11-24' }, '2026-11-24'],
    ['published', { datePublished: ['2026-11-24'], dateCreated: '2026-05-01' }, '2026-11-24'],
    ['published', { datePublished: ' ' }, null],
    ['modified', { dateModified: '2026-11-24' }, '2026-11-24'],
    ['description', { description: 'It rises.' }, 'It rises.'],
    ['publisher', { publisher: { name: 'Barrow News' } }, 'Barrow News'],
    ['publisher', {}, null],
    ['picture', { image: '/a.jpg' }, '/a.jpg'],
    ['picture', { image: ['/a.jpg', '/b.jpg'] }, '/a.jpg'],
    ['picture', { image: [] }, null],
    ['picture', { image: { contentUrl: '/a.jpg' } }, '/a.jpg'],
    ['picture', { image: { '@id': 'https://a.example/a.jpg' } }, 'https://a.example/a.jpg'],
    ['picture', { image: { '@id': '#a' } }, null],
    ['picture', { image: 7 }, null],
    ['picture', { thumbnailUrl: '/a.jpg' }, '/a.jpg'],
    ['lang', { inLanguage: 'de' }, 'de'],
    ['url', { url: '/a' }, '/a'],
    ['url', { mainEntityOfPage: '/a' }, '/a'],
    ['section', { articleSection: ['Rivers', 'North'] }, 'Rivers'],
    ['free', { isAccessibleForFree: true }, true],
    ['free', { isAccessibleForFree: 'TRUE' }, true],
    ['free', { isAccessibleForFree: 'false' }, false],
    ['free', { isAccessibleForFree: 'falsely' }, null],
    ['free', {}, null],
    ['bodyWords', { wordCount: 120 }, 120],
    ['bodyWords', { wordCount: '120' }, 120],
    ['bodyWords', { wordCount: 0 }, null],
    ['bodyWords', { wordCount: 1.5 }, null],
    ['bodyWords', {}, null],
    ['bodyWords', { articleBody: 'It rose. It fell. It rose.', wordCount: 9 }, 4],
    ['body', { articleBody: 'It rose.\r\n\r\n It  fell.' }, 'It rose.\nIt fell.'],
    ['body', { text: 'It rose.' }, 'It rose.'],
    [
      'body',
      { articleBody: '<p>It <b>rose</b>.</p><p class="x">It fell&nbsp;&amp; rose.<br>Yes.' },
      'It rose.\nIt fell & rose.\nYes.',
    ],
    ['body', {}, null],
  ] as const)('%s of %j', (field, fields, value) => {
    expect(story(fields)?.[field]).toEqual(value);
  });

  test('a reference is followed where it says nothing itself', () => {
    const data = (author: object) =>
      read(
        JSON.stringify({
          '@graph': [
            { '@id': '#ada' },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Fell' },
            { '@type': 'Article', headline: 'River', author },
          ],
        }),
      )?.authors;
    expect(data({ '@id': '#ada' })).toEqual(['Ada Fell']);
    expect(data({ '@id': '#ada', name: 'Ada' })).toEqual(['Ada']);
    expect(data({ '@id': '#ivo' })).toEqual([]);
  });
});

describe('data that is not quite JSON', () => {
  test.each([
    ['in a comment of HTML', '<!-- {"@type":"Article","headline":"River"} -->'],
    ['in a comment of a script', '/* <![CDATA[ */{"@type":"Article","headline":"River"}/* ]]> */'],
    ['in CDATA', '<![CDATA[{"@type":"Article","headline":"River"}]]>'],
    ['as a statement', '{"@type":"Article","headline":"River"};'],
    ['with commas left behind', '{"@type":["Article",],"headline":"River", }'],
    ['with tabs in its strings', '{"@type":"Article","headline":"River","description":"a\tb"}'],
  ])('is read %s', (_, text) => {
    expect(read(text)?.headline).toBe('River');
  });

  test('is passed over where it is of something else, and where it is very long', () => {
    expect(read('{"@type":"Product","headline":"Boat","name":"a "b" c"}')).toBeNull();
    const long = (length: number) => `{"@type":"Article","headline":"River","x":"${'x'.repeat(length)}"}`;
    expect(read(long(999_900))?.headline).toBe('River');
    expect(read(long(1_000_000))).toBeNull();
  });

  test.each([
    ['"author":{"name":"Ada Fell"}', ['Ada Fell']],
    ['"author":[{"@type":"Person","name":"Ada Fell"}]', ['Ada Fell']],
    ['"author":{"@type":"Person","url":"/ada","name":"Ada Fell"}', ['Ada Fell']],
    ['"author":{"name":"A"}', []],
    ['"editor":{"name":"Ada Fell"}', []],
  ])('has the author of %s', (author, names) => {
    expect(read(`{"@type":"NewsArticle","headline":"River",${author},"x":"a "b""}`)?.authors).toEqual(names);
  });

  test('has the fields that can be read by themselves', () => {
    const fields =
      '"dateModified" : "2026-11-24","description":"It \\u0072ose","inLanguage":"en","headline":"a\\xb"';
    expect(read(`[{"@type":["BlogPosting"],${fields},"x":"a "b""}]`)).toMatchObject({
      headline: null,
      modified: '2026-11-24',
      description: 'It rose',
      lang: 'en',
    });
  });
});
