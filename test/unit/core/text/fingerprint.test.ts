import { describe, expect, it } from 'vitest';
import { bandsOf, fingerprint, isNear } from '../../../../src/core/text/fingerprint.ts';

const words = (seed: number, count = 400) =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919 + seed * 104729) % 5003}`);

describe('a fingerprint', () => {
  const text = words(1);
  const print = fingerprint(text.join(' '));

  it('is near for a text in which some words changed, and shares a key with it', () => {
    for (let edit = 0; edit < 20; edit++) {
      const edited = [...text];
      for (const at of [3, 97, 201, 350]) edited[(at + edit * 17) % edited.length] = `correction${edit}`;
      const other = fingerprint(edited.join(' '));
      expect(isNear(print, other)).toBe(true);
      expect(bandsOf(other).some((band) => bandsOf(print).includes(band))).toBe(true);
    }
  });

  it('is far for another text, and for one that shares a half', () => {
    expect(isNear(print, fingerprint(words(2).join(' ')))).toBe(false);
    expect(isNear(print, fingerprint([...text.slice(200), ...words(3, 200)].join(' ')))).toBe(false);
  });

  it('is none for a text too short to tell', () => {
    expect(fingerprint('The ferry left at six.')).toBe('');
    expect(bandsOf('')).toEqual([]);
    expect(isNear('', '')).toBe(false);
  });
});
