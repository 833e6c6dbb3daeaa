import { expect, test } from 'vitest';
import { FOLDS, foldOf, registeredDomain } from '../../bench/support/folds.mjs';

test.each([
  ['https://www.news.example.com/a', 'example.com'],
  ['https://news.example.co.uk/a', 'example.co.uk'],
  ['https://a.example.de/b', 'example.de'],
  ['https://ada.substack.com/p/x', 'ada.substack.com'],
  ['https://hard::www.example.org', 'example.org'],
])('%s is of %s', (url, domain) => {
  expect(registeredDomain(url)).toBe(domain);
});

test('the pages of a site are in one fold, and the folds are all used', () => {
  const fold = (url: string, id = '1') => foldOf({ id, url });
  expect(fold('https://www.example.com/a')).toBe(fold('https://blog.example.com/b?c', '2'));
  const used = new Set(Array.from({ length: 100 }, (_, index) => fold(`https://site${index}.example/`)));
  expect(used.size).toBe(FOLDS);
  const unnamed = new Set(Array.from({ length: 100 }, (_, index) => fold('', String(index))));
  expect(unnamed.size).toBe(FOLDS);
});
