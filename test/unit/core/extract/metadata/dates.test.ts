import { expect, test } from 'vitest';
import { dateInAddress, isoDate } from '../../../../../src/core/extract/metadata/dates.ts';

test.each([
  ['2026-11-24', null, '2026-11-24'],
  ['2026-11-24T09:12:00+00:00', null, '2026-11-24T09:12:00+00:00'],
  ['2026-11-24T23:30:00.123-0500', null, '2026-11-24T23:30:00-05:00'],
  ['2026-11-24 9:12', null, '2026-11-24T09:12'],
  ['20261124', null, '2026-11-24'],
  ['1795598400', null, '2026-11-25T09:20:00Z'],
  ['Tue, 24 Nov 2026 09:12:00 GMT', null, '2026-11-24T09:12:00Z'],
  ['November 24, 2026', 'en', '2026-11-24'],
  ['Updated Nov. 24th, 2026 at 9:12 am', 'en-GB', '2026-11-24'],
  ['24. März 2026', 'de', '2026-03-24'],
  ['24 de noviembre de 2026', 'es', '2026-11-24'],
  ['24 листопада 2026', 'uk', '2026-11-24'],
  ['24. Oktober 2026', 'en', '2026-10-24'],
  ['24 nov 2026', 'nl-BE', '2026-11-24'],
  ['2026年11月24日', 'ja', '2026-11-24'],
  ['24.11.2026', 'de', '2026-11-24'],
  ['24/11/2026', 'en', '2026-11-24'],
  ['11/24/2026', 'en', '2026-11-24'],
])('%s (%s) is %s', (text, lang, iso) => {
  expect(isoDate(text, lang)).toBe(iso);
});

test.each([
  ['11/10/2026'],
  ['2026-13-40'],
  ['2026-02-30'],
  ['yesterday'],
  [''],
  ['November 2026'],
  ['0001-01-01'],
])('%s is no day that is known', (text) => {
  expect(isoDate(text, 'en')).toBeNull();
});

test('the day in an address', () => {
  expect(dateInAddress('https://a.example/2026/11/24/story')).toBe('2026-11-24');
  expect(dateInAddress('https://a.example/2026/story')).toBeNull();
});
