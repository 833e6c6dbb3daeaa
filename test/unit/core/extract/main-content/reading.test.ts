// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  commonBox,
  isHeading,
  isProse,
  lastBefore,
  nextAfter,
  ratio,
  signedLog,
} from '../../../../../src/core/extract/main-content/reading.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';

const pageOf = (html: string) => segment(new DOMParser().parseFromString(html, 'text/html').body);

describe('prose', () => {
  const linked = (letters: number) =>
    `<p><a href="/x">${'a'.repeat(letters)}</a>${'b'.repeat(100 - letters)}</p>`;

  test.each([
    ['has eighty letters', `<p>${'a'.repeat(80)}</p>`, true],
    ['has no fewer', `<p>${'a'.repeat(79)}</p>`, false],
    ['has links in it', linked(39), true],
    ['is not four tenths links', linked(40), false],
  ])('%s', (_, html, is) => {
    expect(pageOf(html).blocks.map(isProse)).toEqual([is]);
  });
});

test('a heading is one of six, and nothing else', () => {
  const { blocks } = pageOf('<h1>a</h1><h6>b</h6><header>c</header><hgroup>d</hgroup><p>e</p>');
  expect(blocks.map(isHeading)).toEqual([true, true, false, false, false]);
  expect(isHeading(undefined)).toBe(false);
});

test('the nearest that pass a test, on either side', () => {
  const passes = (i: number) => i === 1 || i === 3;
  expect([...lastBefore(5, passes)]).toEqual([-1, 1, 1, 3, 3]);
  expect([...nextAfter(5, passes)]).toEqual([1, 1, 3, 3, -1]);
});

test('a share of nothing is none', () => {
  expect(ratio(3, 4)).toBe(0.75);
  expect(ratio(3, 0)).toBe(0);
});

test('a distance has the same size on either side', () => {
  expect(signedLog(-3)).toBe(-signedLog(3));
  expect(signedLog(3)).toBe(Math.log(4));
  expect(signedLog(0)).toBe(0);
});

describe('the innermost box around two', () => {
  const { boxes } = pageOf('<main><div><p id="a">a</p></div><p id="b">b</p></main><p id="c">c</p>');
  const box = (id: string) => boxes.find(({ element }) => element.id === id || element.localName === id);

  test.each([
    ['a', 'a', 'a'],
    ['a', 'b', 'main'],
    ['b', 'a', 'main'],
    ['a', 'c', 'body'],
    ['c', 'a', 'body'],
    ['main', 'a', 'main'],
    ['a', 'main', 'main'],
  ])('%s and %s is %s', (a, b, around) => {
    const [x, y] = [box(a), box(b)];
    if (!x || !y) throw new RangeError('no such box');
    expect(commonBox(x, y)).toBe(box(around));
  });
});
