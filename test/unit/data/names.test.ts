import { describe, expect, test } from 'vitest';
import { NAMES, STATE_WORDS } from '../../../src/data/names.ts';

describe.each(Object.entries(NAMES))('%s', (_kind, { alone, withEvidence }) => {
  test.each([
    ['alone', alone],
    ['with evidence', withEvidence],
  ])('%s: sorted, unique, words joined by hyphens', (_strength, names) => {
    expect([...names].sort()).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('no name has two strengths', () => {
    expect(alone.filter((name) => withEvidence.includes(name))).toEqual([]);
  });
});

test('words of state are sorted and unique', () => {
  expect([...new Set(STATE_WORDS)].sort()).toEqual(STATE_WORDS);
});
