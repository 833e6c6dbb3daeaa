// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Clutter } from '../../../../src/core/clean/clutter.ts';
import { earlySelectors, mayHoldStory } from '../../../../src/core/clean/early-selectors.ts';

function clutter(selector: string, confidence = 0.95): Clutter {
  const element = document.querySelector(selector) as Element;
  return { element, reason: 'advertisement', confidence, manner: 'gone' };
}

test('selectors find nothing but what was hidden, and what was surely clutter', () => {
  document.body.innerHTML = `<div class="ad-slot" data-x></div><div class="ad-slot" data-x></div>
    <div class="box" data-x></div><p class="box">A line of the story.</p><div class="letter-box" data-x></div>`;
  const isHidden = (element: Element) => element.hasAttribute('data-x');
  const found = [clutter('.ad-slot'), clutter('div.box'), clutter('.letter-box', 0.6)];
  expect(earlySelectors(found, isHidden)).toEqual(['.ad-slot']);
});

test.each([
  ['<div><a href="/x">Hats for windy quays</a></div>', false],
  ['<div><p>Sign up</p></div>', false],
  [`<div><p>${'A line that is as long as those of stories are. '.repeat(3)}</p></div>`, true],
  ['<div><figure></figure></div>', true],
  ['<blockquote>He said so.</blockquote>', true],
])('what could be story is looked at: %s', (html, may) => {
  document.body.innerHTML = html;
  expect(mayHoldStory(document.body.firstElementChild as Element)).toBe(may);
});

test('selectors are of what is still there and was sure, and not of more than a few dozen', () => {
  document.body.innerHTML = Array.from(
    { length: 45 },
    (_, at) =>
      `<story-${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}></story-${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}>`,
  ).join('');
  const all = [...document.body.children].map(
    (element): Clutter => ({ element, reason: 'related', confidence: 0.85, manner: 'gone' }),
  );
  const [first, second] = all;
  expect(earlySelectors(all, () => true)).toHaveLength(40);
  expect(earlySelectors([{ ...(first as Clutter), confidence: 0.84 }], () => true)).toEqual([]);
  second?.element.remove();
  expect(earlySelectors([second as Clutter], () => true)).toEqual([]);
});

test.each([
  ['a line of ninety letters', `<p>${'x'.repeat(90)}</p>`, true],
  ['not a shorter one', `<p> ${'x'.repeat(89)} </p>`, false],
  ['in a box', `<div><p>${'x'.repeat(90)}</p></div>`, true],
  ['a table', '<div><table></table></div>', true],
])('what could be story is %s', (_what, html, may) => {
  document.body.innerHTML = html;
  expect(mayHoldStory(document.body.firstElementChild as Element)).toBe(may);
});
