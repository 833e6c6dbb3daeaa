import { describe, expect, it } from 'vitest';
import { readTitle } from '../../../../src/core/detect/title.ts';
import { KINDS } from '../../../../src/data/kind-words.ts';

describe('readTitle', () => {
  it('takes the first part for the title, and counts the others', () => {
    expect(readTitle('Night trains return | World | Valley Post')).toMatchObject({ length: 19, parts: 3 });
    expect(readTitle('Self-made').parts).toBe(1);
  });

  it.each(['|', '–', '—', '·', '•', '»', '-'])('is parted by %s between spaces only', (sign) => {
    expect(readTitle(`Night trains ${sign} World`)).toMatchObject({ length: 12, parts: 2 });
    expect(readTitle(`Night${sign}trains`).parts).toBe(1);
  });

  it('is read without the space around it, and not without an end', () => {
    expect(readTitle('  Trains  ').length).toBe(6);
    expect(readTitle('x'.repeat(2_000)).length).toBe(999);
    expect(readTitle('')).toMatchObject({ length: 0, parts: 1, numbered: false, year: false });
  });

  it.each([
    ['Nets of 2010', true],
    ['Nets of 2029', true],
    ['Nets of 1999', false],
    ['Nets of 2030', false],
    ['Nets 12026', false],
    ['Nets 20261', false],
    ['Nets | 2026', false],
  ])('finds a year in "%s": %s', (title, year) => {
    expect(readTitle(title).year).toBe(year);
  });

  it('sees numbers and years', () => {
    expect(readTitle('12 ways to mend a net')).toMatchObject({ numbered: true, year: false });
    expect(readTitle('The best nets of 2026')).toMatchObject({ numbered: true, year: true });
  });

  it('counts words that explain, and those that offer, in more than one language', () => {
    expect(readTitle('How and why nets tear').words[KINDS.indexOf('telling')]).toBe(2);
    expect(readTitle('Wie man Netze flickt: 5 Tipps').words[KINDS.indexOf('telling')]).toBe(2);
    expect(readTitle('Roof repair services — Halden').words[KINDS.indexOf('service')]).toBe(2);
  });
});
