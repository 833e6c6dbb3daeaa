// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { newsletterBox } from '../../../../../src/core/clean/rules/newsletter.ts';
import { behind, type Given, lines, prose, saidOf } from '../page.ts';

const said = (inner: string, name = '', given: Given = {}, tag = 'div') =>
  saidOf(newsletterBox, behind(`<${tag} id="q" class="${name}">${inner}</${tag}>`), given);
const [KNOWN, SURE, PERHAPS] = ['newsletter: known', 'newsletter: sure', 'newsletter: perhaps'];
const FIELD = '<input type="email">';
const PRESS = '<button>Go</button>';
const links = (count: number) => '<a href="/x">Go</a> '.repeat(count);

describe('a field for an address makes a sign-up box', () => {
  test.each([
    ['of any box', FIELD, '', SURE],
    ['of a box with a label', `<h3>Subscribe now</h3>${FIELD}`, '', KNOWN],
    ['of a box with a name', FIELD, 'newsletter', KNOWN],
    ['but not beside a password', `${FIELD}<input type="password">`, '', null],
    ['nor beside a text to fill in', `${FIELD}<textarea></textarea>`, '', null],
    ['with few links', FIELD + links(12), '', SURE],
    ['not with many', FIELD + links(13), '', null],
    ['with some words', FIELD + lines(160), '', SURE],
    ['not with many words', FIELD + lines(161), '', null],
    ['with some prose', FIELD + prose(90), '', SURE],
    ['not with much', FIELD + prose(91), '', null],
  ])('%s', (_what, inner, name, verdict) => expect(said(inner, name)).toBe(verdict));

  test('less surely in the site’s frame, and never of a heading', () => {
    expect(said(FIELD, '', { within: 'footer' })).toBe(PERHAPS);
    expect(said(FIELD, 'newsletter', { within: 'footer' })).toBe(KNOWN);
    expect(said(FIELD, 'newsletter', {}, 'h3')).toBeNull();
  });
});

describe('words for a newsletter with something to press do, too', () => {
  const label = '<h3>Sign up for our newsletter today</h3>';

  test.each([
    ['a label and a button', label + PRESS, '', SURE],
    ['a label and a link', label + links(1), '', SURE],
    ['a label and a form of another site', `${label}<iframe></iframe>`, '', SURE],
    ['a label alone', label, '', null],
    ['a label with more than the phrase and many links', label + links(5), '', SURE],
    ['the bare word over a few links', `<h3>Newsletter</h3>${links(4)}`, '', SURE],
    ['the bare word over a list of links', `<h3>Newsletter</h3>${links(5)}`, '', null],
    ['another label', `<h3>Reeds</h3>${PRESS}`, '', null],
    ['a name that is enough', PRESS, 'newsletter-box', KNOWN],
    ['a name that is enough on few links', links(4), 'newsletter-box', KNOWN],
    ['a name that is enough on many', links(5), 'newsletter-box', null],
    ['a name that others bear', `Reed reed ${PRESS}`, 'newsletter', SURE],
    ['a name that others bear on two words', `Reed ${PRESS}`, 'newsletter', null],
    ['a name that others bear on some prose', `${prose(40)}<div>${PRESS}</div>`, 'newsletter', SURE],
    ['a name that others bear on much prose', `${prose(41)}<div>${PRESS}</div>`, 'newsletter', null],
    ['no name', `Reed reed ${PRESS}`, 'reeds', null],
  ])('%s', (_what, inner, name, verdict) => expect(said(inner, name)).toBe(verdict));

  test('but in the site’s frame they are a link of it', () => {
    expect(said(label + PRESS, '', { within: 'footer' })).toBeNull();
  });
});
