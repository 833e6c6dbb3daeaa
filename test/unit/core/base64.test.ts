import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/core/base64.ts';
import { joinedBytes } from '../../../src/core/joined-bytes.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) % 256);

test.each([0, 1, 2, 3, 0x7fff, 0x8000, 0x8001, 200_000])('%d bytes there and back', (length) => {
  const text = toBase64(bytes(length));
  expect(text).toBe(Buffer.from(bytes(length)).toString('base64'));
  expect(fromBase64(text)).toEqual(bytes(length));
});

test('what is no base64 is refused', () => {
  expect(() => fromBase64('a ferry?')).toThrow();
});

test('pieces are joined in their order', () => {
  expect(joinedBytes([bytes(3), bytes(0), bytes(2)], 5)).toEqual(Uint8Array.from([...bytes(3), ...bytes(2)]));
  expect(joinedBytes([], 0)).toHaveLength(0);
});
