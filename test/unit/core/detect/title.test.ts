import { describe, expect, it } from 'vitest';
import { readTitle } from '../../../../src/core/detect/title.ts';
import { KINDS } from '../../../../src/data/kind-words.ts';

describe('readTitle', () => {
  it('takes the first part for the title, and counts the others', () => {
    expect(readTitle('Night trains return | World | Valley Post')).toMatchObject({ length: 19, parts: 3 });
    expect(readTitle('Self-made').parts).toBe(1);
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
