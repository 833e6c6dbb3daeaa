import { describe, expect, it } from 'vitest';
import { TextMeasure } from '../../../../src/core/detect/letters.ts';

function measure(text: string): TextMeasure {
  const measured = new TextMeasure();
  measured.add(text, false);
  return measured;
}

describe('TextMeasure', () => {
  it('counts letters, not spaces, digits or punctuation', () => {
    expect(measure('One, 2: three.').letters).toBe(8);
  });

  it('weighs ideographs and syllables by what they say', () => {
    expect(measure('夜行').letters).toBe(6);
    expect(measure('です').letters).toBe(4);
    expect(measure('기차').letters).toBe(4);
    expect(measure('قطار').letters).toBe(4);
    expect(measure('поезд').letters).toBe(5);
  });

  it.each(['Yes.', '列車が戻る。', 'عاد القطار،'])('sees the punctuation of %s', (text) => {
    expect(measure(text).marked).toBe(true);
  });

  it('keeps letters of links apart', () => {
    const measured = measure('text');
    measured.add('link', true);
    expect(measured).toMatchObject({ letters: 8, linkLetters: 4, marked: false });
  });
});
