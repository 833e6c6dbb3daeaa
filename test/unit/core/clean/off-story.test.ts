// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { offStory } from '../../../../src/core/clean/off-story.ts';
import { above, behind, below, between, evidenceOf, type Given, HALF, lines, prose, REST } from './page.ts';

const STRICT = false;
const FOCUS = true;
const said = (html: string, focus: boolean, given: Given = {}) =>
  offStory(evidenceOf(html, given), focus)?.reason ?? null;
const box = (inner: string, more = '', tag = 'div') => `<${tag} id="q" ${more}>${inner}</${tag}>`;
const link = (text = 'Eels', href = '/x') => `<a href="${href}">${text}</a> `;
/** What stands between the title and the first block, some way below the title. */
const belowTitle = (html: string) =>
  behind('').replace(
    '</h1>',
    `</h1><p>${'Fenny, in the parish of Overmere, on the morning of the fair'}</p>${html}`,
  );

describe('what stands off the story goes for the reason that its place gives', () => {
  const press = '<button>Go</button>';

  test.each([
    ['above it', above(box(press)), 'navigation'],
    ['between its blocks', between(box(press)), 'promotion'],
    ['below them in its part of the page', below(box(press)), 'promotion'],
    ['behind that', behind(box(press)), 'footer'],
    ['behind that, as links', behind(box(link().repeat(2))), 'related'],
    ['behind that, as one link', behind(box(link())), 'footer'],
    ['behind that, as links and words', behind(box(link().repeat(2) + lines(2))), 'footer'],
    ['behind that, as cards', behind(box(`<div>${link()}${lines(3)}</div>`.repeat(3))), 'related'],
    ['above it, as links', above(box(link().repeat(2))), 'navigation'],
    ['above it in its part of the page', belowTitle(box(press)), 'promotion'],
  ])('%s', (_what, html, reason) => expect(said(html, FOCUS)).toBe(reason));

  test('in the site’s frame by that', () => {
    expect(said(behind(box(press)), FOCUS, { within: 'footer' })).toBe('footer');
    expect(said(behind(box(press)), FOCUS, { within: 'header' })).toBe('navigation');
  });
});

describe('in every mode stays', () => {
  test.each([
    ['what stands off no story', '<div id="q"><button>Go</button></div>'],
    ['a title', above('<h1 id="q">The weir</h1>')],
    [
      'what holds a title',
      above(box('<h1>The weir</h1>', 'class="x"')).replace('<main><h1>The weir</h1>', '<main>'),
    ],
    ['a part of a line', behind('<p>Reed <b id="q">Go</b></p>')],
    ['what may be the story’s', behind(box('Reed', 'data-chance="0.4"'))],
    ['a picture between the blocks', between(box(`<img alt="">${lines(40)}`))],
    ['a picture with a link', between(box(`<img alt="">${link()}`))],
    ['a picture below the title', belowTitle(box('<img alt="">'))],
    [
      'the sentence right below the title',
      behind('').replace('</h1>', `</h1>${box('One man and one crank')}`),
    ],
    ['much text with nothing to press', behind(box(prose(100)))],
    ['a part of much text', behind(`<div>${prose(100)}${box('Go')}</div>`)],
  ])('%s', (_what, html) => {
    expect(said(html, FOCUS)).toBeNull();
    expect(said(html, STRICT)).toBeNull();
  });

  test.each([
    ['a title behind the story', behind('<h1 id="q">The mill</h1>')],
    ['a picture with many words', between(box(`<img alt="">${lines(41)}`, 'data-chance="0.06"'))],
    ['a picture with two links', between(box(`<img alt="">${link().repeat(2)}`))],
    ['a picture behind the story', behind(box('<img alt="">'))],
    ['much text with a link', behind(box(link() + prose(99)))],
    ['much text with a button', behind(box(`<button>Go</button>${prose(99)}`))],
    ['much text to fill in', behind(box(`<textarea></textarea>${prose(100)}`))],
    ['less text', behind(box(prose(99)))],
    ['much text that is no prose', behind(box(lines(100)))],
    ['much text that extraction is sure of', behind(box(prose(100), 'data-chance="0.02"'))],
  ])('but not %s', (_what, html) => expect(said(html, FOCUS)).not.toBeNull());
});

