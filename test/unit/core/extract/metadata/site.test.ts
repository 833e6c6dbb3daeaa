// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { StructuredData } from '../../../../../src/core/extract/metadata/json-ld.ts';
import { metaTags } from '../../../../../src/core/extract/metadata/meta-tags.ts';
import { canonicalAddress, favicon, siteNames } from '../../../../../src/core/extract/metadata/site.ts';

const pageOf = (head: string) => new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
const data = (some: Partial<StructuredData>) => some as StructuredData;

describe('the names of a site', () => {
  const namesOf = (url: string, head = '', structured: StructuredData | null = null) =>
    siteNames(url, metaTags(pageOf(head)), structured);

  test.each([
    ['https://www.barrow.example/a', ['barrow.example', 'barrow']],
    ['https://news.barrow.example/a', ['news.barrow.example', 'news.barrow', 'barrow']],
    ['https://barrow.co.uk/a', ['barrow.co.uk', 'barrow']],
    ['https://barrow.com.au/a', ['barrow.com.au', 'barrow']],
    ['https://mywww.barrow.example/', ['mywww.barrow.example', 'mywww.barrow', 'barrow']],
    ['no address', []],
  ])('of %s are %j by its host', (url, names) => {
    expect(namesOf(url)).toEqual(names);
  });

  test('are first those that it says itself, each once', () => {
    const head =
      '<meta name="twitter:site" content="@barrownews"><meta name="application-name" content="Barrow"><meta property="og:site_name" content="Barrow News">';
    const names = ['Barrow News', 'The Barrow Press', 'Barrow', 'barrownews', 'barrow.example', 'barrow'];
    expect(namesOf('https://barrow.example/', head, data({ publisher: 'The Barrow Press' }))).toEqual(names);
    expect(namesOf('https://barrow.example/', head, data({ publisher: 'Barrow News' }))).toEqual(
      names.filter((name) => name !== 'The Barrow Press'),
    );
  });

  test('are no texts', () => {
    const [name] = namesOf(
      'https://barrow.example/',
      `<meta property="og:site_name" content="${'x'.repeat(200)}">`,
    );
    expect(name).toHaveLength(120);
  });
});

describe('the story’s own address', () => {
  const STORY = 'https://www.barrow.example/a/lock?from=home#top';
  const OWN = 'https://www.barrow.example/a/lock?from=home';
  const addressOf = (head: string, url = STORY, structured: StructuredData | null = null) => {
    const page = pageOf(head);
    return canonicalAddress(page, metaTags(page), structured, url, url);
  };
  const link = (href: string) => `<link rel="canonical" href="${href}">`;

  test('is the one that is linked, shared or stated, in this order', () => {
    const shared = '<meta property="og:url" content="/b">';
    const stated = data({ url: '/c' });
    expect(addressOf(shared + link('/a'), STORY, stated)).toBe('https://www.barrow.example/a');
    expect(addressOf(shared, STORY, stated)).toBe('https://www.barrow.example/b');
    expect(addressOf('', STORY, stated)).toBe('https://www.barrow.example/c');
  });

  test('is that of the page without its fragment, where nothing is said', () => {
    expect(addressOf('')).toBe(OWN);
    expect(addressOf(link('/a#comments'))).toBe('https://www.barrow.example/a');
  });

  test.each([
    ['another site', 'https://other.example/a/lock', STORY],
    ['the front page', '/', STORY],
    ['another site below the same suffix', 'https://mill.co.uk/a', 'https://barrow.co.uk/a/lock'],
    ['no web address', 'javascript:lock()', STORY],
  ])('is not %s', (_, href, url) => {
    expect(addressOf(link(href), url)).toBe(url.replace('#top', ''));
  });

  test.each([
    ['another host of the same site', 'https://m.barrow.example/a/lock', STORY],
    ['the same below a suffix of two parts', 'https://m.barrow.co.uk/a', 'https://barrow.co.uk/a/lock'],
    ['a query of the front page', 'https://www.barrow.example/?p=7', STORY],
    ['the front page of itself', 'https://barrow.example/', 'https://www.barrow.example/'],
    ['below a name that is a suffix elsewhere', 'https://m.com.example/a', 'https://b.com.example/b'],
  ])('may be %s', (_, href, url) => {
    expect(addressOf(link(href), url)).toBe(href);
  });

  test('is the next that is said, where the first is not of the site', () => {
    expect(addressOf(`${link('https://other.example/a')}<meta property="og:url" content="/b">`)).toBe(
      'https://www.barrow.example/b',
    );
  });
});

describe('the icon', () => {
  const iconOf = (head: string) => favicon(pageOf(head), 'https://barrow.example/a');
  const icon = (href: string, sizes = '', rel = 'icon') =>
    `<link rel="${rel}" href="${href}"${sizes ? ` sizes="${sizes}"` : ''}>`;

  test.each([
    ['none where none is declared', '', null],
    ['the largest', icon('/a', '16x16') + icon('/b', '64x64') + icon('/c', '32x32'), '/b'],
    ['no poster', icon('/a', '256x256') + icon('/b', '257x257'), '/a'],
    ['the first of a size', icon('/a', '32x32') + icon('/b', '32x32'), '/a'],
    ['one without a size, where there is no other', icon('/a'), '/a'],
    ['one of any size, where there is no other', icon('/a', 'any') + icon('/b', '16x16'), '/b'],
    ['that of a telephone, too', icon('/a', '180x180', 'Apple-Touch-Icon'), '/a'],
    ['a shortcut', icon('/a', '', 'SHORTCUT ICON'), '/a'],
    ['no mask', icon('/a', '', 'mask-icon'), null],
    ['one that has an address', `<link rel="icon" sizes="64x64">${icon('/b')}`, '/b'],
  ])('is %s', (_, head, path) => {
    expect(iconOf(head)).toBe(path && `https://barrow.example${path}`);
  });
});
