// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { parseSourceSet, settlePictures } from '../../../../src/core/extract/pictures.ts';

const BASE = 'https://news.example/a/b';

function settled(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  settlePictures(body, BASE);
  return [...body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
}

test.each([
  [
    'the widest that is not too wide',
    '<img srcset="s.jpg 400w, m.jpg 1500w, l.jpg 2400w" src="s.jpg">',
    ['https://news.example/a/m.jpg'],
  ],
  [
    'the smallest of those that are all too wide',
    '<img srcset="l.jpg 2400w, m.jpg 1800w">',
    ['https://news.example/a/m.jpg'],
  ],
  [
    'the address a script would set',
    '<img src="data:image/gif;base64,AA" data-src="/x.jpg">',
    ['https://news.example/x.jpg'],
  ],
  [
    'a source of a picture element',
    '<picture><source srcset="/w.webp 900w"><img src="/x.jpg"></picture>',
    ['https://news.example/w.webp'],
  ],
  [
    'one of a lazy picture and its copy',
    '<img data-src="/x.jpg"><img src="/x.jpg">',
    ['https://news.example/x.jpg'],
  ],
  [
    'no counter, spacer or placeholder',
    '<img src="/p.gif" width="1" height="1"><img src="/img/placeholder.png"><img>',
    [],
  ],
])('%s', (_, html, addresses) => {
  expect(settled(html)).toEqual(addresses);
});

test('addresses in a set may hold commas', () => {
  expect(parseSourceSet('/c_fill,w_400/a.jpg 400w, /c_fill,w_800/a.jpg 2x')).toEqual([
    { value: '/c_fill,w_400/a.jpg', width: 400 },
    { value: '/c_fill,w_800/a.jpg', width: 1600 },
  ]);
});

test('a set may be one address, have candidates without a size or a space between, or nothing but commas', () => {
  expect(parseSourceSet(' a.jpg')).toEqual([{ value: 'a.jpg', width: 800 }]);
  expect(parseSourceSet('a.jpg, b.jpg 2x,c.jpg 30w')).toEqual([
    { value: 'a.jpg', width: 800 },
    { value: 'b.jpg', width: 1600 },
    { value: 'c.jpg', width: 30 },
  ]);
  expect(parseSourceSet(','.repeat(8_000))).toEqual([]);
});
