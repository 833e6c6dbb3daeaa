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

const URL_ = (path: string) => `https://news.example/a/${path}`;
const DATA = `data:image/png;base64,${'A'.repeat(1_000)}`;

test.each([
  ['1,600 px wide is not too wide', '<img srcset="s.jpg 400w, m.jpg 1600w">', [URL_('m.jpg')]],
  ['1,601 px is', '<img srcset="s.jpg 400w, m.jpg 1601w">', [URL_('s.jpg')]],
  ['the order of a set says nothing', '<img srcset="m.jpg 900w, s.jpg 400w, l.jpg 1200w">', [URL_('l.jpg')]],
  ['a lazy set', '<img src="p.gif" data-srcset="m.jpg 900w">', [URL_('m.jpg')]],
  ['another lazy set', '<img src="p.gif" data-lazy-srcset="m.jpg 900w">', [URL_('m.jpg')]],
  [
    'no format that few can show',
    '<picture><source type="image/avif" srcset="a.avif 900w"><source type="image/jxl" srcset="a.jxl 900w"><img src="a.jpg"></picture>',
    [URL_('a.jpg')],
  ],
  ['no placeholder of a set', '<img srcset="img/blank.gif 900w, a.jpg 300w">', [URL_('a.jpg')]],
  ['no data of a set', '<img srcset="data:image/gif;base64,AA 900w" src="a.jpg">', [URL_('a.jpg')]],
  ['a picture written into the page', `<img src="${DATA}">`, [DATA]],
  ['but none that is drawn by a script of its own', `<img src="${DATA.replace('png', 'svg+xml')}">`, []],
  ['nor one of a few bytes', `<img src="data:image/png;base64,${'A'.repeat(900)}">`, []],
  ['a name that only sounds like a placeholder', '<img src="greyhound.jpg">', [URL_('greyhound.jpg')]],
])('of a picture is taken: %s', (_, html, addresses) => {
  expect(settled(html)).toEqual(addresses);
});

test.each([
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
])('what waits in %s comes before what is shown', (name) => {
  expect(settled(`<img src="p.gif" ${name}="a.jpg">`)).toEqual([URL_('a.jpg')]);
});

test.each([
  'grey.gif',
  'img/loading-1.svg',
  'x_1x1.png',
  'spacer.gif',
  'my.transparent.png',
  'pixel?id=1',
  'count.gif',
  'counter.gif',
  'a.gif?pixel=1',
  'https://www.facebook.com/tr?id=1',
  'https://analytics.example/a',
])('%s is no picture', (address) => {
  expect(settled(`<img src="${address}">`)).toEqual([]);
});

test.each([
  ['3', 0],
  ['4', 1],
  ['0', 0],
  ['auto', 1],
  ['100%', 1],
])('a picture %s px high: %d', (size, count) => {
  expect(settled(`<img src="a.jpg" height="${size}">`)).toHaveLength(count);
  expect(settled(`<img src="a.jpg" width="${size}">`)).toHaveLength(count);
});

test('two of one address are one, if nothing stands between', () => {
  expect(settled('<img src="a.jpg?w=1"><img src="a.jpg?w=2">')).toHaveLength(1);
  expect(settled('<img src="a.jpg"><img src="b.jpg"><img src="a.jpg">')).toHaveLength(3);
});

test('a settled picture has one address, and no box of several', () => {
  const { body } = new DOMParser().parseFromString(
    '<picture><source srcset="b.jpg 2x"><img src="a.jpg" srcset="c.jpg" sizes="9px" loading="lazy" decoding="async" alt="A"></picture>',
    'text/html',
  );
  settlePictures(body, BASE);
  expect(body.innerHTML).toBe(`<img src="${URL_('b.jpg')}" alt="A">`);
});
