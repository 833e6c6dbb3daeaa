// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isSelector, isStable, selectorFor } from '../../../../src/core/clean/selector.ts';

const NOTHING = () => false;

function page(html: string): Element {
  document.body.innerHTML = html;
  const target = document.querySelector('[data-here]');
  target?.removeAttribute('data-here');
  if (!target) throw new Error('no element was marked');
  return target;
}

describe('a name that people gave lasts', () => {
  test.each([
    'related-stories',
    'newsletterSignup',
    'site_footer',
    'ad-slot',
    'promo2',
    'AdSlot',
    'c-share-bar',
    'share--bar',
    'opener',
    'inbox',
    'btn',
    'RHYTHM',
    'myAdSlot',
    'oneTwoTreeFour',
    'share-'.padEnd(48, 'a'),
  ])('%s', (name) => expect(isStable(name)).toBe(true));
});

describe('a name that a tool made, or that tells a state, does not', () => {
  test.each([
    'css-1x2y3z',
    'sc-bdVaJa',
    'ueRfAd',
    'Bylines_publishDate__u6aAD',
    'post-4711',
    'div-gpt-ad-1699-0',
    'is-open',
    'js-loaded',
    'hidden',
    'svelte-1abc2de',
    'md:flex',
    'w-1/2',
    'xkcdfgh',
    'bttn',
    'BTTN',
    '2-share',
    'share-42',
    'sha4re',
    'oneTwoTreeFourFive',
    'xyBar',
    'share-'.padEnd(49, 'a'),
    'has_share',
    'was-share',
    'share-open',
    'fade1',
    'Active',
    '',
  ])('%s', (name) => expect(isStable(name)).toBe(false));
});

describe('an element is known by', () => {
  test.each([
    ['its id', '<div id="share-bar" data-here></div>', '#share-bar'],
    [
      'what testers call it',
      '<div id="r17" data-testid="promo-card" data-here></div>',
      '[data-testid="promo-card"]',
    ],
    [
      'its longest class',
      '<div class="box css-9x1 newsletter-box is-open" data-here></div>',
      '.newsletter-box',
    ],
    ['the beginning of a counted id', '<div id="div-gpt-ad-1699-0" data-here></div>', '[id^="div-gpt-ad-"]'],
    [
      'the beginning of a hashed class',
      '<div class="Byline_promo__u6aAD" data-here></div>',
      '[class*="Byline_promo__"]',
    ],
    ['its own element name', '<story-cards data-here></story-cards>', 'story-cards'],
    [
      'what screen readers call it',
      '<div aria-label="Most &quot;read&quot;" data-here></div>',
      'div[aria-label="Most \\"read\\""]',
    ],
  ])('%s', (_what, html, selector) => {
    const element = page(html);
    expect(selectorFor(element, NOTHING)).toBe(selector);
    expect(document.querySelector(selector)).toBe(element);
  });
});

test('one without a name is known by its place under one that has one', () => {
  const element = page('<div id="rail"><div></div><div><p></p><div data-here></div></div></div>');
  const selector = selectorFor(element, NOTHING);
  expect(selector).toBe('#rail > div:nth-of-type(2) > div');
});

test('one far from every name is not known', () => {
  expect(
    selectorFor(page('<div><div><div><div><div data-here></div></div></div></div></div>'), NOTHING),
  ).toBeNull();
});

test('a name that something else bears, which must not be found, is left for a better one', () => {
  const element = page('<p class="box">Story</p><div class="box quiz" data-here></div>');
  expect(selectorFor(element, (one) => one.localName === 'p')).toBe('.quiz');
});

test('things of one kind are found together', () => {
  const element = page('<div class="promo" data-here></div><div class="promo"></div>');
  expect(document.querySelectorAll(selectorFor(element, NOTHING) ?? '')).toHaveLength(2);
});

test('selectors are told from other texts', () => {
  expect(isSelector('.a > b', document)).toBe(true);
  expect(isSelector('..', document)).toBe(false);
  expect(isSelector(' ', document)).toBe(false);
});

test('a name that many things bear is no name for one', () => {
  const many = (count: number) =>
    `<div class="promo" data-here></div>${'<div class="promo"></div>'.repeat(count - 1)}`;
  expect(selectorFor(page(many(24)), NOTHING)).toBe('.promo');
  expect(selectorFor(page(many(25)), NOTHING)).toBeNull();
});

test('names that each find too much may do together', () => {
  const element = page('<p class="box"></p><p class="quiz"></p><div class="box quiz" data-here></div>');
  expect(selectorFor(element, (one) => one.localName === 'p')).toBe('.quiz.box');
});

test('the beginning of a counted name has to say something', () => {
  expect(selectorFor(page('<div id="promo-17" data-here></div>'), NOTHING)).toBe('[id^="promo-"]');
  expect(selectorFor(page('<div id="prom-17" data-here></div>'), NOTHING)).toBeNull();
});

test('what screen readers call it is a name if it is no text', () => {
  const labelled = (length: number) => page(`<div aria-label="${'x'.repeat(length)}" data-here></div>`);
  expect(selectorFor(labelled(48), NOTHING)).toBe(`div[aria-label="${'x'.repeat(48)}"]`);
  expect(selectorFor(labelled(49), NOTHING)).toBeNull();
});

test('a label of two lines is quoted so that it can be read', () => {
  const element = page('<div data-here></div>');
  element.setAttribute('aria-label', 'two\nlines \\ "more"');
  const selector = selectorFor(element, NOTHING) ?? '';
  expect(isSelector(selector, document)).toBe(true);
  expect(document.querySelector(selector)).toBe(element);
});

test('a place is told from the nearest name that only one thing bears', () => {
  const nested =
    '<div class="rail"><p></p></div><div class="rail"><div id="share-bar"><b></b><i><b data-here></b></i></div></div>';
  expect(selectorFor(page(nested), NOTHING)).toBe('#share-bar > i > b');
  expect(selectorFor(page(nested.replace('share-bar', 'x9z')), NOTHING)).toBeNull();
  const four = '<div id="share-bar"><p><p></p><div><div><div><b data-here></b></div></div></div></div>';
  expect(selectorFor(page(four), NOTHING)).toBe('#share-bar > div > div > div > b');
});

test('a place that must not be found is no way to one', () => {
  expect(
    selectorFor(page('<div id="rail"><b data-here></b></div>'), (one) => one.localName === 'b'),
  ).toBeNull();
});
