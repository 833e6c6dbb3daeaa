import { describe, expect, test } from 'vitest';
import { closingLine, countsOfReport, failuresOf, sum } from '../../../scripts/test-counts.mjs';

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

describe('what failed is named', () => {
  const failed = (fullName: string, why: string) => ({ status: 'failed', fullName, failureMessages: [why] });
  const file = { name: '/home/reader/clearstory/test/unit/a.test.ts', message: '' };

  test('with the first line of why', () => {
    const passed = { status: 'passed', fullName: 'one and one', failureMessages: [] };
    const assertionResults = [passed, failed('one and two', 'expected 4 to be 3\n    at a.test.ts:3')];
    expect(failuresOf({ testResults: [{ ...file, assertionResults }] })).toEqual([
      'test/unit/a.test.ts: one and two: expected 4 to be 3',
    ]);
  });

  test('also a file that could not be loaded', () => {
    const broken = { ...file, message: 'No such file\nfor real', assertionResults: [] };
    expect(failuresOf({ testResults: [broken] })).toEqual(['test/unit/a.test.ts: No such file']);
  });
});
