import { expect, test } from 'vitest';
import { readingLoad } from '../../../../src/core/text/reading-time.ts';

test.each([
  ['a short text', 'word '.repeat(10), 'en', 1],
  ['1,150 words', 'word '.repeat(1_150), 'en', 5],
  ['1,500 ideographs', '天'.repeat(1_500), 'ja', 3],
  ['both together', `${'天'.repeat(1_000)} ${'word '.repeat(460)}`, 'ja', 4],
])('%s', (_, text, lang, minutes) => {
  expect(readingLoad(text, lang).minutes).toBe(minutes);
});
