// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { planCleaning } from '../../../../src/core/clean/plan.ts';
import { between, extractionOf, lines } from './page.ts';

/** What focus takes of notices that are the story's by the chances given. The story has 264 words. */
function taken(...notices: readonly (readonly [words: number, chance: number])[]): string {
  const html = notices.map(
    ([words, chance], at) => `<div id="${at}" data-chance="${chance}">${lines(words)}</div>`,
  );
  const plan = planCleaning(document, extractionOf(between(html.join(''))), 'focus', new Set());
  return plan.clutter.map(({ element }) => element.id).join(' ');
}

test.each([
  [
    'all, where little of the story may go with them',
    [
      [30, 0.3],
      [20, 0.3],
    ],
    '0 1',
  ],
  [
    'all but the likeliest, where more may go',
    [
      [20, 0.3],
      [30, 0.3],
      [10, 0.3],
    ],
    '0 2',
  ],
  [
    'all but the two likeliest, where much more may go',
    [
      [40, 0.3],
      [20, 0.3],
      [35, 0.3],
    ],
    '1',
  ],
  [
    'in the order of the page',
    [
      [10, 0.2],
      [50, 0.3],
      [20, 0.2],
    ],
    '0 2',
  ],
  ['small chances, however many', Array.from({ length: 8 }, () => [40, 0.09]), '0 1 2 3 4 5 6 7'],
] as const)('of notices focus takes %s', (_what, notices, ids) => {
  expect(taken(...(notices as readonly (readonly [number, number])[]))).toBe(ids);
});
