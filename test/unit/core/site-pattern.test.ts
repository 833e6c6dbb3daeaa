import { describe, expect, test } from 'vitest';
import { matchesPattern, nearestPattern } from '../../../src/core/site-pattern.ts';

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
