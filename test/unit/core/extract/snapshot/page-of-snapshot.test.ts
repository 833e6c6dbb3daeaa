// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { pageOfSnapshot } from '../../../../../src/core/extract/snapshot/page-of-snapshot.ts';

const URL = 'https://news.example/river/';
const NAMES = ['html', 'body', 'p', 'title', 'data-clearstory-undrawn', 'b'];
/** Opens an element without attributes. */
const open = (name: string, flags = 0) => [(NAMES.indexOf(name) << 2) | flags, 0];

const made = (...tokens: (number | string)[]) =>
  pageOfSnapshot({ url: URL, base: URL, names: NAMES, tokens }, document);
const bodyOf = (...tokens: (number | string)[]) =>
  made(...open('html'), ...open('body'), ...tokens).document.body.innerHTML;

describe('a page is made from its tokens', () => {
  test.each([
    ['texts and elements', [...open('p'), 'a', ...open('b'), 'c', -1, 'd'], '<p>a<b>c</b>d</p>'],
    ['several ends at once', [...open('p'), ...open('b'), 'c', -2, 'd'], '<p><b>c</b></p>d'],
    ['attributes', [NAMES.indexOf('p') << 2, 1, 3, 'The lock', 'a'], '<p title="The lock">a</p>'],
    ['what is not drawn', [...open('p', 1), 'a'], '<p data-clearstory-undrawn="">a</p>'],
    ['more ends than there are elements', [...open('p'), -9, ...open('b')], '<p></p>'],
  ])('%s', (_, tokens, html) => {
    expect(bodyOf(...tokens)).toBe(html);
  });

  test('a formula is one', () => {
    const { document: page } = made(...open('html'), ...open('body'), ...open('b', 2), -1, ...open('b'));
    expect([...page.body.children].map(({ namespaceURI }) => namespaceURI?.includes('Math'))).toEqual([
      true,
      false,
    ]);
  });

  test('text outside all elements is none, and what comes after the root stands in it', () => {
    const { document: page } = made('a', ...open('html'), ...open('body'), -2, 'b', ...open('p'));
    expect(page.documentElement.textContent).toBe('b');
    expect(page.documentElement.lastElementChild?.localName).toBe('p');
  });

  test('its elements are numbered in their order', () => {
    const { numbers } = made(...open('html'), ...open('body'), ...open('p'), -1, ...open('b'));
    expect([...numbers].map(([{ localName }, number]) => [localName, number])).toEqual([
      ['html', 0],
      ['body', 1],
      ['p', 2],
      ['b', 3],
    ]);
  });

  test('its root says that marks tell what is drawn', () => {
    expect(made(...open('html')).document.documentElement.hasAttribute('data-clearstory-marked')).toBe(true);
  });

  test('without any it is empty', () => {
    expect(made().document.documentElement).toBeNull();
  });
});
