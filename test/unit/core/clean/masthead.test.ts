// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isMasthead } from '../../../../src/core/clean/masthead.ts';
import { above, evidenceOf, prose } from './page.ts';

const link = (href: string, inner = 'Fenny Courier') => `<a href="${href}">${inner}</a>`;
const box = (inner: string, more = '') => `<div id="q" ${more}>${inner}</div>`;
const nested = (depth: number) =>
  `<div class="breadcrumb">${'<div>'.repeat(depth)}${link('/')}${'</div>'.repeat(depth)}</div>`;

test.each([
  ['the front page', box(link('/'))],
  ['the front page by its file', box(link('/index.html'))],
  ['the front page by its whole address', box(link('http://localhost:3000/'))],
  ['the front page with a question', box(link('/?from=story'))],
  ['the front page, after other links', box(link('/news') + link('/'))],
  ['the front page, itself a link', `<a id="q" href="/">Fenny Courier</a>`],
  ['the front page with a few words', box(link('/', prose(6)))],
  ['the front page with a picture', box(link('/', '<img alt="">'))],
  ['the front page with a drawing', box(link('/', '<svg></svg>'))],
  ['the front page, deep below breadcrumbs', box(nested(5))],
])('a masthead leads to %s', (_what, html) => {
  const { element, survey } = evidenceOf(above(html));
  expect(isMasthead(element, survey)).toBe(true);
});

test.each([
  ['leads to a section', box(link('/news'))],
  ['leads to a page below one', box(link('/news/index.html'))],
  ['leads to a page of such a name', box(link('/indexes'))],
  ['leads to a part of the front page', box(link('/#top'))],
  ['leads to another site', box(link('https://x.example/'))],
  ['leads to another port', box(link('http://localhost:8080/'))],
  ['leads nowhere', box(link('http://['))],
  ['is a text', box('Fenny Courier')],
  ['says much', box(link('/', prose(7)))],
  ['shows nothing', box(link('/', ''))],
  ['is an entry of a menu', box(`<nav>${link('/')}</nav>`)],
  ['is an entry of a list', box(`<ul><li>${link('/')}</li></ul>`)],
  ['is the first of the breadcrumbs', box(nested(0))],
  ['is the first of the breadcrumbs, in a box', box(nested(4))],
  ['is named for the breadcrumbs itself', box('<a class="breadcrumb" href="/">Fenny Courier</a>')],
  ['is not shown', box('<a href="/" style="display: none">Fenny Courier</a>')],
  ['moves along with the page', box(link('/'), 'style="position: fixed"')],
])('none %s', (_what, html) => {
  const { element, survey } = evidenceOf(above(html));
  expect(isMasthead(element, survey)).toBe(false);
});

test('a page that moved on is asked anew where its links lead', () => {
  const asked = () => {
    const { element, survey } = evidenceOf(above(box(link('.'))));
    return isMasthead(element, survey);
  };
  expect(asked()).toBe(true);
  history.pushState(null, '', '/news/weir.html');
  expect(asked()).toBe(false);
  history.pushState(null, '', '/');
  expect(asked()).toBe(true);
});
