import { expect, test } from 'vitest';
import { foldForMatch, foldSpace } from '../../../../src/core/text/fold.ts';

test('white space of every kind is one space', () => {
  expect(foldSpace(' a\u00A0\n b\t')).toBe('a b');
});

test('what looks the same is the same', () => {
  expect(foldForMatch('“It’s” ri\u00ADsing – fast')).toBe(foldForMatch('"It\'s"  rising - FAST'));
});
