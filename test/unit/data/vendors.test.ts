// @vitest-environment jsdom
import { expect, test } from 'vitest';
import * as vendors from '../../../src/data/vendors.ts';

const { AD_SIZES, ...lists } = vendors;

const selectors = Object.entries(lists).filter(([name]) => name.endsWith('SELECTORS'));
const plain = Object.entries(lists).filter(([name]) => !name.endsWith('SELECTORS'));

test.each(Object.entries(lists))('%s is unique', (_name, entries) => {
  expect(new Set(entries).size).toBe(entries.length);
});

test.each(selectors)('%s: each parses', (_name, entries) => {
  for (const selector of entries) expect(() => document.querySelector(selector)).not.toThrow();
});

test.each(plain)('%s is sorted', (_name, entries) => {
  expect([...entries].sort()).toEqual(entries);
});

test('sizes of units are unique', () => {
  const sizes = AD_SIZES.map(([width, height]) => `${width}×${height}`);
  expect(new Set(sizes).size).toBe(sizes.length);
});
