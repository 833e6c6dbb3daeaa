// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isNextStory } from '../../../../src/core/clean/next-story.ts';
import { Planner } from '../../../../src/core/clean/planner.ts';
import { extract } from '../../../../src/core/extract/extract.ts';

const PROSE = [
  'The ferry left the quay at six with two hundred people on board, one goat, and a letter for the harbour master of the island.',
  'Nobody had asked the goat, which stood at the rail for the whole of the crossing and looked at the water as if it had lost something there.',
  'At the island it was met by a girl with a rope and a bag of old bread, who had been told to expect a bicycle and was not at all put out.',
  'The captain wrote it down as freight, for there was no other column in his book, and the company has asked him to explain the item in writing.',
];
const NEXT = [
  'Every third autumn the people on both banks of the Callow cut down the bridge that joins them and tie a new one out of grass.',
  'For the two days in between they shout across the gorge like strangers, and letters are thrown over, tied to a stone.',
  'An engineer from the city has offered to hang a steel bridge instead, free of charge, and was told on both banks that he was kind.',
];
const [paragraphs, others] = [PROSE, NEXT].map((texts) => texts.map((text) => `<p>${text}</p>`).join(''));

/** The story is found first, as on a page that puts the next one in when its end is near. */
function judged(next: string): boolean {
  document.body.innerHTML = `<main><article><h1>The goat that took the ferry</h1><p class="byline">By Ada Quill</p>${paragraphs}</article></main>`;
  const extraction = extract(document, 'https://quay.example/goat');
  document.body.insertAdjacentHTML('beforeend', next);
  const { survey } = new Planner(document, extraction, 'careful', new Set());
  return isNextStory(document.body.lastElementChild as Element, extraction.article, survey);
}

test('prose under a title of its own is another story', () => {
  expect(judged(`<div><h1>A bridge of rope</h1>${others}</div>`)).toBe(true);
  expect(
    judged(`<section><article><h2>A bridge of rope</h2><time>Monday</time>${others}</article></section>`),
  ).toBe(true);
});

test('prose without a title, or under the same title, may be the rest of this one', () => {
  expect(judged(`<div>${others}</div>`)).toBe(false);
  expect(judged(`<div><h1>The goat that took the ferry</h1>${others}</div>`)).toBe(false);
  expect(judged(`<div><h2>What came of it</h2>${others}</div>`)).toBe(false);
});

test('a title with little under it is a teaser, and judged as one', () => {
  expect(judged('<div><h1>A bridge of rope</h1><p>Tied anew.</p></div>')).toBe(false);
});

test('a title of the second rank has to be signed', () => {
  const signed = (by: string, article = 'article') =>
    judged(`<section><${article}><h2>A bridge of rope</h2>${by}${others}</${article}></section>`);
  expect(signed('')).toBe(false);
  for (const by of [
    '<a rel="author">A</a>',
    '<b itemprop="author">A</b>',
    '<b class="x-ByLine">A</b>',
    '<b class="Author">A</b>',
  ])
    expect(signed(by)).toBe(true);
  expect(signed('<time>Monday</time>', 'div')).toBe(false);
  expect(judged(`<article><h2>A bridge of rope</h2><time>Monday</time>${others}</article>`)).toBe(true);
  expect(judged(`<article><h3>A bridge of rope</h3><time>Monday</time>${others}</article>`)).toBe(false);
  expect(judged(`<article><h2>The goat that took the ferry</h2><time>Monday</time>${others}</article>`)).toBe(
    false,
  );
});

test('a title that says nothing is none', () => {
  expect(judged(`<div><h1> </h1>${others}</div>`)).toBe(false);
  expect(judged(`<div><h1><img alt=""></h1><h1>A bridge of rope</h1>${others}</div>`)).toBe(true);
});

test('another story has sixty words of prose', () => {
  const reed = (count: number) => `<div><h1>A bridge of rope</h1><p>${'reed '.repeat(count)}</p></div>`;
  expect(judged(reed(60))).toBe(true);
  expect(judged(reed(59))).toBe(false);
});

test('what stands above the story, in it or around it is no next one', () => {
  document.body.innerHTML = `<div id="a"><h1>A bridge of rope</h1>${others}</div><main><article><h1>The goat that took the ferry</h1>${paragraphs}</article></main>`;
  const extraction = extract(document, 'https://quay.example/goat');
  const { survey } = new Planner(document, extraction, 'careful', new Set());
  const article = document.querySelector('article') as Element;
  article.insertAdjacentHTML('beforeend', `<div id="b"><h1>A bridge of rope</h1>${others}</div>`);
  for (const selector of ['#a', '#b', 'main', 'body'])
    expect(isNextStory(document.querySelector(selector) as Element, extraction.article, survey)).toBe(false);
});
