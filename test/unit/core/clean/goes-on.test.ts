// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { goesOn } from '../../../../src/core/clean/goes-on.ts';
import { prose } from './page.ts';

const p = (words: number, more = '') => `<p>${prose(words)}${more}</p>`;
const LINK = '<a href="/x"></a>';

function isGoingOn(html: string, selector = '#q'): boolean {
  document.body.innerHTML = html;
  return goesOn(document.querySelector(selector) as Element);
}

test.each([
  ['two paragraphs in a row', p(10) + p(10), true],
  ['two short ones', p(10) + p(9), false],
  ['one', p(40), false],
  ['two with something in between', `${p(10)}<hr>${p(10)}`, false],
  ['two, the first with a link', p(10, LINK) + p(10), false],
  ['two, the second with a link', p(10) + p(10, LINK), false],
  ['two behind one with a link', p(10, LINK) + p(10) + p(10), true],
  ['two lines that are no paragraphs', `<div>${prose(10)}</div><div>${prose(10)}</div>`, false],
  ['a paragraph before a box', `${p(20)}<div>${prose(20)}</div>`, false],
])('a story goes on in %s: %s', (_what, inner, is) => {
  expect(isGoingOn(`<div id="q"><div>${inner}</div></div>`)).toBe(is);
});

test('a paragraph may be the first or the second of two', () => {
  expect(isGoingOn(p(10) + p(10), 'p:first-child')).toBe(true);
  expect(isGoingOn(p(10) + p(10), 'p:last-child')).toBe(true);
  expect(isGoingOn(p(10) + p(10, LINK), 'p:last-child')).toBe(false);
});
