import { describe, expect, test } from 'vitest';
import { changesSince } from '../../../src/core/news.ts';
import { CHANGES } from '../../../src/data/changes.ts';

describe('what an update brought', () => {
  const [newest] = CHANGES;

  test('is told to who knew an earlier version', () => {
    expect(changesSince('0.0.10')).toEqual(expect.arrayContaining([...(newest?.texts ?? [])]));
  });

  test('is nothing for who knew the newest, or a later one', () => {
    expect(changesSince(newest?.version ?? '')).toEqual([]);
    expect(changesSince('99')).toEqual([]);
  });

  test('a version is later by its first number that differs, up to the fourth', () => {
    const parts = (newest?.version ?? '').split('.').map(Number);
    const version = (...changed: readonly number[]) => changed.join('.');
    const [first = 0, second = 0, third = 0] = parts;
    expect(changesSince(version(first, second, third, 0))).toEqual([]);
    expect(changesSince(version(first, second, third, 1))).toEqual([]);
    expect(changesSince(version(first, second))).toEqual(third > 0 ? newest?.texts : []);
    expect(changesSince(version(first, second - 1, third + 5, 9))).toEqual(newest?.texts);
    expect(changesSince(version(first + 1))).toEqual([]);
  });

  test('versions are compared number by number', () => {
    expect(changesSince('0.0.99')).not.toEqual([]);
    expect(changesSince('0.10')).toEqual([]);
  });
});
