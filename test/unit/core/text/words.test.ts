import { expect, test } from 'vitest';
import { countWords } from '../../../../src/core/text/words.ts';

test.each([
  ['', null, 0],
  ['One, two — three.', 'en', 3],
  ["It's a well-known U.S. case", 'en', 5],
  ['في بداية الأسبوع', 'ar', 3],
  ['今日は良い天気です', 'ja', 5],
  ['text', 'not a language', 1],
])('%s (%s) has %i words', (text, lang, words) => {
  expect(countWords(text, lang)).toBe(words);
});

test('a language that is no tag still counts where words are not separated', () => {
  expect(countWords('今日は良い天気です', 'x_y!')).toBeGreaterThan(2);
});
