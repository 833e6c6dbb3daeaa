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
