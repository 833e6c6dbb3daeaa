import { expect, test } from 'vitest';
import { authorNames, opensAsByline } from '../../../../../src/core/extract/metadata/byline.ts';

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
])('%j names %j', (claims, names) => {
  expect(authorNames(claims, ['Daily Example'])).toEqual(names);
});

test('a line that opens as a byline', () => {
  expect(opensAsByline('By Ada Fell')).toBe(true);
  expect(opensAsByline('Bystanders saw it')).toBe(false);
});
