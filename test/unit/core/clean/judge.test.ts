// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/clean/judge.ts';
import { above, behind, below, between, saidOf } from './page.ts';

const PRESS = '<button>Go</button>';
const box = (name: string, inner = PRESS, more = '') => `<div id="q" class="${name}" ${more}>${inner}</div>`;
const said = (html: string) => saidOf(judge, html);

test('nothing is said of what looks like nothing', () => {
  expect(said(below('<div id="q">Reed</div>'))).toBeNull();
});

test('the surest rule has the word', () => {
  expect(said(behind(box('banner', '<ins class="adsbygoogle"></ins>')))).toBe('advertisement: known');
  expect(said(behind(box('player ad-slot', '<video></video>')))).toBe('advertisement: known');
  expect(said(behind(box('promo', '<textarea></textarea><h3>Leave a reply</h3><button></button>')))).toBe(
    'comments: known',
  );
});

test('of two that are as sure, the first', () => {
  expect(said(below(box('share-bar ad-slot', '')))).toBe('advertisement: known');
});

describe('what extraction thinks is a second witness', () => {
  const offer = (chance: string, name = 'banner') => box(name, PRESS, chance && `data-chance="${chance}"`);

  test('what is only perhaps clutter stays where it may be the story’s, what is known goes', () => {
    expect(said(below(offer('0.4')))).toBeNull();
    expect(said(below(offer('0.3')))).toBe('promotion: perhaps');
    expect(said(below(offer('')))).toBe('promotion: perhaps');
    expect(said(below(offer('0.9', 'newsletter-box')))).toBe('newsletter: known');
  });

  test('what is perhaps clutter is surely so where extraction is sure, but not between the blocks', () => {
    expect(said(below(offer('0.01', 'callout')))).toBe('promotion: sure');
    expect(said(between(box('callout', `${PRESS} Reed`, 'data-chance="0.01"').replaceAll('div', 'p')))).toBe(
      'promotion: perhaps',
    );
    expect(said(below(box('newsletter-box', PRESS, 'data-chance="0.01"')))).toBe('newsletter: known');
  });

  test('by its place nothing is surer for that', () => {
    const menu = '<nav id="q" data-chance="0.01"><a href="/x">Eels</a></nav>';
    expect(said(above(menu))).toBe('navigation: perhaps');
  });
});
