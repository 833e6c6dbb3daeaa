import { expect, test } from 'vitest';
import { sitePattern } from '../../../src/options/site-name.ts';

test.each([
  ['harbour.example', 'harbour.example'],
  ['  www.Harbour.Example ', 'harbour.example'],
  ['https://www.harbour.example/2026/ferry?x=1', 'harbour.example'],
  ['harbour.example/news', 'harbour.example/news'],
  ['harbour.example/news*/live?page=2', 'harbour.example/news*/live'],
  ['harbour.example/', 'harbour.example'],
  ['harbour.example/*', 'harbour.example'],
  ['news.harbour.example:8080', 'news.harbour.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
])('%s is the site %s', (typed, site) => {
  expect(sitePattern(typed)).toBe(site);
});

test.each([
  '',
  ' ',
  'harbour',
  'two words',
  '*.example',
  'ftp://harbour.example',
  'about:addons',
  'a..example',
  '-',
])('"%s" names no site', (typed) => {
  expect(sitePattern(typed)).toBeNull();
});
