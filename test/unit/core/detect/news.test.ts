import { describe, expect, it } from 'vitest';
import type { Detection, NewsClaims } from '../../../../src/core/detect/detection.ts';
import { isNews } from '../../../../src/core/detect/news.ts';

const NONE: NewsClaims = { news: false, article: false, published: false, newsHabits: false, siteName: '' };
const DECLARED: NewsClaims = { ...NONE, article: true, published: true };
const SLUG = 'night-trains-return';

const news = (url: string, claims: Partial<NewsClaims> | null, probability = 0.9) => {
  const newsClaims = claims && { ...NONE, ...claims };
  return isNews({ url, article: true, readable: true, probability, newsClaims } satisfies Detection);
};

describe('isNews', () => {
  it('asks for a sure article that makes claims, at an address', () => {
    const url = `https://a.example/x/${SLUG}`;
    expect(news(url, { news: true }, 0.6)).toBe(true);
    expect(news(url, { news: true }, 0.59)).toBe(false);
    expect(news(url, null)).toBe(false);
    expect(news('a/b', { news: true })).toBe(false);
  });

  it.each([
    `https://a.example/x/${SLUG}?from=home`,
    `https://a.example/x/${SLUG}?faq=1`,
    `https://a.example/restore/${SLUG}`,
    'https://a.example/products',
  ])('takes %s for no list and no shop', (url) => {
    expect(news(url, { news: true })).toBe(true);
  });

  it.each([
    ...['q', 's', 'query', 'Search', 'page', 'sort'].map((name) => `https://a.example/x?a=1&${name}=y`),
    ...[
      'boards',
      'community',
      'discussion',
      'discussions',
      'forum',
      'questions',
      'r',
      'thread',
      'viewtopic',
      'buy',
      'cart',
      'collection',
      'dp',
      'product',
      'shop',
      'store',
    ].map((section) => `https://a.example/${section}/${SLUG}`),
    'https://a.example/',
  ])('never calls %s news', (url) => {
    expect(news(url, { news: true })).toBe(false);
  });
});

describe('at the address of a large news site', () => {
  it('a day, a slug of four words or a time of publication is enough', () => {
    expect(news('https://www.bbc.com/x/2026/11/03/a', {})).toBe(true);
    expect(news('https://www.bbc.com/x/one-two-three-four', {})).toBe(true);
    expect(news('https://www.bbc.com/x/one-two-three', {})).toBe(false);
    expect(news('https://www.bbc.com/x/one-two-three', { published: true })).toBe(true);
    expect(news('https://sport.bbc.com/x/one-two-three-four', {})).toBe(true);
    expect(news('https://bbc.com.example/x/one-two-three-four', {})).toBe(false);
  });
});

describe('elsewhere the look of a newsroom is wanted', () => {
  it.each([
    ['habits', `https://a.example/x/${SLUG}`, { newsHabits: true }],
    ['the site’s name', `https://a.example/x/${SLUG}`, { siteName: 'Valley Gazette' }],
    ['the host’s name', `https://valleygazette.example/x/${SLUG}`, {}],
    ['a section above the page', `https://a.example/World/x/${SLUG}`, {}],
    ['a part of the host', `https://politics.a.example/x/${SLUG}`, {}],
  ])('by %s', (_, url, claims) => {
    expect(news(url, { ...DECLARED, ...claims })).toBe(true);
    expect(news(url, { ...DECLARED, ...claims, published: false })).toBe(false);
    expect(news(url, { ...DECLARED, ...claims, article: false })).toBe(false);
  });

  it.each([
    ['the section itself', 'https://a.example/x/world'],
    ['the name of the site', 'https://politics.example/x/y'],
    ['a longer word', `https://a.example/worldly/${SLUG}`],
  ])('not by %s', (_, url) => {
    expect(news(url, DECLARED)).toBe(false);
  });
});
