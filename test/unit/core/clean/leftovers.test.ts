// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Clutter } from '../../../../src/core/clean/clutter.ts';
import { withEmptyWrappers } from '../../../../src/core/clean/leftovers.ts';
import { Planner } from '../../../../src/core/clean/planner.ts';
import { behind, extractionOf } from './page.ts';

/** What is hidden where every `i` is: names or ids. */
function goneOf(html: string): string[] {
  const { survey } = new Planner(document, extractionOf(html), 'careful', new Set());
  const clutter = [...document.querySelectorAll('i')].map(
    (element): Clutter => ({ element, reason: 'share', confidence: 0.9, manner: 'gone' }),
  );
  return withEmptyWrappers(clutter, survey).map(({ element }) => element.id || element.localName);
}

const box = (inner: string) => `<div id="q">${inner}</div>`;

test.each([
  ['holds nothing else', box('<i>Reed</i>')],
  ['holds space and a remark', box(' <i>Reed</i> <!-- end -->')],
  ['holds a script', box('<i>Reed</i><script>let x;</script>')],
  ['holds a style, a template and the like', box('<style>b {}</style><template></template><i></i>')],
  ['holds empty boxes', box('<i>Reed</i><div><b></b></div>')],
  ['holds several', box('<i>Reed</i><i>Reed</i>')],
  ['holds several in boxes', box('<div><i>Reed</i></div><div><b><i>Reed</i></b></div>')],
])('a wrapper goes with what it holds: it %s', (_what, html) => {
  expect(goneOf(behind(html))).toEqual(['q']);
});

test.each([
  ['text', box('<i>Reed</i> Reed')],
  ['text in a box', box('<i>Reed</i><div><b>Reed</b></div>')],
  ['a picture', box('<i>Reed</i><img alt="">')],
  ['a picture in a box', box('<i>Reed</i><div><img alt=""></div>')],
  ['a field', box('<i>Reed</i><input>')],
  ['a rule', box('<i>Reed</i><hr>')],
])('it stays where it shows %s', (_what, html) => {
  expect(goneOf(behind(html))).toEqual(['i']);
});

test('what stands beside a wrapper that goes is judged by itself', () => {
  expect(goneOf(behind(`<div>${box('<i>Reed</i>')}<p>Reed <i>reed</i></p></div>`))).toEqual(['q', 'i']);
});

test('one that stands in another goes with it', () => {
  expect(goneOf(behind('<i id="a">Reed <b>Reed <i id="b">reed</i></b></i>'))).toEqual(['a']);
});

test('the page itself stays, as does what holds the story', () => {
  expect(goneOf('<i>Reed</i>')).toEqual(['i']);
  expect(goneOf('<section><i>Reed</i><p class="story"></p></section>')).toEqual(['i']);
});

test('a wrapper keeps what its open shadow root shows', () => {
  const html = behind(box('<i>Reed</i>'));
  const { survey } = new Planner(document, extractionOf(html), 'careful', new Set());
  document.querySelector('#q')?.attachShadow({ mode: 'open' });
  const element = document.querySelector('i') as Element;
  const one: Clutter = { element, reason: 'share', confidence: 0.9, manner: 'gone' };
  expect(withEmptyWrappers([one], survey)).toEqual([one]);
});

test('a wrapper goes for the reason of what it holds', () => {
  const html = behind(box('<i>Reed</i>'));
  const { survey } = new Planner(document, extractionOf(html), 'careful', new Set());
  const element = document.querySelector('i') as Element;
  const one: Clutter = { element, reason: 'share', confidence: 0.9, manner: 'veiled' };
  expect(withEmptyWrappers([one], survey)).toEqual([{ ...one, element: document.querySelector('#q') }]);
});
