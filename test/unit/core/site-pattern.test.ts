import { describe, expect, test } from 'vitest';
import {
  hostOf,
  isSameSite,
  matchesPattern,
  nearestPattern,
  pathOf,
  siteOf,
} from '../../../src/core/site-pattern.ts';

describe('a pattern holds for', () => {
  test.each([
    ['harbour.example', 'https://harbour.example/'],
    ['harbour.example', 'http://www.harbour.example/2026/ferry?page=2#end'],
    ['harbour.example', 'https://news.harbour.example/a'],
    ['harbour.example/sport', 'https://harbour.example/sport'],
    ['harbour.example/sport', 'https://news.harbour.example/sport/2026/regatta'],
    ['harbour.example/sport/', 'https://harbour.example/sport/regatta'],
    ['harbour.example/*/live', 'https://harbour.example/2026/11/live/3'],
    ['harbour.example/sport*', 'https://harbour.example/sports-desk'],
    ['harbour.example/a.b', 'https://harbour.example/a.b'],
    ['harbour.example/', 'https://harbour.example/sport'],
    ['harbour.example/Sport//', 'https://harbour.example/sPORT'],
    ['harbour.example/(a+b)', 'https://harbour.example/(a+b)'],
  ])('%s: %s', (pattern, url) => expect(matchesPattern(pattern, url)).toBe(true));
});

describe('a pattern does not hold for', () => {
  test.each([
    ['harbour.example', 'https://oldharbour.example/'],
    ['news.harbour.example', 'https://harbour.example/'],
    ['harbour.example/sport', 'https://harbour.example/sports-desk'],
    ['harbour.example/sport', 'https://harbour.example/'],
    ['harbour.example/*/live', 'https://harbour.example/live'],
    ['harbour.example/a.b', 'https://harbour.example/axb'],
    ['harbour.example/(a+b)', 'https://harbour.example/ab'],
    ['harbour.example', 'about:blank'],
    ['harbour.example', 'file:///harbour.example'],
  ])('%s: %s', (pattern, url) => expect(matchesPattern(pattern, url)).toBe(false));
});

test('the longest host counts, then the longest path', () => {
  const patterns = [
    'harbour.example',
    'harbour.example/sport',
    'news.harbour.example',
    'harbour.example/sport/live',
  ];
  const nearest = (url: string) => nearestPattern(patterns, url);
  expect(nearest('https://harbour.example/sea')).toBe('harbour.example');
  expect(nearest('https://harbour.example/sport/live/1')).toBe('harbour.example/sport/live');
  expect(nearest('https://news.harbour.example/sport')).toBe('news.harbour.example');
  expect(nearest('https://quay.example/')).toBeNull();
});

test.each([
  ['https://www.harbour.example/a', 'harbour.example'],
  ['http://news.www.harbour.example/', 'news.www.harbour.example'],
  ['http://harbour.example:8080/', 'harbour.example'],
  ['ftp://harbour.example/', null],
  ['web+http://harbour.example/', null],
  ['about:blank', null],
  ['harbour.example', null],
  ['', null],
])('the site of %s is %s', (url, site) => expect(siteOf(url)).toBe(site));

test.each([
  ['harbour.example', 'harbour.example', ''],
  ['harbour.example/sport', 'harbour.example', '/sport'],
  ['/sport', '', '/sport'],
])('%s is the host “%s” and the path “%s”', (pattern, host, path) => {
  expect(hostOf(pattern)).toBe(host);
  expect(pathOf(pattern)).toBe(path);
});

describe('two addresses', () => {
  test.each([
    ['https://harbour.example/a', 'https://harbour.example/b'],
    ['https://www.harbour.example/', 'http://harbour.example/'],
    ['https://news.harbour.example/', 'https://harbour.example/'],
    ['https://harbour.example/', 'https://news.harbour.example/'],
  ])('are of one site: %s, %s', (one, other) => expect(isSameSite(one, other)).toBe(true));

  test.each([
    ['https://harbour.example/', 'https://quay.example/'],
    ['https://oldharbour.example/', 'https://harbour.example/'],
    ['https://a.harbour.example/', 'https://b.harbour.example/'],
    ['https://harbour.example/', 'about:blank'],
    ['about:blank', 'https://harbour.example/'],
    ['about:blank', 'about:blank'],
    ['', ''],
  ])('are of two: %s, %s', (one, other) => expect(isSameSite(one, other)).toBe(false));
});
