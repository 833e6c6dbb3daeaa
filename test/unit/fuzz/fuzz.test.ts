// @vitest-environment jsdom
import fc from 'fast-check';
import { test } from 'vitest';
import { PROPERTIES } from './properties.ts';

/** Ten thousand documents in a real browser are for `npm run bench -- fuzz`. */
const RUNS = 20;

test.each(PROPERTIES)('$name', { timeout: 120_000 }, ({ property }) => {
  fc.assert(property, { numRuns: RUNS });
});
