import { expect, test } from 'vitest';
import { tagsIn, tagsOf } from '../../../src/core/tags.ts';

test.each([
  ['boats, north  coast ,boats', ['boats', 'north coast']],
  ['بحر، ميناء', ['بحر', 'ميناء']],
  ['海、港', ['海', '港']],
  ['Boats,boats', ['Boats', 'boats']],
  [' , ,', []],
  ['', []],
])('%j typed are the tags %j', (typed, tags) => {
  expect(tagsIn(typed)).toEqual(tags);
});

test('the tags of all stories with how many have each: the most used first, then by the alphabet', () => {
  const heads = [['sea', 'quay'], ['boats'], ['sea', 'boats'], ['sea'], []].map((tags) => ({ tags }));
  expect(tagsOf(heads)).toEqual([
    ['sea', 3],
    ['boats', 2],
    ['quay', 1],
  ]);
  expect(tagsOf([{ tags: ['quay', 'boats', 'éclair', 'fish'] }]).map(([name]) => name)).toEqual([
    'boats',
    'éclair',
    'fish',
    'quay',
  ]);
});
