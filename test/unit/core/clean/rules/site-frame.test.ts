// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { frameOf, siteFrame } from '../../../../../src/core/clean/rules/site-frame.ts';
import { above, behind, below, between, evidenceOf, lines, prose, saidOf } from '../page.ts';

const link = (text: string, href = '/x') => `<a href="${href}">${text}</a> `;
const box = (inner: string, more = '', tag = 'div') => `<${tag} id="q" ${more}>${inner}</${tag}>`;
const inMain = (html: string) => behind('').replace('<h1>', `${html}<h1>`);
const inside = (tag: string, html: string) => `<${tag}>${html}</${tag}>`;

describe('the part of the site’s frame that an element is', () => {
  test.each<[string, string, string | null]>([
    ['a menu by its role, anywhere', between(box('', 'role="navigation"')), 'navigation'],
    ['a bar of menus', between(box('', 'role="menubar"')), 'navigation'],
    ['a menu by its tag', between(box('', '', 'nav')), 'navigation'],
    ['the way to the next story', behind(box('', 'class="post-navigation"', 'nav')), null],
    ['the way to the next story, above', above(box('', 'class="post-navigation"', 'nav')), 'navigation'],
    ['a header by its role', above(box('', 'role="banner"')), 'header'],
    ['a header by its role in the story', between(box('', 'role="banner"')), null],
    ['a header by its name', below(box('', 'class="masthead"')), 'header'],
    ['a footer by its role', above(box('', 'role="contentinfo"')), 'footer'],
    ['a footer by its name', above(box('', 'class="site-footer"')), 'footer'],
    ['a header by its tag', above(box('', '', 'header')), 'header'],
    ['a header behind the story', behind(box('', '', 'header')), null],
    ['a header of a section', above(inside('section', box('', '', 'header'))), null],
    ['a footer by its tag', behind(box('', '', 'footer')), 'footer'],
    ['a footer above the story', above(box('', '', 'footer')), null],
    ['a footer of a section', behind(inside('aside', box('Reed', '', 'footer'))), null],
    ['a copyright line in a section', behind(inside('aside', box('© Fenny', '', 'footer'))), 'footer'],
    ['a header by a name that others bear', above(box('', 'class="header"')), 'header'],
    ['such a header in the story’s part of the page', inMain(box('', 'class="header"')), null],
    ['such a header of a section', above(inside('section', box('', 'class="header"'))), null],
    ['such a header behind the story', behind(box('', 'class="header"')), null],
    ['a menu by its name', above(box('', 'class="navbar"')), 'navigation'],
    ['a menu, as dishes have one', above(box('', 'class="menu"')), 'navigation'],
    ['the search', above(box('', 'class="search"')), null],
    ['a footer by a name that others bear', behind(box('', 'class="footer"')), 'footer'],
    ['such a footer of a section', behind(inside('section', box('', 'class="footer"'))), null],
    ['a menu below the story', behind(box('', 'class="navbar"')), 'footer'],
    ['links with a copyright', behind(box(`${link('Eels')}© Fenny`)), 'footer'],
    ['links with a copyright in words', behind(box(`${link('Eels')}All rights reserved`)), 'footer'],
    ['a copyright without links', behind(box('© Fenny')), null],
    ['a long text with a copyright', behind(box(`${link('©')}${lines(399)}`)), 'footer'],
    ['a longer one', behind(box(`${link('© Eels')}${lines(400)}`)), null],
    ['anything else', behind(box(link('Eels'))), null],
  ])('%s', (_what, html, frame) => expect(frameOf(evidenceOf(html))).toBe(frame));
});

