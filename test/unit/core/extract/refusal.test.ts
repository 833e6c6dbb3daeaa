import { expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import type { Extraction } from '../../../../src/core/extract/extraction.ts';
import { offered, refusalOf } from '../../../../src/core/extract/refusal.ts';
import { Failure } from '../../../../src/core/failure.ts';

const article = (words: number, paywalled = false) =>
  ({ words, metadata: { paywalled } }) as unknown as Article;

test.each([
  [59, false, 'too-little-text'],
  [60, false, null],
  [59, true, 'text-withheld'],
  [199, true, 'text-withheld'],
  [200, true, null],
])('of %d words, paid for: %s, a story is refused: %s', (words, paywalled, refusal) => {
  expect(refusalOf(article(words, paywalled))).toBe(refusal);
});

test('what is refused is said by a failure, what is not is offered as it is', () => {
  const whole = { article: article(60) } as Extraction;
  expect(offered(whole)).toBe(whole);
  expect(() => offered({ article: article(59) } as Extraction)).toThrow(
    new Failure('too-little-text', '59 words'),
  );
});
