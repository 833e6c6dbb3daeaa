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
    ['widget-2-box', ['widget', 'box']],
    ['mc4wp-form', ['mc4wp', 'form']],
    ['x9z-box', ['box']],
    ['--box__', ['box']],
    ['adTopBox', ['ad', 'top', 'box']],
    ['ADBox', ['ad', 'box']],
    ['', []],
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

  test.each([
    ['has-ad-slot', []],
    ['no-ad-slot', []],
    ['slot-adz', []],
    ['the-ad-slot-here', ['advertisement']],
    ['ad-reed-slot', ['advertisement']],
  ])('%s names %j', (name, kinds) => expect([...named({ class: name }).keys()]).toEqual(kinds));

  test('the strongest of its names counts, and every class has its own', () => {
    expect(named({ class: 'ad ad-slot' }).get('advertisement')).toBe('alone');
    expect(named({ class: 'ad-slot ad' }).get('advertisement')).toBe('alone');
    expect([...named({ class: ' share-bar\n\trelated ' }).keys()]).toEqual(['share', 'related']);
    expect([...named({ class: 'ad', id: 'share-bar' }).keys()]).toEqual(['advertisement', 'share']);
  });

  test.each(['h1', 'h6'])('of a %s the class counts', (tag) => {
    expect(named({ id: 'share-bar', class: 'related' }, tag).has('related')).toBe(true);
    expect(named({ id: 'share-bar', class: 'related' }, tag).has('share')).toBe(false);
  });

  test.each(['title', 'data-x', 'name'])('what %s says is no name', (attribute) => {
    expect([...named({ [attribute]: 'share-bar' })]).toEqual([]);
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
    ['data-kind', 'share-bar', false],
    ['data-kind', 'ad-slot-'.padEnd(40, 'x'), true],
    ['data-kind', 'ad-slot-'.padEnd(41, 'x'), false],
    ['data-kind', 'page:ad-slot', false],
    ['data-kind', 'page/ad-slot', false],
    ['data-kind', 'page.ad-slot', false],
    ['aria-ad-slot', 'ad-slot', false],
    ['title', 'ad-slot', false],
  ])('%s="%s" names an advertisement: %s', (name, value, is) => {
    const element = document.createElement('div');
    element.setAttribute(name, value);
    expect(dataNames(element, 'advertisement')).toBe(is);
  });
});
