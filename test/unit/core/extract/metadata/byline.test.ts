import { expect, test } from 'vitest';
import {
  authorNames,
  isBylineLabel,
  nameBeforeRole,
  namesInLines,
  opensAsByline,
} from '../../../../../src/core/extract/metadata/byline.ts';

test.each([
  [['By Ada Fell'], ['Ada Fell']],
  [['Ada Fell and Ivo Marsh'], ['Ada Fell', 'Ivo Marsh']],
  [['By Ada Fell, Ivo Marsh & Noor Said'], ['Ada Fell', 'Ivo Marsh', 'Noor Said']],
  [['Ada Fell, Senior Reporter'], ['Ada Fell']],
  [['Ada Fell, Jr.'], ['Ada Fell, Jr.']],
  [['ByAda Fell - June 12, 2025'], ['Ada Fell']],
  [['Written By: Ada Fell Last Updated: August 1, 2025'], ['Ada Fell']],
  [['Center for Evaluation and Research'], ['Center for Evaluation and Research']],
  [['https://a.example/authors/ada'], []],
  [['admin'], []],
  [['Ada Fell', 'ada fell'], ['Ada Fell']],
  [['Daily Example', 'Ada Fell'], ['Ada Fell']],
  [['Daily Example'], ['Daily Example']],
  [['x'.repeat(500)], []],
  [['Authors: Ada Fell'], ['Ada Fell']],
  [['Article by: Ada Fell'], ['Ada Fell']],
  [['Geschrieben von: Ada Fell'], ['Ada Fell']],
  [['Ada Fell on Tuesday'], ['Ada Fell']],
  [['Ada Fell in Gardening'], ['Ada Fell']],
  [['Ada Fell on'], ['Ada Fell']],
  [['Ada Fell, MS, RD'], ['Ada Fell, MS, RD']],
  [['Ada Fell, Certified Lock Keeper Educator'], ['Ada Fell']],
  [['Ada Fell River Reporter'], ['Ada Fell']],
  [['Ada Fell DAILY EXAMPLE'], ['Ada Fell']],
  [['98 River Street'], ['98 River Street']],
  [['Home'], []],
  [['Do you need a boat?'], []],
  [['one of our several examples of this'], []],
])('%j names %j', (claims, names) => {
  expect(authorNames(claims, ['Daily Example'])).toEqual(names);
});

test('a line that opens as a byline', () => {
  expect(opensAsByline('By Ada Fell')).toBe(true);
  expect(opensAsByline('Bystanders saw it')).toBe(false);
  expect(opensAsByline('By Ada Fell, a staff writer for the Harbour News.')).toBe(true);
  expect(opensAsByline('Von Anna Lau und Emil Kern, Kiel.')).toBe(true);
  // A story may begin so.
  expect(opensAsByline('By following these tips you are doing your part.')).toBe(false);
  expect(opensAsByline('Von dort aus sieht man an klaren Tagen das Meer.')).toBe(false);
  expect(opensAsByline('Por otro lado, nadie sabe cuándo volverá el tren.')).toBe(false);
  expect(opensAsByline('Par ailleurs, le pont sera fermé cet été.')).toBe(false);
});

test.each([
  [['By', 'Ada Fell', 'River Reporter'], ['Ada Fell']],
  [
    ['Written by', 'Ada Fell', ', 4+ years at the lock', 'and', 'Ivo Marsh'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [
    ['Ada Fell,', 'Ivo Marsh', 'Reading Time'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [['Ada Fell,', 'Senior Reporter'], ['Ada Fell']],
  [['Share', 'Menu'], []],
])('the lines %j name %j', (lines, names) => {
  expect(namesInLines(lines, ['Daily Example'])).toEqual(names);
});

test('a line that only announces a name', () => {
  expect(['By', 'Written by:', 'About the author', 'Verfasst von', 'Автор'].every(isBylineLabel)).toBe(true);
  expect(isBylineLabel('By Ada Fell')).toBe(false);
});

test('a name before what the person does', () => {
  expect(nameBeforeRole('Ada Fell | Senior Writer | July 2, 2026')).toBe('Ada Fell');
  expect(nameBeforeRole('River News | Weather')).toBeNull();
});
