// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  isSkipped,
  linkDensity,
  type Measure,
  Measures,
  rootsOf,
  roughWords,
} from '../../../../src/core/clean/measure.ts';
import { prose } from './page.ts';

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

const measured = (html: string): Measure => new Measures().of(element(html));

describe('words', () => {
  test.each([
    ['', 0],
    ['two words', 2],
    ['the keeper’s gate', 3],
    ["the keeper's gate", 3],
    ["'tis ’tis", 2],
    ['lock-keeper', 2],
    ['gate 7, 1911', 3],
    ['a z A Z 0 9', 6],
    ['@ [ ` { / :', 0],
    ['À la crèche', 3],
    ['¿ × ¿', 1],
    ['— … • ⯿ \u2000', 0],
    ['\u3000 、 \u303f', 0],
    ['\ue000 \uf8ff 😀', 0],
    ['ῼ Ⰰ ퟻ ﬀ ๜ ꀀ', 6],
    ['堰', 0.5],
    ['ぁ 鿿 豈 \ufaff ก ๛', 3],
    ['水門の堰', 2],
    ['gate堰gate', 2.5],
  ])('“%s” has %d', (text, words) => expect(roughWords(text)).toBe(words));
});

describe('prose', () => {
  const link = (count: number) => `<a href="/x">${prose(count)}</a>`;

  test.each([
    ['is a run of fifteen words', `<p>${prose(15)}</p>`, 15],
    ['is no shorter run', `<p>${prose(14)}</p>`, 0],
    ['may have a word set off', `<p>${prose(10)} <b>${prose(5)}</b></p>`, 15],
    ['goes on behind a line break', `<p>${prose(10)}<br>${prose(5)}</p>`, 15],
    ['ends with its block', `<div><p>${prose(10)}</p><p>${prose(10)}</p></div>`, 0],
    ['adds up over blocks', `<div><p>${prose(15)}</p><p>${prose(20)}</p></div>`, 35],
    ['ends with a block in a span', `<div><span><p>${prose(10)}</p></span>${prose(10)}</div>`, 0],
    ['may have links', `<p>${prose(16)} ${link(15)}</p>`, 31],
    ['is not half link', `<p>${prose(15)} ${link(15)}</p>`, 0],
    ['has fifteen words beside its links', `<p>${prose(14)} ${link(3)}</p>`, 0],
    ['is none in a link', `<div><a href="/x"><p>${prose(20)}</p></a></div>`, 0],
    ['is some in an anchor that leads nowhere', `<div><a><p>${prose(20)}</p></a></div>`, 20],
    ['goes on outside of an inline element', `<b>${prose(20)}</b>`, 0],
  ])('%s', (_what, html, count) => expect(measured(html).prose).toBe(count));

  test('of an inline element is told with the run it stands in', () => {
    const { run, runLinks } = measured(`<b>${prose(20)} ${link(5)}</b>`);
    expect([run, runLinks]).toEqual([25, 5]);
    const ended = measured(`<p>${prose(20)} ${link(5)}</p>`);
    expect([ended.run, ended.runLinks]).toEqual([0, 0]);
  });
});

describe('what else an element holds', () => {
  test.each<[keyof Measure, string, number]>([
    ['words', '<div>Reed <script>let reed;</script><style>reed {}</style>reed</div>', 2],
    ['words', '<div>Reed <p hidden>reed reed</p></div>', 1],
    ['links', '<div><a href="/a">Reed</a><a>reed</a><a href="/b"></a></div>', 2],
    ['linkWords', '<div><a href="/a">Reed reed</a> reed <a>reed</a></div>', 2],
    ['images', '<div><img alt=""><img alt=""><picture></picture></div>', 3],
    [
      'embeds',
      '<div><iframe></iframe><video></video><object></object><embed><audio></audio><canvas></canvas></div>',
      6,
    ],
    ['buttons', '<div><button></button><input type="submit"><input type="BUTTON"><input></div>', 3],
    ['textAreas', '<form><textarea></textarea><input></form>', 1],
    ['passwords', '<form><input type="password"><input type="text"></form>', 1],
    ['emailFields', '<form><input type="email"></form>', 1],
    ['emailFields', '<form><input name="e-mail"><input id="EMAIL" type="text"></form>', 2],
    ['emailFields', '<form><input placeholder="Your email"></form>', 1],
    ['emailFields', '<form><input name="surname"><input type="checkbox" name="email"></form>', 0],
  ])('%s of %s: %d', (what, html, count) => expect(measured(html)[what]).toBe(count));

  test('whether text stands right in it', () => {
    expect(measured('<div>Reed <p>reed</p></div>').hasText).toBe(true);
    expect(measured('<div><p>Reed</p> reed</div>').hasText).toBe(true);
    expect(measured('<div> <p>Reed</p>\n</div>').hasText).toBe(false);
  });

  test('the share of words in links', () => {
    expect(linkDensity(measured('<div><a href="/a">Reed</a> reed reed reed</div>'))).toBe(0.25);
    expect(linkDensity(measured('<div></div>'))).toBe(0);
  });
});

test('what extraction thinks of texts adds up, small chances apart', () => {
  const box = element('<div><p>Reed</p><p>Reed</p></div>');
  const [one, other] = [...box.children] as [Element, Element];
  const measures = new Measures([
    { element: one, words: 100, probability: 0.5 },
    { element: one, words: 100, probability: 0.1 },
    { element: other, words: 100, probability: 0.05 },
  ]);
  expect(measures.of(one)).toMatchObject({ judged: 200, likely: 60, fair: 60 });
  expect(measures.of(other)).toMatchObject({ judged: 100, likely: 5, fair: 0 });
  expect(measures.of(box)).toMatchObject({ judged: 300, likely: 65, fair: 60 });
});

test('counted in parts, with pauses, all is as if counted at once', () => {
  const box = element(`<div><ul><li>${prose(20)}</li><li><a href="/x">Reed</a></li></ul><img alt=""></div>`);
  const inParts = new Measures();
  expect([...inParts.countBelow(box, () => true)]).toHaveLength(5);
  expect(inParts.of(box)).toEqual(new Measures().of(box));
});

test('an open shadow root is shown, with what is put into it', () => {
  const host = element('<div>reed</div>');
  expect(rootsOf(host)).toEqual([host]);
  host.innerHTML = '<b>reed</b>';
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<i>reed reed</i>';
  expect(rootsOf(host)).toEqual([shadow, host]);
  expect(childrenOf(host).map(({ localName }) => localName)).toEqual(['i', 'b']);
  expect(new Measures().of(host).words).toBe(3);
});

test.each([
  ['<script></script>', true],
  ['<template></template>', true],
  ['<svg></svg>', true],
  ['<div></div>', false],
])('%s shows no text: %s', (html, is) => expect(isSkipped(element(html))).toBe(is));
