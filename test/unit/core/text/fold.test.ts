import { expect, test } from 'vitest';
import { foldForMatch, foldSpace } from '../../../../src/core/text/fold.ts';

test('white space of every kind is one space', () => {
  expect(foldSpace(' a\u00A0\n b\t')).toBe('a b');
});

test('what looks the same is the same', () => {
  expect(foldForMatch('“It’s” ri\u00ADsing – fast')).toBe(foldForMatch('"It\'s"  rising - FAST'));
});

test.each([
  ['a b', 'a b'],
  [' a', 'a'],
  ['a  b', 'a b'],
  ['a\tb', 'a b'],
  ['\n', ''],
])('%j is folded to %j', (text, folded) => {
  expect(foldSpace(text)).toBe(folded);
  expect(foldForMatch(text)).toBe(folded);
});

test.each([
  ['‘a’ ‚b‛ c′', "'a' 'b' c'"],
  ['“a” „b‟ c″ «d»', '"a" "b" c" "d"'],
  ['a‐b‑c‒d–e—f―g', 'a-b-c-d-e-f-g'],
  ['a\u00AD\u200B\u2060\uFEFFb', 'ab'],
  ['a \u200B b', 'a b'],
  ['\u200B a', 'a'],
  ['می\u200Cرود', 'می\u200Cرود'],
])('%j is compared as %j', (text, folded) => {
  expect(foldForMatch(text)).toBe(folded);
});
