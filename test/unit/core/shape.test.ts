import { describe, expect, test } from 'vitest';
import * as shape from '../../../src/core/shape.ts';

interface Berry {
  readonly name: string;
  readonly seeds?: number;
}

const isBerry = shape.isShape<Berry>({
  name: shape.isText(10),
  seeds: shape.mayBeAbsent(shape.isCount),
});

describe('a shape', () => {
  test.each([
    { name: 'sloe' },
    { name: 'blackthorn'.slice(0, 10) },
    { name: 'sloe', seeds: 0 },
    { name: 'sloe', seeds: 1 },
    { name: 'sloe', seeds: undefined },
  ])('is fitted by %j', (value) => expect(isBerry(value)).toBe(true));

  test.each([
    null,
    'sloe',
    [],
    {},
    { name: 7 },
    { name: 'a name that is too long' },
    { name: 'sloe', seeds: 0.5 },
    { name: 'sloe', seeds: -1 },
    { name: 'sloe', seeds: Number.NaN },
    { name: 'sloe', thorns: true },
    Object.create({ name: 'sloe' }),
  ])('is not fitted by %j', (value) => expect(isBerry(value)).toBe(false));
});

describe('checks', () => {
  test('of numbers take no text and no bounds but their own', () => {
    const check = shape.isNumber(0, 1);
    expect([0, 1, 0.5].every(check)).toBe(true);
    expect(['0', -0.1, 1.1, Number.NaN, null].some(check)).toBe(false);
  });

  test('of lists look at each and count them', () => {
    const check = shape.isListOf(shape.isCount, 2);
    expect([[], [1], [1, 2]].every(check)).toBe(true);
    expect([[1, 2, 3], ['1'], { length: 0 }, null].some(check)).toBe(false);
  });

  test('may be joined', () => {
    const check = shape.isAny(shape.isBoolean, shape.isNullOr(shape.isOneOf(['all'])));
    expect([true, null, 'all'].every(check)).toBe(true);
    expect(['none', 0, undefined].some(check)).toBe(false);
  });
});
