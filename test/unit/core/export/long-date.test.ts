import { expect, test } from 'vitest';
import { longDate } from '../../../../src/core/export/long-date.ts';

test('the day as the page gives it, whatever the zone it is read in', () => {
  expect(longDate('2026-06-12T23:30:00-08:00', 'en-GB')).toBe('12 June 2026');
  expect(longDate('2026-06-12', 'de')).toBe('12. Juni 2026');
});

test('what is no date and no language does not fail', () => {
  expect(longDate('last summer', 'en')).toBe('last summer');
  expect(longDate('2026-06-12', 'not a language')).toBe('12 June 2026');
});
