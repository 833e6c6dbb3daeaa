// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDeclared } from '../../../../src/core/detect/declared.ts';

const read = (head: string, attributes = '', body = '') =>
  readDeclared(
    new DOMParser().parseFromString(
      `<html ${attributes}><head>${head}</head><body ${body}></body></html>`,
      'text/html',
    ),
  );
const meta = (name: string, content = 'x', attribute = 'name') =>
  `<meta ${attribute}="${name}" content="${content}">`;

describe('readDeclared', () => {
  it('finds nothing in a page that declares nothing', () => {
    expect(read(meta('viewport') + meta('description'))).toEqual({
      claims: { siteName: '', newsHabits: false, article: false, published: false },
      product: false,
      signed: false,
      list: false,
      shop: false,
    });
  });

  it.each(['property', 'name', 'itemprop'])('reads tags that are named by %s', (attribute) => {
    expect(read(meta('OG:Site_Name', 'Valley Post', attribute)).claims.siteName).toBe('valley post');
  });

  it('does not read on in a value of several lines', () => {
    expect(read(meta('description', 'a\nauthor=x\nog:type=article')).signed).toBe(false);
    expect(read(meta('description', 'a\nauthor=x\nog:type=article')).claims.article).toBe(false);
  });

  it.each([
    ['article', true],
    [' Article', true],
    ['article:news', true],
    ['website', false],
    ['my article', false],
  ])('takes the type "%s" for an article: %s', (type, article) => {
    expect(read(meta('og:type', type)).claims.article).toBe(article);
    expect(read(meta('x-og:type', type)).claims.article).toBe(false);
  });

  it.each([
    'article:published_time',
    'datePublished',
    'publish-date',
    'publication_time',
    'pub-date',
    'pubdate',
    'parsely-pub-date',
    'dc.date',
    'dcterms.created',
    'dc.issued',
    'sailthru.date',
    'date',
  ])('knows the time of publication by %s', (name) => {
    expect(read(meta(name)).claims.published).toBe(true);
  });

  it.each(['publisher', 'article:modified_time', 'update', 'dates', 'x.date', 'description'])(
    'takes %s for no time of publication',
    (name) => {
      expect(read(meta(name, 'date')).claims.published).toBe(false);
    },
  );

  it('does not count what has no value', () => {
    expect(read(meta('date', '')).claims.published).toBe(false);
    expect(read('<meta name="date">').claims.published).toBe(false);
  });

  it.each([
    ['news_keywords', true],
    ['article:content_tier', true],
    ['my_news_keywords', false],
    ['news_keywords_x', false],
  ])('takes %s for a habit of newsrooms: %s', (name, habit) => {
    expect(read(meta(name)).claims.newsHabits).toBe(habit);
  });

  it('knows a product by the type', () => {
    expect(read(meta('og:type', 'og:product')).product).toBe(true);
    expect(read(meta('og:title', 'product')).product).toBe(false);
  });

  it.each([
    ['author', 'x', true],
    ['twitter:creator', 'x', true],
    ['description', 'the author', false],
  ])('takes %s (%s) for a signature: %s', (name, content, signed) => {
    expect(read(meta(name, content)).signed).toBe(signed);
  });

  it.each([
    ['class="home"', '', true, false],
    ['', 'class="Archive paged"', true, false],
    ['', 'class="post-type search"', true, false],
    ['', 'class="homely tagged"', false, false],
    ['', 'class="woocommerce-page"', false, true],
    ['class="single-product"', '', false, true],
    ['', 'class="Workshop"', false, true],
  ])('reads the template of <html %s><body %s>: list %s, shop %s', (html, body, list, shop) => {
    expect(read('', html, body)).toMatchObject({ list, shop });
  });
});
