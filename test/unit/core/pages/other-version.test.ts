// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { otherVersion } from '../../../../src/core/pages/other-version.ts';

const URL_ = 'https://news.example/a/story';

function versionIn(html: string) {
  return otherVersion(new DOMParser().parseFromString(html, 'text/html'), URL_, URL_);
}

test.each([
  ['<link rel="alternate" media="print" href="/print/4711">', 'print', 'https://news.example/print/4711'],
  ['<a href="/a/story/print">Print</a>', 'print', 'https://news.example/a/story/print'],
  ['<a href="?print=1">Print</a>', 'print', 'https://news.example/a/story?print=1'],
  ['<link rel="amphtml" href="/a/story/amp">', 'amp', 'https://news.example/a/story/amp'],
  [
    '<link rel="amphtml" href="/amp"><a href="/a/story/druck/">Drucken</a>',
    'print',
    'https://news.example/a/story/druck/',
  ],
  [
    '<link rel="alternate" media="print" href="/p"><a href="?print=1">Print</a>',
    'print',
    'https://news.example/p',
  ],
  ['<a href="?view=PRINT&a=1">Print</a>', 'print', 'https://news.example/a/story?view=PRINT&a=1'],
  ['<a href="?a=1&format=true">Print</a>', 'print', 'https://news.example/a/story?a=1&format=true'],
  ['<a href="/a/story/?output=yes">Print</a>', 'print', 'https://news.example/a/story/?output=yes'],
  ['<a href="/a/story/Imprimer">Print</a>', 'print', 'https://news.example/a/story/Imprimer'],
  ['<link rel="AMPHTML" href="/amp"><link rel="amphtml" href="/b">', 'amp', 'https://news.example/amp'],
])('%s', (html, kind, address) => {
  expect(versionIn(html)).toEqual({ kind, address });
});

test.each([
  '<link rel="amphtml" href="https://amp.other.example/a/story">',
  '<a href="/b/other/print">Print</a>',
  '<a href="javascript:print()">Print</a>',
  '<link rel="alternate" media="print" href="#print">',
  '<link rel="alternate" media="screen" href="/screen">',
  '<a href="?printer=1">Print</a>',
  '<a href="?print=12">Print</a>',
  '<a href="/a/other?print=1">Print</a>',
  '<a href="/a/story/printing">Print</a>',
  '<a href="/a/story/print/2">Print</a>',
  '<a href="http://news.example/a/story/print">Print</a>',
  '<a>Print</a>',
])('%s names none', (html) => {
  expect(versionIn(html)).toBeNull();
});

test('a story with a slash at its end has the same versions, and what is no web page has none', () => {
  const page = new DOMParser().parseFromString(
    '<a href="https://news.example/a/print">Print</a>',
    'text/html',
  );
  expect(otherVersion(page, 'https://news.example/a/', 'https://news.example/a/')?.kind).toBe('print');
  expect(otherVersion(page, 'file:///a/', 'https://news.example/a/')).toBeNull();
});
