import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeOfTerm,
  prefixRange,
  similarTerms,
  typosAllowed,
} from '../../../../src/core/find/dictionary.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 8 });
const dictionaries = fc.uniqueArray(letters, { maxLength: 60 }).map((terms) => terms.sort());

/** Optimal string alignment, as the textbook writes it. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, at) => [at]);
  for (let at = 0; at <= other.length; at++) (rows[0] as number[])[at] = at;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const at = (a: number, b: number) => rows[a]?.[b] as number;
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return rows[one.length]?.[other.length] as number;
}

function isSimilar(term: string, word: string, most: number): boolean {
  if (distance(term, word) <= most) return true;
  if (word.length < 5) return false;
  return Array.from({ length: term.length }, (_, at) => term.slice(0, at + 1)).some(
    (beginning) => beginning.at(-1) === word.at(-1) && distance(beginning, word) <= most,
  );
}

describe('a sorted dictionary', () => {
  it('knows what begins with a prefix, as scanning it does', () => {
    fc.assert(
      fc.property(dictionaries, letters, (terms, prefix) => {
        const [first, end] = prefixRange(terms, prefix);
        expect(terms.slice(first, end)).toEqual(terms.filter((term) => term.startsWith(prefix)));
      }),
    );
  });

  it('knows where a term stands', () => {
    fc.assert(
      fc.property(dictionaries, letters, (terms, term) => {
        expect(placeOfTerm(terms, term)).toBe(terms.indexOf(term));
      }),
    );
  });

  it('knows what is similar, as measuring every term does', () => {
    fc.assert(
      fc.property(dictionaries, letters, fc.constantFrom(1, 2), (terms, word, most) => {
        const found = similarTerms(terms, word, most).map((at) => terms[at]);
        expect(found).toEqual(terms.filter((term) => isSimilar(term, word, most)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['lighthuose', 'lighthouse'],
    ['lighhouse', 'lighthouse'],
    ['lighthuo', 'lighthouse'],
    ['ferrry', 'ferry'],
    ['fery', 'ferry'],
  ])('takes %s for %s', (typed, meant) => {
    expect(similarTerms([meant], typed, typosAllowed(typed.length))).toEqual([0]);
  });

  it.each([
    ['tram', 'trapeze'],
    ['ferry', 'ferment'],
    ['cat', 'car'],
  ])('does not take %s for %s', (typed, other) => {
    expect(similarTerms([other], typed, typosAllowed(typed.length))).toEqual([]);
  });
});
