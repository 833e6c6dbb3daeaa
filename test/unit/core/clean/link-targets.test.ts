// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ownLinkShare, sectionLinkShare } from '../../../../src/core/clean/link-targets.ts';

const PAGE = { location: { hostname: 'news.fenny.example' } } as Document;
const OWN = '<a href="https://fenny.example/a">Eels</a>';
const AWAY = '<a href="https://x.example/a">Eels</a>';

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

test.each([
  ['a subdomain of the site', '<p><a href="https://shop.fenny.example/">Eels</a></p>', 1],
  ['another site', `<p>${AWAY}</p>`, 0],
  ['a site of a like name', '<p><a href="https://notfenny.example/">Eels</a></p>', 0],
  ['a section of this page', '<p><a href="#eels">Eels</a></p>', 0],
  ['one of each', `<p>${OWN}${AWAY}</p>`, 0.5],
  ['nowhere', '<p><a>Eels</a> Eels</p>', 0],
  ['the site, itself a link', OWN, 1],
  ['the site, from a drawing', '<svg><a href="https://fenny.example/">Eels</a></svg>', 1],
  ['another site, from a drawing', '<svg><a href="https://x.example/">Eels</a></svg>', 0],
  ['nowhere, from a drawing', '<svg><a href="http://[">Eels</a></svg>', 0],
])('links lead to %s', (_what, html, share) => {
  expect(ownLinkShare(element(html), PAGE)).toBe(share);
});

test.each([
  ['all', '<p><a href="#a">Eels</a></p>', 1],
  ['half', '<p><a href="#a">Eels</a><a href="/#a">Eels</a></p>', 0.5],
  ['none', '<p><a href="/a">Eels</a></p>', 0],
  ['none where there are none', '<p>Eels</p>', 0],
  ['all, itself a link', '<a href="#a">Eels</a>', 1],
])('%s lead to sections of the page', (_what, html, share) => {
  expect(sectionLinkShare(element(html))).toBe(share);
});

test('of a very long list a part is asked, from all of it', () => {
  expect(ownLinkShare(element(`<p>${OWN.repeat(300)}${AWAY.repeat(300)}</p>`), PAGE)).toBe(0.5);
  expect(ownLinkShare(element(`<p>${(OWN + AWAY.repeat(3)).repeat(25)}</p>`), PAGE)).toBe(0.25);
});
