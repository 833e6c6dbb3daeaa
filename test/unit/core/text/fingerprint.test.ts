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

  it('is eight numbers of eight digits, the same for the same words however they are set', () => {
    expect(print).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint(text.join(', ').toUpperCase())).toBe(print);
    expect(new Set(print.match(/.{8}/g)).size).toBe(8);
  });

  it('is one from forty words on', () => {
    expect(fingerprint(words(1, 39).join(' '))).toBe('');
    expect(fingerprint(words(1, 40).join(' '))).toHaveLength(64);
  });

  it('stays what it is in the libraries that hold it', () => {
    expect(fingerprint(Array.from({ length: 40 }, (_, at) => `word${at}`).join(' '))).toBe(
      '08252f940235622c033d338504002b9206323c1a087c29420e8b83cd179eb150',
    );
  });

  it('looks at words in their order', () => {
    expect(isNear(print, fingerprint(text.toReversed().join(' ')))).toBe(false);
  });

  it('is near where six of the eight agree, and then one of three keys does', () => {
    const agreeing = (count: number) =>
      print.slice(0, count * 8) +
      print.slice(count * 8).replace(/./g, (digit) => (digit === '0' ? '1' : '0'));
    expect([5, 6, 8].map((count) => isNear(print, agreeing(count)))).toEqual([false, true, true]);
    expect(bandsOf(print)).toEqual([0, 1, 2].map((at) => `${at}${print.slice(at * 8, at * 8 + 8)}`));
  });

  it('is none for a text too short to tell', () => {
    expect(fingerprint('The ferry left at six.')).toBe('');
    expect(bandsOf('')).toEqual([]);
    expect(isNear('', '')).toBe(false);
  });
});
