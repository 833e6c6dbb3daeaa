import { expect, test } from 'vitest';
import { closingLine, countsOfReport, sum } from '../../../scripts/test-counts.mjs';

const REPORT = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

test('a run that passed counts as its report says', () => {
  expect(countsOfReport(REPORT, true)).toEqual({ passed: 7, failed: 0, skipped: 3 });
});

test('a run that failed without a failed test still counts a failure', () => {
  expect(countsOfReport(REPORT, false).failed).toBe(1);
  expect(countsOfReport({ ...REPORT, numFailedTests: 4 }, false).failed).toBe(4);
});

test('the closing line names what was skipped only where something was', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(closingLine(one)).toBe('1 passed, 0 failed');
  expect(closingLine(sum(one, { passed: 2, failed: 3, skipped: 4 }))).toBe('3 passed, 3 failed, 4 skipped');
});
