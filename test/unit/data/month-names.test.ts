import { expect, test } from 'vitest';
import { MONTH_NAMES } from '../../../src/data/month-names.ts';

test.each(Object.entries(MONTH_NAMES))('%s has twelve months, and no name stands for two', (_, names) => {
  const months = names.split(' ').map((month) => month.split('|'));
  expect(months).toHaveLength(12);
  const forms = months.flat();
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.filter((form) => form !== form.toLowerCase() || form === '')).toEqual([]);
});
