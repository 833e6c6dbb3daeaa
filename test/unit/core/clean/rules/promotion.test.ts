// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { afterword, promotion } from '../../../../../src/core/clean/rules/promotion.ts';
import { above, behind, below, between, type Given, lines, prose, REST, saidOf } from '../page.ts';

const [SURE, PERHAPS] = ['promotion: sure', 'promotion: perhaps'];
const PRESS = '<div><button>Go</button></div>';
const OWN = '<a href="/x">Go</a> ';
const AWAY = '<a href="https://x.example/">Go</a> ';

describe('an offer by its name', () => {
  const box = (inner: string, name = 'promo', tag = 'div') =>
    `<${tag} id="q" class="${name}">${inner}</${tag}>`;

  test.each([
    ['that is enough', behind(box(PRESS)), SURE],
    ['with a link', behind(box(OWN)), SURE],
    ['with nothing to press', behind(box('Reed')), null],
    ['with prose', behind(box(prose(39) + PRESS)), PERHAPS],
    ['with much prose', behind(box(prose(41) + PRESS)), null],
    ['with many lines', behind(box(lines(89) + PRESS)), SURE],
    ['with too many', behind(box(lines(90) + PRESS)), null],
    ['that others bear', behind(box(PRESS, 'banner')), PERHAPS],
    ['that others bear, with prose', behind(box(prose(20) + PRESS, 'banner')), PERHAPS],
    ['that others bear, in the story', between(box(PRESS, 'banner')), PERHAPS],
    ['that others bear, in the story with prose', between(box(prose(20) + PRESS, 'banner')), null],
    ['that none bears', behind(box(PRESS, 'reeds')), null],
  ])('%s', (_what, html, verdict) => expect(saidOf(promotion, html)).toBe(verdict));

  test.each(['h2', 'a', 'span'])('is not a mere %s', (tag) =>
    expect(saidOf(promotion, behind(box(OWN, 'promo', tag)))).toBeNull(),
  );

  test('is not looked for in the site’s frame', () => {
    expect(saidOf(promotion, behind(box(PRESS)), { within: 'header' })).toBeNull();
  });
});

describe('an afterword', () => {
  const said = (html: string, given: Given = {}) => saidOf(afterword, html, given);
  const box = (inner: string, more = '', tag = 'div') => `<${tag} id="q" ${more}>${inner}</${tag}>`;

  test('stands behind the story in another part of the page', () => {
    expect(said(behind(box(OWN)))).toBe(SURE);
    expect(said(below(box(OWN)))).toBeNull();
    expect(said(between(box(OWN)))).toBeNull();
    expect(said(above(box(OWN)))).toBeNull();
    expect(said(behind(box(OWN)), { within: 'footer' })).toBeNull();
  });

  test('is none where some of the story may be missing', () => {
    expect(said(behind(box(OWN)), { isDoubted: true })).toBeNull();
  });

  test.each([
    ['with a button', box(PRESS), SURE],
    ['with nothing to press', box('Reed'), null],
    ['that leads elsewhere', box(AWAY), null],
    ['that leads mostly elsewhere', box(OWN + AWAY), null],
    ['that leads mostly on within the site', box(OWN.repeat(3) + AWAY.repeat(2)), SURE],
    ['with a menu in it', box(`${OWN}<nav></nav>`), PERHAPS],
    ['of the author', box(OWN, 'class="author-bio"'), null],
    ['of contents', box(OWN, 'class="toc"'), null],
    ['that is a paragraph', box(OWN, '', 'p'), null],
    ['a fifth as long as the story', box(PRESS + lines(51)), SURE],
    ['longer than that', box(PRESS + lines(52)), null],
  ])('%s', (_what, html, verdict) => expect(said(behind(html))).toBe(verdict));

  test('with more prose than an offer is less sure', () => {
    const page = (html: string) => behind(html).replace(REST, REST.repeat(3));
    expect(said(page(box(prose(60) + PRESS)))).toBe(SURE);
    expect(said(page(box(prose(61) + PRESS)))).toBe(PERHAPS);
  });
});
