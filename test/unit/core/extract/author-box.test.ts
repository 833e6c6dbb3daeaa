// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { dropAuthorBox } from '../../../../src/core/extract/author-box.ts';
import { ABOUT_AUTHOR } from '../../../../src/data/about-author.ts';

const STORY = '<p>One.</p><p>Two.</p><p>Three.</p>';

function left(html: string, authors: string[] = ['Ottilie Wren']): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropAuthorBox(body, authors);
  return body.innerHTML;
}

test.each([
  '<h3>Ottilie Wren</h3><p>writes about ditches.</p>',
  '<p><img src="x"></p><h4>About Ottilie Wren</h4><p>She writes.</p><p><a href="/x">All texts</a></p>',
  '<p><b>Über die Autorin:</b></p><p>Sie schreibt.</p>',
])('a box about the author goes: %s', (box) => {
  expect(left(STORY + box)).toBe(STORY);
});

test.each([
  '<p>Ottilie Wren was there, too.</p><p>Nobody saw her.</p>',
  '<h3>Ottilie Wren</h3>',
  '<h3>Ottilie Wren</h3><table><tbody><tr><td>a</td></tr></tbody></table>',
  `<h3>Ottilie Wren</h3><p>${'A long chapter about her. '.repeat(50)}</p>`,
])('what only looks like one stays', (end) => {
  expect(left(STORY + end)).toBe(STORY + end);
});

test('the headings are sorted and unique', () => {
  expect([...ABOUT_AUTHOR]).toEqual([...new Set(ABOUT_AUTHOR)].sort());
});
