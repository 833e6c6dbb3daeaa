// @vitest-environment jsdom
import fc from 'fast-check';
import { test } from 'vitest';
import { PROPERTIES } from './properties.ts';

/**
 * The same ones each time: a test is not to fail by luck. Ten thousand others, in a real browser, are for
 * `npm run bench -- fuzz`.
 */
const FEW = { numRuns: 20, seed: 2026, endOnFailure: true };

test.each(PROPERTIES)('$name', { timeout: 120_000 }, ({ property }) => {
  fc.assert(property, FEW);
});
