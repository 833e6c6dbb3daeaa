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
])('%s', (html, kind, address) => {
  expect(versionIn(html)).toEqual({ kind, address });
});

test.each([
  '<link rel="amphtml" href="https://amp.other.example/a/story">',
  '<a href="/b/other/print">Print</a>',
  '<a href="javascript:print()">Print</a>',
  '<link rel="alternate" media="print" href="#print">',
])('%s names none', (html) => {
  expect(versionIn(html)).toBeNull();
});
