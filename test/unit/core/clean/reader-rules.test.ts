// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { type ElementRule, mayBePicked, ReaderRules } from '../../../../src/core/clean/reader-rules.ts';
import type { Extraction } from '../../../../src/core/extract/extraction.ts';

const LINES = [
  'The ferry left the quay at six with two hundred people on board and one goat.',
  'Nobody had asked the goat, which stood at the rail and looked at the water.',
  'At the island it was met by a girl with a rope and a bag of old bread.',
  'The captain wrote it down as freight, for there was no other column in his book.',
];

let extraction: Extraction;

beforeEach(() => {
  document.body.innerHTML = `
    <header><h1>The goat that took the ferry</h1></header>
    <div class="all"><div class="story">${LINES.map((line) => `<p>${line}</p>`).join('')}</div>
    <div class="quiz"><b class="quiz">Which goat are you?</b></div></div>
    <div class="letter"><form></form></div>`;
  const sources = [...document.querySelectorAll('p')];
  extraction = {
    article: {
      metadata: { title: 'The goat that took the ferry' },
      blocks: LINES.map((text) => ({ text })),
      words: LINES.join(' ').split(' ').length,
    },
    sources,
    companions: [],
    doubt: null,
  } as unknown as Extraction;
});

const rule = (selector: string, act: ElementRule['act'] = 'hide'): ElementRule => ({
  selector,
  act,
  label: '',
});
const hiddenBy = (...rules: ElementRule[]) =>
  new ReaderRules(document, rules, extraction)
    .clutterIn(document.body)
    .map(({ element }) => `${element.localName}.${element.className}`);

test('rules find what they name, outermost only', () => {
  expect(hiddenBy(rule('.quiz'))).toEqual(['div.quiz']);
});

test('what holds the title, or much of the story, is never taken', () => {
  expect(hiddenBy(rule('header'), rule('h1'), rule('.story'), rule('.all'))).toEqual([]);
});

test('all rules together take little of the story', () => {
  expect(hiddenBy(rule('p'))).toEqual([]);
});

test('a selector that cannot be read takes no other along', () => {
  expect(hiddenBy(rule('..'), rule('.letter'))).toEqual(['div.letter']);
});

test('what the reader wants to see is kept, with what it stands in and what stands in it', () => {
  const rules = new ReaderRules(document, [rule('.letter', 'show')], extraction);
  const kept = (selector: string) => rules.isKept(document.querySelector(selector) as Element);
  expect([kept('.letter'), kept('form'), kept('body'), kept('.quiz')]).toEqual([true, true, true, false]);
});

test('the reader may pick what is not the story', () => {
  const may = (selector: string) => mayBePicked(document.querySelector(selector) as Element, extraction);
  expect([may('.quiz'), may('form'), may('.story'), may('h1'), may('body'), may('html')]).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a rule may find the element itself that is looked into', () => {
  const rules = new ReaderRules(document, [rule('.letter')], extraction);
  const found = (selector: string) => rules.clutterIn(document.querySelector(selector) as Element);
  expect(found('.letter')).toEqual([
    { element: document.querySelector('.letter'), reason: 'picked', confidence: 1, manner: 'gone' },
  ]);
  expect(found('header')).toEqual([]);
});

test('a rule to show hides nothing, and one to hide keeps nothing', () => {
  expect(hiddenBy(rule('.letter', 'show'))).toEqual([]);
  const rules = new ReaderRules(document, [rule('.letter')], extraction);
  expect(rules.isKept(document.querySelector('.letter') as Element)).toBe(false);
});

test('a little of the story may be taken, by one rule or by several', () => {
  const first = document.querySelector('p') as Element;
  first.innerHTML =
    '<i class="a">The ferry left the quay</i> <i class="b">at six with two</i> <i class="c">on</i> board';
  expect(hiddenBy(rule('.a'))).toEqual(['i.a']);
  expect(hiddenBy(rule('.a'), rule('.b'))).toEqual(['i.a', 'i.b']);
  expect(hiddenBy(rule('.a'), rule('.b'), rule('.c'))).toEqual(['i.a', 'i.b']);
});

test('a title is what says what the story is called, or what extraction took for it', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div class="x"><h1>Boats</h1></div><h1 class="y">THE goat that took the ferry</h1>',
  );
  const [other, same] = ['.x', '.y'].map((selector) => document.querySelector(selector) as Element);
  expect(mayBePicked(other as Element, extraction)).toBe(true);
  expect(mayBePicked(same as Element, extraction)).toBe(false);
  const heading = other?.querySelector('h1') as Element;
  expect(mayBePicked(other as Element, { ...extraction, companions: [heading] })).toBe(false);
});

test('what is no longer in the page cannot be picked', () => {
  const quiz = document.querySelector('.quiz') as Element;
  quiz.remove();
  expect(mayBePicked(quiz, extraction)).toBe(false);
});
