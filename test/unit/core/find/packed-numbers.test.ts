import { describe, expect, test } from 'vitest';
import { PackedNumbers } from '../../../../src/core/find/packed-numbers.ts';

function packed(numbers: readonly number[], expected?: number): Uint8Array<ArrayBuffer> {
  const made = new PackedNumbers(expected);
  for (const number of numbers) made.add(number);
  return made.taken();
}

function unpacked(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { value, end } = PackedNumbers.read(bytes, at);
    numbers.push(value);
    at = end;
  }
  return numbers;
}

describe('packed numbers', () => {
  test.each([
    [0, 1],
    [127, 1],
    [128, 2],
    [16_383, 2],
    [16_384, 3],
    [2 ** 31 - 1, 5],
  ])('%d takes %d bytes', (number, bytes) => {
    expect(packed([number])).toHaveLength(bytes);
    expect(unpacked(packed([number]))).toEqual([number]);
  });

  test('come out as they went in, however many more there are than expected', () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index ** 3);
    expect(unpacked(packed(numbers, 1))).toEqual(numbers);
    expect(packed(numbers, 1)).toEqual(packed(numbers, 5000));
  });

  // A short stretch is copied in another way than a long one.
  test.each([1, 31, 32, 33, 400])('a stretch of %d bytes is taken over as it is', (length) => {
    const source = packed(Array.from({ length: 500 }, (_, index) => index % 100));
    const made = new PackedNumbers(1);
    made.add(300);
    made.addBytes(source, 50, 50 + length);
    made.add(7);
    expect(made).toHaveLength(2 + length + 1);
    expect(unpacked(made.taken())).toEqual([300, ...source.slice(50, 50 + length), 7]);
  });
});
