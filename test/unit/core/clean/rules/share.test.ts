// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { shareRow } from '../../../../../src/core/clean/rules/share.ts';
import { behind, type Given, lines, prose, saidOf } from '../page.ts';

const said = (html: string, given: Given = {}) => saidOf(shareRow, behind(html), given);
const [KNOWN, SURE] = ['share: known', 'share: sure'];
const row = (inner: string, name = '') => `<div id="q" class="${name}">${inner}</div>`;
const link = (href: string, text = 'Go') => `<a href="${href}">${text}</a> `;

describe('a vendor’s row', () => {
  test.each([
    ['is known', row('', 'sharedaddy'), KNOWN],
    ['with a text to copy', row('<textarea></textarea>', 'sharedaddy'), KNOWN],
    ['has few words', row(lines(45), 'sharedaddy'), KNOWN],
    ['has not many', row(lines(46), 'sharedaddy'), null],
    ['has no prose', row(prose(15), 'sharedaddy'), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('is not looked for in the site’s frame', () => {
    expect(said(row('', 'sharedaddy'), { within: 'footer' })).toBeNull();
  });
});

describe('addresses that share the page', () => {
  test.each([
    'https://www.facebook.com/share?u=x',
    'https://m.facebook.com/share?u=x',
    'http://x.com/intent/post',
    '//wa.me/?text=x',
    'HTTPS://wa.me/?text=x',
    'mailto:?subject=x',
    'MAILTO:?subject=x',
  ])('%s', (href) => {
    expect(said(row(link(href).repeat(2)))).toBe(KNOWN);
    expect(said(`<a id="q" href="${href}">Go</a>`)).toBe(KNOWN);
    expect(said(row(link(href)))).toBeNull();
  });

  test.each([
    'mailto:keeper@fenny.example',
    'https://facebook.com/fenny',
    'wa.me/x',
    '/to?mailto:?subject=x',
  ])('not %s', (href) => expect(said(row(link(href).repeat(2)))).toBeNull());

  test('are none beside a text to fill in', () => {
    expect(said(row(`${link('https://wa.me/').repeat(2)}<textarea></textarea>`))).toBeNull();
  });
});

describe('a row of networks', () => {
  const buttons = (...texts: string[]) => texts.map((text) => `<button>${text}</button>`).join(' ');

  test.each([
    ['by what buttons say', buttons('Facebook', 'Pinterest'), KNOWN],
    ['by what links say', link('/f', 'Facebook') + link('/p', 'WhatsApp'), KNOWN],
    [
      'by what screen readers say',
      '<button aria-label="Facebook"></button><button aria-label="X"></button>',
      KNOWN,
    ],
    ['by a network among other words', buttons('Open Facebook here', 'Open Pinterest here'), KNOWN],
    ['by a word for sharing', buttons('Share', 'Share this'), KNOWN],
    ['not by one', buttons('Facebook'), null],
    ['not by one of two', buttons('Facebook', 'Eels'), null],
    ['not by two of three', buttons('Facebook', 'Pinterest', 'Eels'), null],
    ['but by three of four', buttons('Facebook', 'Pinterest', 'WhatsApp', 'Eels'), KNOWN],
    ['not by a letter among other words', buttons('Plan X here', 'Gate X here'), null],
    ['with a few words', `${buttons('Facebook', 'Pinterest')} ${prose(8)}`, KNOWN],
    ['not with a line', `${buttons('Facebook', 'Pinterest')} ${prose(9)}`, null],
  ])('%s', (_what, inner, verdict) => expect(said(row(inner))).toBe(verdict));
});

describe('a name', () => {
  const press = '<button>Go</button>';

  test.each([
    ['that is enough, with pictures from a style sheet', row('', 'share-bar'), KNOWN],
    ['of a heading', '<h3 id="q" class="share-bar">Reed</h3>', null],
    ['that others bear, with a button', row(press + lines(29), 'share'), SURE],
    ['that others bear, with a link', row(link('/x') + lines(29), 'share'), SURE],
    ['that others bear, with more words', row(press + lines(30), 'share'), null],
    ['that others bear, with few words', row(lines(3), 'share'), SURE],
    ['that others bear, with nothing to press', row(lines(4), 'share'), null],
    ['that none bears', row(press, 'reeds'), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});
