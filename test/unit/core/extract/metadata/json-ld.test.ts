// @vitest-environment jsdom
import { expect, test } from 'vitest';
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
