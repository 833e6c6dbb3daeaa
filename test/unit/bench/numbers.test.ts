import { describe, expect, test } from 'vitest';
import { median, quantile, rounded } from '../../bench/speed/numbers.mjs';

describe('quantiles', () => {
  test('lie between the two nearest values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
  });

  test('are none of no values', () => {
    expect(median([])).toBeNull();
    expect(rounded(null)).toBeNull();
  });

  test('are told with few digits', () => {
    expect(rounded(1.23456)).toBe(1.23);
    expect(rounded(1.23456, 3)).toBe(1.235);
  });
});
