import { expect, test } from 'vitest';
import { isInstalled } from '../../../src/ui/installed-face.ts';

/** A system whose serif is `Charter`, with one more typeface of its own width. */
const WIDTHS: Readonly<Record<string, number>> = {
  monospace: 600,
  serif: 500,
  '"Charter"': 500,
  '"Andika"': 540,
};

/** As a browser does: the first family of the list that is there. */
const measure = (families: string) => families.split(', ').flatMap((each) => WIDTHS[each] ?? [])[0] ?? null;

test('a typeface that changes the width of a text is there', () => {
  expect(isInstalled('"Andika"', measure)).toBe(true);
});

test('so is the one that the system takes for serif anyway', () => {
  expect(isInstalled('"Charter"', measure)).toBe(true);
});

test('a name that leaves every text as it was is not', () => {
  expect(isInstalled('"Charterr"', measure)).toBe(false);
});

test('where nothing can be measured, nobody is told that a typeface is missing', () => {
  expect(isInstalled('"Charterr"', () => null)).toBe(true);
});
