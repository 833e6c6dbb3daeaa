// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { dataNames, namesOf, wordsOfName } from '../../../../src/core/clean/name-words.ts';

function named(attributes: Record<string, string>, tag = 'div') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return namesOf(element);
}

describe('words of a name', () => {
  test.each([
    ['ad-slot', ['ad', 'slot']],
    ['AdSlot', ['ad', 'slot']],
    ['related_posts', ['related', 'posts']],
    ['newsletterSignup', ['newsletter', 'signup']],
    ['OUTBRAIN', ['outbrain']],
    ['widget2', ['widget']],
  ])('%s', (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });

  test.each([['ueRfAd'], ['smwLg'], ['u6aAD'], ['xAdQz']])('%s is a random hash', (name) => {
    expect(wordsOfName(name)).toEqual([]);
  });
});

describe('kinds that are named', () => {
  test.each([
    ['ad-container', 'advertisement', 'alone'],
    ['header-ad', 'advertisement', 'alone'],
    ['containerAd', 'advertisement', 'with-evidence'],
    ['sidebarad', 'advertisement', 'alone'],
    ['anzeige_banner', 'advertisement', 'with-evidence'],
    ['comment-respond', 'comments', 'alone'],
    ['related', 'related', 'with-evidence'],
    ['Newsletter_panel__x8fQ2', 'newsletter', 'with-evidence'],
  ])('%s', (name, kind, strength) => {
    expect(named({ class: name }).get(kind as 'related')).toBe(strength);
  });

  test.each([
    ['adoption'],
    ['story-lead'],
    ['shareholder'],
    ['advice'],
    ['banneradage'],
    ['adherent'],
    ['readable'],
    ['topadvice'],
    ['werbungskosten'],
    ['has-sidebar'],
    ['tag-sponsored'],
    ['category-promotions'],
    ['no-ads'],
  ])('%s names none', (name) => {
    expect([...named({ class: name })]).toEqual([]);
  });

  test('the id of a heading is made from its words', () => {
    expect([...named({ id: 'related-posts' }, 'h2')]).toEqual([]);
    expect(named({ id: 'related-posts' }).get('related')).toBe('alone');
  });

  test('test attributes and the names of custom elements count', () => {
    expect(named({ 'data-testid': 'share-bar' }).get('share')).toBe('alone');
    expect(named({}, 'cookie-consent').get('consent')).toBe('alone');
  });

  test.each([
    ['data-identity', 'billboard-ad', true],
    ['data-place', 'sidebar_ad_slot', true],
    ['data-title', 'How an ad slot is sold', false],
    ['data-src', 'https://x.example/ad-slot.png', false],
    ['data-mgid-container', 'true', true],
    ['data-no-ads', 'true', false],
    ['data-kind', 'ad', false],
    ['title', 'ad-slot', false],
  ])('%s="%s" names an advertisement: %s', (name, value, is) => {
    const element = document.createElement('div');
    element.setAttribute(name, value);
    expect(dataNames(element, 'advertisement')).toBe(is);
  });
});
