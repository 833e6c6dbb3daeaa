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
    'https://news.example/de',
    'https://news.example/pt_BR/',
    'https://news.example/Home.aspx',
    'https://news.example',
  ])('knows the front page %s', (url) => {
    expect(readAddress(url).home).toBe(true);
  });

  it.each([
    'https://news.example/world/',
    'https://news.example/?p=118',
    'https://news.example/homes',
    'https://news.example/de/lock',
    'https://news.example/a/index',
    'https://news.example/deu-GB/',
    'not an address',
    '/',
  ])('takes %s for no front page', (url) => {
    expect(readAddress(url).home).toBe(false);
  });

  it.each([
    ['https://news.example/2026/11/03/night-trains', true],
    ['https://news.example/2026/nov/03/night-trains', true],
    ['https://news.example/2026-11-03/night-trains', true],
    ['https://news.example/a/20261103-night-trains', true],
    ['https://news.example/20261103/night-trains', true],
    ['https://news.example/2026/3/night-trains', true],
    ['https://news.example/2026/13/night-trains', false],
    ['https://news.example/2026/0/night-trains', false],
    ['https://news.example/1999/12/night-trains', true],
    ['https://news.example/1899/12/night-trains', false],
    ['https://news.example/20260001/night-trains', false],
    ['https://news.example/202611034/night-trains', false],
    ['https://news.example/2026/november/night-trains', false],
    ['https://news.example/a2026/11/03/night-trains', false],
    ['https://2026.example/night-trains?d=/2026/11/03/', false],
    ['https://news.example/p/2026', false],
    ['https://news.example/order/20269999', false],
  ])('finds the date in %s: %s', (url, dated) => {
    expect(readAddress(url).dated).toBe(dated);
  });

  it.each([
    ['https://www.news.example/a', 'news.example'],
    ['https://mywww.example/a', 'mywww.example'],
    ['https://en.www.example/a', 'en.www.example'],
    ['not an address', ''],
  ])('names the host of %s', (url, host) => {
    expect(readAddress(url).host).toBe(host);
  });

  it('counts words by the kind of page that they speak of, in slugs and in the host name', () => {
    expect(wordsOf('https://forum.a.example/x', 'forum')).toBe(1);
    expect(wordsOf('https://forum.a.example/x', 'shop')).toBe(0);
    expect(wordsOf('https://a.example/Products/socks', 'shop')).toBe(1);
    expect(wordsOf('https://a.example/x/how-to-mend-nets', 'telling')).toBe(1);
    expect(wordsOf('https://a.example/docs_and_tutorial', 'manual')).toBe(2);
  });
});
