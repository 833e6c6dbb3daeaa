import { expect, test } from 'vitest';
import { readingLoad } from '../../../../src/core/text/reading-time.ts';

test.each([
  ['a short text', 'word '.repeat(10), 'en', 1],
  ['344 words', 'word '.repeat(344), 'en', 1],
  ['345 words', 'word '.repeat(345), 'en', 2],
  ['750 kana', 'か'.repeat(750), 'ja', 2],
  ['Korean, which has spaces', '단어 '.repeat(460), 'ko', 2],
  ['nothing', '', null, 1],
  ['1,150 words', 'word '.repeat(1_150), 'en', 5],
  ['1,500 ideographs', '天'.repeat(1_500), 'ja', 3],
  ['both together', `${'天'.repeat(1_000)} ${'word '.repeat(460)}`, 'ja', 4],
])('%s', (_, text, lang, minutes) => {
  expect(readingLoad(text, lang).minutes).toBe(minutes);
});

test('the words of a text are counted with it, ideographs and all', () => {
  expect(readingLoad('One, two — three.', 'en').words).toBe(3);
  expect(readingLoad('今日は良い天気です', 'ja').words).toBe(5);
});
