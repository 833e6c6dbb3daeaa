import { describe, expect, it } from 'vitest';
import { lettersIn } from '../../../../src/core/detect/letters.ts';

describe('lettersIn', () => {
  it('counts letters, not spaces, digits or punctuation', () => {
    expect(lettersIn('One, 2: three.')).toBe(8);
  });

  it('counts no signs beyond ASCII, and no letters twice', () => {
    expect(lettersIn('“Éa…” – ×')).toBe(3);
    expect(lettersIn('')).toBe(0);
    expect(lettersIn('Zz[`{@')).toBe(2);
  });

  it.each([
    ['ÿ', 1],
    ['\u1fff', 1],
    ['\u2000', 0],
    ['\u303f', 0],
    ['\u3040', 2],
    ['\u30ff', 2],
    ['\u3100', 3],
    ['\u9fff', 3],
    ['\ua000', 1],
    ['\uabff', 1],
    ['\uac00', 2],
    ['\ud7ff', 2],
    ['\uff0c', 0],
  ])('weighs "%s" as %i', (sign, letters) => {
    expect(lettersIn(sign)).toBe(letters);
  });

  it('weighs ideographs and syllables by what they say', () => {
    expect(lettersIn('夜行')).toBe(6);
    expect(lettersIn('です')).toBe(4);
    expect(lettersIn('기차')).toBe(4);
    expect(lettersIn('قطار')).toBe(4);
    expect(lettersIn('поезд')).toBe(5);
  });
});
