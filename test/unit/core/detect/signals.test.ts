import { expect, it } from 'vitest';
import type { Evidence } from '../../../../src/core/detect/evidence.ts';
import { signalsOf } from '../../../../src/core/detect/signals.ts';

it('lists each number and each yes or no of the evidence in its order, and no text', () => {
  const evidence = { a: { host: 'a.example', home: true, words: [3, 0] }, b: 7, c: [false, 'x', 0.5] };
  expect(signalsOf(evidence as unknown as Evidence)).toEqual([1, 3, 0, 7, 0, 0.5]);
});
