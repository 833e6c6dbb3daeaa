import { describe, expect, test } from 'vitest';
import { type TextSigns, TextTally } from '../../../../../src/core/extract/main-content/text-signs.ts';

function signsOf(text: string): TextSigns {
  const tally = new TextTally();
  tally.add(text, false, false);
  return tally.take().signs;
}

test.each<[sign: keyof TextSigns, text: string, none: string]>([
  ['sentences', '.!?…。！？؟۔।॥', ',;:-aZ0'],
  ['commas', ',;:、，；：،؛', '.!?'],
  ['separators', '|/\\<>@#+=*~^·•›»→©®™▶▸►‹«←', '-–—"\'(){}[]&%$_`'],
  ['upper', 'AZÉŁЖΩԱ', 'azéßжωա'],
  ['digits', '0123456789', 'oO½'],
])('%s are counted one by one, in any script', (sign, some, none) => {
  expect(signsOf(some)[sign]).toBe([...some].length);
  expect(signsOf(none)[sign]).toBe(0);
});

test.each([
  ['plain spaces', 'one two', 2],
  ['line ends and tabs', 'one\n\ttwo', 2],
  ['a space that does not break', 'one\u00a0two', 2],
  ['thin and wide spaces', 'one\u2000two\u2009three\u200bfour\u3000five\ufeffsix', 6],
  ['no space at all', 'one\u200ctwo\u1fffthree', 1],
  ['space at both ends', ' one ', 1],
  ['nothing but space', ' \u00a0 ', 0],
])('words are parted by %s', (_, text, words) => {
  expect(signsOf(text).words).toBe(words);
});

test.each([
  ['ideographs', '水位上涨', 3],
  ['an odd one', '水位上', 2],
  ['kana', 'かわ', 2],
  ['the first and the last of them', '\u3040\u30ff\u3400\u9fff', 3],
  ['what stands beside them', '\u303f\u3100\u33ff\ua000', 1],
  ['Hangul', '강물이', 1],
])('%s count half a word more', (_, text, words) => {
  expect(signsOf(text).words).toBe(words);
});

test('length is without space', () => {
  expect(signsOf('a b\u00a0c').length).toBe(3);
});

describe('pieces of one text', () => {
  test('make one word where no space parts them', () => {
    const tally = new TextTally();
    tally.add('Bar', false, false);
    tally.add('row ', true, false);
    tally.add('lock', false, true);
    expect(tally.take()).toMatchObject({
      text: 'Barrow lock',
      signs: { words: 2, length: 10, linked: 3, strong: 4 },
    });
  });

  test('are links as often as they are said to be, and once where only their letters are', () => {
    const tally = new TextTally();
    tally.link();
    tally.link();
    tally.add('a', true, false);
    expect(tally.take().signs.links).toBe(2);
    tally.add('a', true, false);
    expect(tally.take().signs.links).toBe(1);
    tally.link();
    expect(tally.take().signs.links).toBe(1);
    tally.add('a', false, false);
    expect(tally.take().signs.links).toBe(0);
  });

  test('end where they are taken: the next text begins anew', () => {
    const tally = new TextTally();
    tally.add('水位 A,', true, true);
    tally.take();
    tally.add('b', false, false);
    expect(tally.take()).toEqual({
      text: 'b',
      signs: { ...signsOf('b') },
    });
    expect(signsOf('b')).toEqual({
      length: 1,
      words: 1,
      linked: 0,
      links: 0,
      strong: 0,
      upper: 0,
      digits: 0,
      commas: 0,
      sentences: 0,
      separators: 0,
    });
  });
});
