import { describe, expect, it } from 'vitest';
import { lettersIn } from '../../../../src/core/detect/letters.ts';

describe('lettersIn', () => {
  it('counts letters, not spaces, digits or punctuation', () => {
    expect(lettersIn('One, 2: three.')).toBe(8);
  });

  it('weighs ideographs and syllables by what they say', () => {
    expect(lettersIn('夜行')).toBe(6);
    expect(lettersIn('です')).toBe(4);
    expect(lettersIn('기차')).toBe(4);
    expect(lettersIn('قطار')).toBe(4);
    expect(lettersIn('поезд')).toBe(5);
  });
});
