import { expect, test } from 'vitest';
import { FAILURES } from '../../src/core/failure.ts';
import { pressAll } from '../bench/hostile.mjs';
import { BROWSERS } from './support/browser-under-test.ts';

/** Those that are restless or hostile; the huge ones, and how long each took, are for `npm run bench -- hostile`. */
const PAGES = [
  'nesting of 10,000',
  'a storm of mutations',
  'a scroll without an end',
  'puts back what is hidden',
  'is written anew after it has loaded',
  'frames that come and go',
  'prototypes of its own',
];

test.each(BROWSERS)(
  'a press on a page that never rests ends, and is taken back, in %s',
  { timeout: 400_000 },
  async (kind) => {
    const found = await pressAll(kind, PAGES);
    expect(found.map(({ page }) => page)).toEqual(PAGES);
    for (const { page, became, restored } of found) {
      expect(['cleaned', ...FAILURES], page).toContain(became);
      expect(restored, page).toBe(true);
    }
  },
);