describe('a standfirst', () => {
  const under = (inner: string, kicker = '') =>
    behind('').replace('</h1>', `</h1>${kicker}${box(inner, 'data-chance="0.02"')}`);

  test.each([
    ['has a few words', under(prose(5)), null],
    ['has not fewer', under(prose(4)), 'promotion'],
    ['has a sentence or two', under(prose(45)), null],
    ['has not more', under(prose(46)), 'promotion'],
    ['has no link', under(`${link()}${prose(5)}`), 'promotion'],
    ['has no button', under(`<button>Go</button> ${prose(5)}`), 'promotion'],
    ['stands below a date at most', under(prose(9), `<p>${'x'.repeat(40)}</p>`), null],
    ['stands not below more', under(prose(9), `<p>${'x'.repeat(41)}</p>`), 'promotion'],
    ['stands below a title', under(prose(9)).replaceAll('h1', 'h3'), 'promotion'],
    ['stands above the story', behind(box(prose(9), 'data-chance="0.02"')), 'footer'],
  ])('%s', (_what, html, reason) => expect(said(html, FOCUS)).toBe(reason));
});

describe('a large picture right above the title', () => {
  const over = (at: string, more = '') =>
    above(`<div id="q" data-box="${at}"><img alt="">${more}</div>`).replace(
      '<h1',
      '<h1 data-box="200 400 600 50"',
    );

  test.each([
    ['stays', over('200 100 200 100'), null],
    ['touches it', over('200 300 200 100'), null],
    ['is wide', over('200 100 199 100'), 'navigation'],
    ['is high', over('200 100 200 99'), 'navigation'],
    ['is near', over('200 99 200 100'), 'navigation'],
    ['is above it', over('200 301 200 100'), 'navigation'],
    ['is no list', over('200 100 200 100', link().repeat(2)), 'navigation'],
    ['is above a title', over('200 100 200 100').replaceAll('h1', 'h3'), 'navigation'],
  ])('%s', (_what, html, reason) => expect(said(html, FOCUS)).toBe(reason));

  test('in the site’s header is the header’s', () => {
    expect(said(over('200 100 200 100'), FOCUS, { within: 'header' })).toBe('navigation');
  });
});

describe('the name of a box that tells the story', () => {
  const boxed = (inner: string, next = '') =>
    `<main>${HALF}<div>${box(inner, 'data-chance="0.1"')}${next}<p class="story">Reed reed reed reed.</p></div>${REST}</main>`;

  test.each([
    ['stays', boxed(prose(6)), null],
    ['stays above what is empty', boxed('Tip', '<hr>'), null],
    ['is short', boxed(prose(7)), 'promotion'],
    ['is a text', boxed('<svg></svg>'), 'promotion'],
    ['is no link', boxed(link()), 'promotion'],
    ['is no button', boxed('<button>Go</button>'), 'promotion'],
    ['stands right above the story’s text', boxed('Tip', '<p>Reed</p>'), 'promotion'],
    ['stands in a box of its own', between(box('Tip', 'data-chance="0.1"')), 'promotion'],
    ['stands above a text', between(`<div>${box('Tip', 'data-chance="0.1"')}</div>`), 'promotion'],
  ])('%s', (_what, html, reason) => expect(said(html, FOCUS)).toBe(reason));
});

describe('below the title strict leaves, and focus takes', () => {
  test.each([
    ['the date', box('Reed, updated 12 July 2024', 'data-chance="0.1"')],
    ['a date that is marked as one', box('<time>yesterday</time>', 'data-chance="0.1"')],
    ['a date and some words', box(`2024 ${prose(14)}`, 'data-chance="0.1"')],
    ['an introduction', box(prose(25), 'data-chance="0.1"')],
  ])('%s', (_what, html) => {
    expect(said(belowTitle(html), STRICT)).toBeNull();
    expect(said(belowTitle(html), FOCUS)).toBe('promotion');
  });

  test.each([
    ['a number', box('Reed 120240', 'data-chance="0.1"')],
    ['another year', box('Reed 2124', 'data-chance="0.1"')],
    ['a date and more', box(`2024 ${prose(15)}`, 'data-chance="0.1"')],
    ['a date in a link', box(link('12 July 2024'), 'data-chance="0.1"')],
    ['a shorter text', box(prose(24), 'data-chance="0.1"')],
    ['an introduction with a link', box(prose(25) + link(), 'data-chance="0.1"')],
    ['an introduction that extraction is sure of', box(prose(25), 'data-chance="0.02"')],
  ])('but strict does not leave %s', (_what, html) => {
    expect(said(belowTitle(html), STRICT)).toBe('promotion');
  });

  test('nor a date or an introduction elsewhere', () => {
    expect(said(between(box('Reed, 12 July 2024', 'data-chance="0.1"')), STRICT)).toBe('promotion');
    expect(said(between(box(prose(25), 'data-chance="0.1"')), STRICT)).toBe('promotion');
  });
});
