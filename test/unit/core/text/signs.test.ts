import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countLetters,
  DIGIT,
  kindsOf,
  LETTER,
  LOWER,
  MARK,
  runEnd,
  runStarts,
  runsOf,
  UPPER,
} from '../../../../src/core/text/signs.ts';

const PATTERNS = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [DIGIT, /\p{N}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
] as const;

const texts = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('é', 'Жук', 'ß', '中文', 'हिन्दी', '\ud83d', '𝔘𝔫', '😀', '½', ' ', '’', 'x1', 'e\u0301'),
  ),
);

describe('what a sign is', () => {
  it('is what the patterns of Unicode say of the code points', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10_ffff; code += code < 0x1_ffff ? 1 : 61) {
      const sign = String.fromCodePoint(code);
      for (const [kind, pattern] of PATTERNS)
        if (pattern.test(sign) !== ((kindsOf(code) & kind) !== 0)) wrong.push(`${code.toString(16)} ${kind}`);
    }
    expect(wrong).toEqual([]);
  });

  it('makes the runs that a pattern makes', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(runsOf(text, LETTER | MARK | DIGIT)).toEqual(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
        expect(runStarts(text, LETTER)).toEqual([...text.matchAll(/\p{L}+/gu)].map(({ index }) => index));
        expect(runEnd(text, 0, LETTER | DIGIT)).toBe((/^[\p{L}\p{N}]*/u.exec(text)?.[0] ?? '').length);
        expect(countLetters(text)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
      }),
    );
  });
});
