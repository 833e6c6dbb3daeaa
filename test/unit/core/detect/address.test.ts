import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../src/core/detect/address.ts';

describe('readAddress', () => {
  it.each(['https://news.example/', 'https://news.example/index.html', 'https://news.example/en-GB/'])(
    'knows the front page %s',
    (url) => {
      expect(readAddress(url).home).toBe(true);
    },
  );

  it.each(['https://news.example/world/', 'not an address'])('takes %s for no front page', (url) => {
    expect(readAddress(url).home).toBe(false);
  });

  it.each([
    ['https://news.example/2026/11/03/night-trains', true],
    ['https://news.example/2026/nov/03/night-trains', true],
    ['https://news.example/2026-11-03/night-trains', true],
    ['https://news.example/a/20261103-night-trains', true],
    ['https://news.example/20261103/night-trains', true],
    ['https://news.example/p/2026', false],
    ['https://news.example/order/20269999', false],
  ])('finds the date in %s: %s', (url, dated) => {
    expect(readAddress(url).dated).toBe(dated);
  });

  it('counts the words of the slug, also before a number at the end', () => {
    expect(readAddress('https://a.example/x/night-trains-return-to-the-valley/4711.html').slugWords).toBe(6);
  });

  it('counts a slug in a script without spaces', () => {
    expect(
      readAddress(`https://a.example/${encodeURIComponent('夜行列車が谷に戻る')}`).slugWords,
    ).toBeGreaterThan(3);
  });

  it('reads a path that is not UTF-8', () => {
    expect(readAddress('https://a.example/%E4%F6-one-two').slugWords).toBe(3);
  });

  it('takes a section for one only above a page', () => {
    expect(readAddress('https://a.example/news/night-trains').kinds.has('news')).toBe(true);
    expect(readAddress('https://a.example/news/').kinds.has('news')).toBe(false);
  });

  it('reads the kind of page from path and host name', () => {
    expect(readAddress('https://forum.a.example/x').kinds.has('forum')).toBe(true);
    expect(readAddress('https://a.example/Products/socks').kinds.has('shop')).toBe(true);
    expect(readAddress('https://a.example/tag/trains').kinds.has('list')).toBe(true);
  });

  it('sees a search or a further page of a list', () => {
    expect(readAddress('https://a.example/find?q=trains').searched).toBe(true);
    expect(readAddress('https://a.example/story?utm_source=x').searched).toBe(false);
  });
});
