// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { rehearsePlan } from '../../../src/reader/rehearsal.ts';

test('a rehearsal finds the clutter of its own page, and leaves the reader’s alone', async () => {
  document.body.innerHTML = '<aside class="newsletter"><form><input type="email"></form></aside>';
  const before = document.documentElement.outerHTML;
  const { clutter, rolledBack } = await rehearsePlan(document, {
    yieldToPage: async () => undefined,
    now: () => 0,
  });
  expect(rolledBack).toBe(false);
  expect(clutter.map(({ reason }) => reason)).toContain('navigation');
  for (const { element } of clutter) expect(element.ownerDocument).not.toBe(document);
  expect(document.documentElement.outerHTML).toBe(before);
});
