import { describe, expect, test } from 'vitest';
import { isOverAYearOld } from '../../../src/core/age.ts';
import { stopIfAsked } from '../../../src/core/course.ts';
import { asFailure, Failure } from '../../../src/core/failure.ts';

describe('a failure', () => {
  test('says its detail, else its code', () => {
    expect(new Failure('pdf')).toMatchObject({ name: 'Failure', code: 'pdf', message: 'pdf' });
    expect(new Failure('pdf', 'page 3').message).toBe('page 3');
  });

  test('is what it was, anything else that is thrown is unexpected, with its words', () => {
    const own = new Failure('tab-gone');
    expect(asFailure(own)).toBe(own);
    const thrown = new RangeError('too far');
    expect(asFailure(thrown)).toMatchObject({
      code: 'unexpected',
      message: 'RangeError: too far',
      cause: thrown,
    });
    expect(asFailure('no')).toMatchObject({ code: 'unexpected', message: 'no', cause: 'no' });
  });

  test('is what stops work that its reader has asked to stop, and only that', () => {
    const asking = new AbortController();
    expect(() => stopIfAsked(asking)).not.toThrow();
    asking.abort();
    expect(() => stopIfAsked(asking)).toThrow('stopped');
  });
});

test.each([
  ['2025-11-26T03:00:00Z', true],
  ['2025-11-26T05:00:00Z', false],
  ['2025-11-25', true],
  ['2026-11-26', false],
  ['2027-01-01', false],
  ['last summer', false],
])('a story of %s is over a year old: %s', (published, is) => {
  expect(isOverAYearOld(published, new Date('2026-11-26T10:00:00Z'))).toBe(is);
});
