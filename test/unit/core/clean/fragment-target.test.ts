// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fragmentTarget } from '../../../../src/core/clean/fragment-target.ts';

function targetOf(href: string): string | null {
  document.body.innerHTML = '<p id="fn-1"></p><p id="größe"></p><p id="50%25"></p><p id="100%"></p><a></a>';
  const link = document.querySelector('a') as Element;
  link.setAttribute('href', href);
  return fragmentTarget(link, document)?.id ?? null;
}

test.each([
  ['#fn-1', 'fn-1'],
  ['#gr%C3%B6%C3%9Fe', 'größe'],
  ['#50%25', '50%25'],
  ['#100%', '100%'],
])('%s leads to the element %s', (href, id) => {
  expect(targetOf(href)).toBe(id);
});

test.each(['#', '', '#gone', '#gone%', 'other.html#fn-1', '/#fn-1'])('%s leads to none', (href) => {
  expect(targetOf(href)).toBeNull();
});
