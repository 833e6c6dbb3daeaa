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

  test('versions are compared number by number', () => {
    expect(changesSince('0.0.99')).not.toEqual([]);
    expect(changesSince('0.10')).toEqual([]);
  });
});
