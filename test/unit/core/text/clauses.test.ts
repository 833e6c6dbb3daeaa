import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../src/core/text/clauses.ts';

function pieces(text: string, longest: number): string[] {
  return clausesOf(text, { start: 0, end: text.length }, longest).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('cutting a sentence for a voice', () => {
  test('a short one stays whole', () => {
    expect(pieces('The ferry left at six.', 40)).toEqual(['The ferry left at six.']);
  });

  test('a long one is cut after a clause', () => {
    expect(pieces('The ferry left at six, and nobody who stood there waved to it.', 40)).toEqual([
      'The ferry left at six,',
      ' and nobody who stood there waved to it.',
    ]);
  });

  test('without a clause it is cut between words', () => {
    expect(pieces('one two three four five six seven', 12)).toEqual([
      'one two ',
      'three four ',
      'five six ',
      'seven',
    ]);
  });

  test('Japanese is cut at its own comma, Arabic at its own', () => {
    expect(pieces('港の時計が動き出すと、町の人々は集まった。', 14)[0]).toBe('港の時計が動き出すと、');
    expect(pieces('غادرت العبارة في السادسة، ولم يلوح أحد', 30)[0]).toBe('غادرت العبارة في السادسة،');
  });

  test('it is cut at the last clause, but not in its first third', () => {
    expect(pieces('one, two, three four five', 14)[0]).toBe('one, two,');
    expect(pieces('a, bcdefghij klmno pqrs', 15)[0]).toBe('a, bcdefghij ');
    expect(pieces('abcd, fghijklmnopqrstu', 15)[0]).toBe('abcd, fghijklmn');
    expect(pieces('abcde, ghijklmnopqrstu', 15)[0]).toBe('abcde, ');
    expect(pieces('abcdef, hijklmnopqrstu', 15)[0]).toBe('abcdef,');
    expect(pieces('abcde ghijklmnopqrstu', 15)[0]).toBe('abcde ghijklmno');
    expect(pieces('abcdef hijklmnopqrstu', 15)[0]).toBe('abcdef ');
  });

  test.each([';', ':', '—', '–', '؛', '、', '，', '；', '：'])('%s is a clause’s end, too', (sign) => {
    expect(pieces(`abcdef ghi${sign} jkl mno`, 14)[0]).toBe(`abcdef ghi${sign}`);
  });

  test('exactly as long as allowed it stays whole', () => {
    expect(pieces('abc def', 7)).toEqual(['abc def']);
    expect(pieces('abc def', 6)).toEqual(['abc ', 'def']);
  });

  test('a stretch in the middle of a text stays there', () => {
    expect(clausesOf('No. The ferry left. No.', { start: 4, end: 19 }, 10)).toEqual([
      { start: 4, end: 14 },
      { start: 14, end: 19 },
    ]);
  });

  test('a figure’s comma is no breath', () => {
    expect(pieces('It cost 30,000 pounds in all that year', 20)).not.toContain('It cost 30,');
  });

  test.each([['x'.repeat(500)], ['😀'.repeat(200)], ['word '.repeat(200)], [', '.repeat(300)]])(
    'nothing is lost, and no piece is too long: %.12s…',
    (text) => {
      const cut = pieces(text, 41);
      expect(cut.join('')).toBe(text);
      for (const piece of cut) {
        expect(piece.length).toBeLessThanOrEqual(41);
        expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      }
    },
  );
});
