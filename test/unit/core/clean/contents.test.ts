// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isContents } from '../../../../src/core/clean/contents.ts';
import { Evidence } from '../../../../src/core/clean/evidence.ts';
import { evidenceOf, HALF, REST } from './page.ts';

const link = (href: string) => `<a href="${href}">Eels</a> `;
const [A, B, C] = ['#a', '#b', '#c'].map(link) as [string, string, string];
const list = (inner: string, more = '') => `<ul id="q" ${more}>${inner}</ul>`;
/** A page with sections a, b and c, and one with a name of its own behind the story. */
const page = (html: string) =>
  `${html}<main id="top"><h1>The weir</h1>${HALF}<h2 id="a">A</h2><h2 id="b">B</h2><h2 id="c">C</h2>${REST}</main><p id="foot"></p>`;

test.each([
  ['links to three sections', list(A + B + C), true],
  ['links to two', list(A + B), false],
  ['as many links as other words, and more', list(`${A + B + C}Reed reed`), true],
  ['fewer links', list(`${A + B + C}Reed reed reed`), false],
  ['a fifth that leads elsewhere', list(A + B + C + A + link('/x')), true],
  ['a quarter that leads elsewhere', list(A + B + C + link('/x')), false],
  ['links that skip to the story', list(link('#top').repeat(3)), false],
  ['links to what stands behind it', list(link('#foot').repeat(3)), false],
  ['links to nothing', list(link('#gone').repeat(3)), false],
  ['a bar that stays in its place', list(A + B + C, 'style="position: fixed"'), false],
  ['a bar that sticks', list(A + B + C, 'style="position: sticky"'), false],
  ['a box placed in the page', list(A + B + C, 'style="position: relative"'), true],
])('a table of contents is %s', (_what, html, is) => {
  expect(isContents(evidenceOf(page(html)))).toBe(is);
});

test('none stands in the site’s frame', () => {
  expect(isContents(evidenceOf(page(list(A + B + C)), { within: 'header' }))).toBe(false);
});

test('one beside the story goes with its column', () => {
  const laidOut = (box: string) =>
    page(list(A + B + C, `data-box="${box}"`)).replaceAll('<p class', '<p data-box="200 200 600 600" class');
  expect(isContents(evidenceOf(laidOut('800 300 100 100')))).toBe(false);
  expect(isContents(evidenceOf(laidOut('200 100 600 100')))).toBe(true);
});

test('links of a shadow root are none of the story’s', () => {
  const { survey } = evidenceOf(page('<ul id="q"></ul><div id="r"></div>'));
  const host = document.querySelector('#r') as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = A + B + C;
  expect(isContents(new Evidence(host, survey, null))).toBe(false);
});
