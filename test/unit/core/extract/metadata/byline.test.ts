import { expect, test } from 'vitest';
import {
  authorNames,
  isBylineLabel,
  isOffice,
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
  [['Ada-Maria O’Fell'], ['Ada-Maria O’Fell']],
  [['Ada and Ivo'], ['Ada and Ivo']],
  [['Center for Rivers and Ivo Marsh'], ['Center for Rivers and Ivo Marsh']],
  [['Ada Fell (Harbour News)'], ['Ada Fell']],
  [['Ada Fell [Harbour]'], ['Ada Fell']],
  [['Ada Fell, 12 years at the lock'], ['Ada Fell']],
  [['Ada Fell, Barrow'], ['Ada Fell']],
  [['Ada Fell, and Ivo Marsh of Barrow'], ['Ada Fell']],
  [['Ada Fell, Ph.D., Ivo Marsh'], ['Ada Fell, Ph.D.', 'Ivo Marsh']],
  [['Ada Fell 24 November 2026'], ['Ada Fell']],
  [['Ada Fell Nov. 24, 2026'], ['Ada Fell']],
  [['Ada Fell – 24.11.2026'], ['Ada Fell']],
  [['Ada Fell • 5 min read'], ['Ada Fell']],
  [['Ada Fell Updated yesterday'], ['Ada Fell']],
  [['Ada Fell | Reviewed by Ivo Marsh'], ['Ada Fell']],
  [['Ada Updatedson Fell'], ['Ada Updatedson Fell']],
  [['Ada F. Fell Senior Reporter'], ['Ada F. Fell']],
  [['Ada Fell Old River Lock Reporter'], ['Ada Fell Old River Lock Reporter']],
  [['Ada Fell of the Daily Example'], ['Ada Fell of the Daily Example']],
  [['Ada Daily Example'], ['Ada Daily Example']],
  [['VonAda Fell'], ['Ada Fell']],
  [['ParAda Fell'], ['Ada Fell']],
  [['Byron Fell'], ['Byron Fell']],
  [['Author: By Ada Fell'], ['Ada Fell']],
  [['— Ada Fell'], ['Ada Fell']],
  [['Ada Fell, '], ['Ada Fell']],
  [['A'], []],
  [['Li'], ['Li']],
  [[`Ada ${'f'.repeat(76)}`], [`Ada ${'f'.repeat(76)}`]],
  [[`Ada ${'f'.repeat(77)}`], []],
  [['Ada 2026'], []],
  [['ada@fell.example'], []],
  [['www.fell.example'], []],
  [['I’m Ada'], []],
  [['Two minutes'], []],
  [['***'], []],
  [['Ada della Fell'], ['Ada della Fell']],
  [['Ada van der Fell'], ['Ada van der Fell']],
  [['The old lock'], []],
  [['ada fell'], ['ada fell']],
  [['Juan María de la Cruz Marsh Fell'], ['Juan María de la Cruz Marsh Fell']],
  [['Juan María de la Cruz Marsh Fell Lock'], []],
])('%j names %j', (claims, names) => {
  expect(authorNames(claims, ['Daily Example'])).toEqual(names);
});

test.each([
  ...['; ', '|', ' / ', ' • ', '·', '、', ' - ', ' – ', ' — ', ' & ', ' AND '],
  ...['und', 'et', 'y', 'e', 'og', 'och', 'en', 'и', 'та', 'i', 've'].map((and) => ` ${and} `),
])('"%s" parts two people', (sign) => {
  expect(authorNames([`Ada Fell${sign}Ivo Marsh`], [])).toEqual(['Ada Fell', 'Ivo Marsh']);
});

test('of very many only the first are named', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyzäöü'];
  const claims = letters.map((letter) => `Ada F${letter}ll`);
  expect(authorNames(claims, [])).toEqual(claims.slice(0, 24));
});

test.each([
  ['The Example Team', true],
  ['Redaktion', true],
  ['News Desk', true],
  ['Ada Steamer', false],
  ['Ada Deskford', false],
])('%s is an office: %s', (name, is) => {
  expect(isOffice(name)).toBe(is);
});

test.each([
  ['By: Ada Fell', true],
  ['by | Ada Fell', true],
  ['By-products of the mill', false],
  ['The story by Ada Fell', false],
  [`By ${'A'.repeat(116)}`, true],
  [`By ${'A'.repeat(117)}`, false],
  // Four words are too few to be sure that it is a sentence, and large ones may be names.
  ['By now nobody knew it.', true],
  ['By now nobody had known it.', false],
  ['By now nobody had known it', true],
  ['By now “nobody had known it.”', false],
  ['By Ada Fell and her crew.', true],
  ['By Ada and all her crew.', false],
])('"%s" opens as a byline: %s', (line, opens) => {
  expect(opensAsByline(line)).toBe(opens);
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
  [['Share', 'By', 'Ada Fell'], ['Ada Fell']],
  [
    ['Ada Fell', 'with', 'Ivo Marsh'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [
    ['Ada Fell', '& Ivo Marsh'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [
    ['By Ada Fell and', 'Ivo Marsh'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [
    ['Von Ada Fell und', 'Ivo Marsh'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [
    ['Ada Fell &', 'Ivo Marsh'],
    ['Ada Fell', 'Ivo Marsh'],
  ],
  [['Ada Fell', 'Ivo Marsh'], ['Ada Fell']],
  // A name may end as "and" does.
  [['Ada Ferdinand', 'Harbour News'], ['Ada Ferdinand']],
  [['Ada Fell', 'and', 'Ada Fell'], ['Ada Fell']],
  [['Ada Fell,', 'all rivers of the north', 'Ivo Marsh'], ['Ada Fell']],
])('the lines %j name %j', (lines, names) => {
  expect(namesInLines(lines, ['Daily Example'])).toEqual(names);
});

test('a line that only announces a name', () => {
  expect(['By', 'Written by:', 'About the author', 'Verfasst von', 'Автор'].every(isBylineLabel)).toBe(true);
  expect(isBylineLabel('By Ada Fell')).toBe(false);
  expect(isBylineLabel('Bystander')).toBe(false);
  expect(isBylineLabel('')).toBe(false);
});

test('a name before what the person does', () => {
  expect(nameBeforeRole('Ada Fell | Senior Writer | July 2, 2026')).toBe('Ada Fell');
  expect(nameBeforeRole('Ada Fell – Harbour News – Reporter')).toBe('Ada Fell');
  expect(nameBeforeRole('River News | Weather')).toBeNull();
  expect(nameBeforeRole('Ada Fell')).toBeNull();
  expect(nameBeforeRole('Senior Writer | Editor')).toBeNull();
  expect(nameBeforeRole('All our people | Writer')).toBeNull();
  expect(nameBeforeRole('Read More | Writer')).toBeNull();
});
