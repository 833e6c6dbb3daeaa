import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../src/core/detect/address.ts';
import { KINDS } from '../../../../src/data/kind-words.ts';

function wordsOf(url: string, kind: (typeof KINDS)[number]): number | undefined {
  return readAddress(url).words[KINDS.indexOf(kind)];
}

describe('readAddress', () => {
  it.each([
    'https://news.example/',
    'https://news.example/index.html',
    'https://news.example/en-GB/',
    'https://news.example/?utm_source=x',
  ])('knows the front page %s', (url) => {
    expect(readAddress(url).home).toBe(true);
  });

  it.each(['https://news.example/world/', 'https://news.example/?p=118', 'not an address'])(
    'takes %s for no front page',
    (url) => {
      expect(readAddress(url).home).toBe(false);
    },
  );

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

  it('counts words by the kind of page that they speak of, in slugs and in the host name', () => {
    expect(wordsOf('https://forum.a.example/x', 'forum')).toBe(1);
    expect(wordsOf('https://forum.a.example/x', 'shop')).toBe(0);
    expect(wordsOf('https://a.example/Products/socks', 'shop')).toBe(1);
    expect(wordsOf('https://a.example/x/how-to-mend-nets', 'telling')).toBe(1);
    expect(wordsOf('https://a.example/docs_and_tutorial', 'manual')).toBe(2);
  });
});
