import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzipped, type ZipLimits } from '../../../../src/core/import/unzipped.ts';

const WIDE: ZipLimits = { each: 1e9, together: 1e9, files: 100, ratio: 1e9 };
const all = () => true;
const zipOf = (files: Record<string, number>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, size]) => [name, new Uint8Array(size).fill(120)])),
  );

describe('a zip', () => {
  test('gives the files that are wanted, whole, by their names', () => {
    // Neither packed nor repeated, so that it is read in many pieces.
    const long = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251);
    const zip = zipSync({ 'a/b.txt': strToU8('The ferry left.'), 'c.bin': long, 'd.txt': strToU8('no') });
    const files = unzipped(zip, (name) => name !== 'd.txt');
    expect([...files.keys()]).toEqual(['a/b.txt', 'c.bin']);
    expect(strFromU8(files.get('a/b.txt') ?? new Uint8Array())).toBe('The ferry left.');
    expect(files.get('c.bin')).toEqual(long);
  });

  test('with stored and with empty files is read, too', () => {
    const zip = zipSync({ 'a.txt': [strToU8('as it is'), { level: 0 }], 'b.txt': new Uint8Array() });
    const files = unzipped(zip, all);
    expect(strFromU8(files.get('a.txt') ?? new Uint8Array())).toBe('as it is');
    expect(files.get('b.txt')).toHaveLength(0);
  });

  test('of which nothing is wanted is empty, one that holds nothing is torn', () => {
    expect(unzipped(zipOf({ 'a.txt': 5 }), () => false).size).toBe(0);
    expect(() => unzipped(zipSync({}), all)).toThrow('zip');
    expect(() => unzipped(new Uint8Array(), all)).toThrow('zip');
    expect(() => unzipped(strToU8('PK and nothing else'), all)).toThrow('zip');
  });
});

describe('a limit', () => {
  test.each([
    ['a file', { each: 1000 }, { 'a.txt': 1000 }, { 'a.txt': 1001 }],
    ['all files', { together: 1000 }, { 'a.txt': 600, 'b.txt': 400 }, { 'a.txt': 600, 'b.txt': 401 }],
    ['how many files', { files: 2 }, { 'a.txt': 1, 'b.txt': 1 }, { 'a.txt': 1, 'b.txt': 1, 'c.txt': 1 }],
  ] as const)('of %s takes as much as it says and no more', (_name, limit, fits, exceeds) => {
    expect(() => unzipped(zipOf(fits), all, { ...WIDE, ...limit })).not.toThrow();
    expect(() => unzipped(zipOf(exceeds), all, { ...WIDE, ...limit })).toThrow('too_large');
  });

  test('counts what is left packed among the files, not among the bytes', () => {
    const zip = zipOf({ 'a.txt': 600, 'b.txt': 600 });
    expect(() => unzipped(zip, (name) => name === 'a.txt', { ...WIDE, together: 700 })).not.toThrow();
    expect(() => unzipped(zip, (name) => name === 'a.txt', { ...WIDE, files: 1 })).toThrow('too_large');
  });

  test('of how much it may grow leaves ten megabytes alone', () => {
    expect(() => unzipped(zipOf({ 'a.txt': 10_000_000 }), all, { ...WIDE, ratio: 2 })).not.toThrow();
    expect(() => unzipped(zipOf({ 'a.txt': 10_100_000 }), all, { ...WIDE, ratio: 2 })).toThrow('too_large');
    expect(() => unzipped(zipOf({ 'a.txt': 10_100_000 }), all, { ...WIDE, ratio: 2000 })).not.toThrow();
  });
});