describe('what of it is hidden', () => {
  const [MENU, FOOTER] = ['navigation: perhaps', 'footer: perhaps'];
  const said = (html: string, within?: 'header' | 'footer') =>
    saidOf(siteFrame, html, within ? { within } : {});

  test.each([
    ['a menu', above(box('', '', 'nav')), MENU],
    ['a footer', behind(box('', '', 'footer')), FOOTER],
    ['a menu that is a table of contents', above(box('', 'class="toc"', 'nav')), null],
    ['a header with a line of prose', above(box(prose(25), '', 'header')), MENU],
    ['a header with more', above(box(prose(26), '', 'header')), null],
    ['a footer with as much', behind(box(prose(26), '', 'footer')), FOOTER],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('what stands in it goes with it, unless it is prose above the story', () => {
    expect(said(above(box('Reed')), 'header')).toBe(MENU);
    expect(said(behind(box('Reed')), 'footer')).toBe(FOOTER);
    expect(said(above(box(prose(26))), 'header')).toBeNull();
    expect(said(behind(box(prose(26))), 'footer')).toBe(FOOTER);
    expect(said(behind(box(prose(14))))).toBeNull();
  });

  test.each([
    ['a link that skips to the story', above(box(link('Skip', '#top'))), MENU],
    ['the link itself', above('<a id="q" href="#top">Skip to what is told</a>'), MENU],
    ['a link to nowhere', above(box(link('Skip', '#'))), null],
    ['one of two', above(box(`${link('Skip', '#top')}<p>Reed</p>${link('Eels')}<p>Reed reed</p>`)), null],
    ['one with a few words', above(box(`${link('Skip', '#top')}${lines(11)}`)), MENU],
    ['one with more', above(box(`${link('Skip', '#top')}${lines(12)}`)), null],
    ['one in the story’s part of the page', inMain(box(link('Skip', '#top'))), null],
    ['one behind the story', behind(box(link('Skip', '#top'))), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test.each([
    ['breadcrumbs', inMain(box('Reed', 'class="breadcrumb"')), MENU],
    ['breadcrumbs in the story', between(box('Reed', 'class="breadcrumb"')), null],
    ['breadcrumbs with some prose', inMain(box(prose(30), 'class="breadcrumb"')), MENU],
    ['breadcrumbs with more', inMain(box(prose(31), 'class="breadcrumb"')), null],
    ['a search', inMain(box(lines(199), 'class="search"')), MENU],
    ['a search with many words', inMain(box(lines(200), 'class="search"')), null],
    ['a search by its role', below(box('Reed', 'role="search"')), MENU],
    ['a field to search in', below(box('<input type="search">')), MENU],
    ['any other field', below(box('<input type="text">')), null],
    ['tags', below(box(link('Eels').repeat(2), 'class="tags"')), MENU],
    ['tags beside as many words', below(box(`${link('Eels')}Reed`, 'class="tags"')), null],
    ['tags without links', below(box('Eels', 'class="tags"')), null],
    ['a name for a footer', below(box('Reed', 'class="footer"')), FOOTER],
    ['a name for a footer above the story', inMain(box('Reed', 'class="footer"')), null],
    ['a copyright line', below(box('© The parish of Fenny')), FOOTER],
    ['a copyright line in words', below(box(' Copyright the parish of Fenny')), FOOTER],
    ['a text on copyright', below(box('The copyright of Fenny')), null],
    ['a copyright line above the story', inMain(box('© The parish of Fenny')), null],
    ['a copyright line with small print', below(box(`© ${lines(80)}`)), FOOTER],
    ['a copyright line with too much of it', below(box(`© ${lines(81)}`)), null],
    ['a row of names', below(box('The Fenny Courier · Contact · Privacy')), FOOTER],
    ['two names', below(box('The Fenny Courier · Contact')), null],
    ['a row of texts', below(box('The Fenny Courier of Overmere · Contact · Privacy')), null],
    ['a row of four words each', below(box('The Courier of Fenny • Contact us by post • Privacy')), FOOTER],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test.each([
    ['links above the story', above(box(link('Eels').repeat(2))), MENU],
    ['one link', above(box(link('Eels'))), null],
    ['as many other words', above(box(`${link('Eels').repeat(2)}Reed reed`)), null],
    ['links in the story’s part of the page', inMain(box(link('Eels').repeat(2))), null],
    ['links behind it', behind(box(link('Eels').repeat(2))), null],
    ['links with prose', above(box(`<div>${link('Eels').repeat(40)}</div><p>${prose(30)}</p>`)), null],
    ['links with less prose', above(box(`<div>${link('Eels').repeat(40)}</div><p>${prose(29)}</p>`)), MENU],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('a side column', () => {
  const SIDE = 'sidebar: perhaps';
  const said = (html: string) => saidOf(siteFrame, html);
  /** The story is 600 wide; `#q` lies beside it or below it. */
  const laidOut = (page: string, at = '820 300 160 400') =>
    page
      .replaceAll('<p class="story"', '<p class="story" data-box="200 200 600 600"')
      .replace('id="q"', `id="q" data-box="${at}"`);
  const aside = (inner: string) => box(inner, '', 'aside');

  test.each([
    ['by its tag', behind(aside('Reed')), SIDE],
    ['by its role', behind(box('Reed', 'role="complementary"')), SIDE],
    ['by its name', behind(box('Reed', 'class="sidebar"')), SIDE],
    ['by none of these', behind(box('Reed')), null],
    ['in the story', between(aside('Reed')), null],
    ['with a little prose', behind(aside(prose(24))), SIDE],
    ['with prose', behind(aside(prose(26))), null],
    ['with prose and a link', behind(aside(link('Eels') + prose(26))), null],
    ['with prose and links', behind(aside(link('Eels').repeat(2) + prose(26))), SIDE],
    ['with much prose', behind(aside(link('Eels').repeat(2) + prose(198))), SIDE],
    ['with more', behind(aside(link('Eels').repeat(2) + prose(199))), null],
    ['with more, and many links', behind(aside(link('Eels').repeat(8) + prose(199))), SIDE],
    ['with more, under cards', behind(aside(`<div>${link('Eels')}${prose(75)}</div>`.repeat(3))), SIDE],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('by its place beside the story, though it stands between the blocks', () => {
    expect(said(laidOut(between(box('Reed'))))).toBe(SIDE);
    expect(said(laidOut(behind(box('Reed'))))).toBe(SIDE);
    expect(said(laidOut(between(box('Reed')), '200 300 600 100'))).toBeNull();
  });
});
