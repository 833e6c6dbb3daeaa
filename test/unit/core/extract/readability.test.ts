// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { readStory, TOO_LARGE } from '../../../../src/core/extract/readability.ts';

const SENTENCE =
  'The ferry that was to carry the new bell across the river had not left its berth on the far side.';
const word = (text: string) => text.replace(/\w+/g, '<span>$&</span>');

function read(html: string) {
  const page = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  return readStory(page, measureAll(page.body), 'Bells');
}

test('paragraphs of a large page are read without the looks of their words', () => {
  const answer = read(`<p>${word(SENTENCE)}</p>`.repeat(200));
  expect(answer).not.toBe(TOO_LARGE);
  expect((answer as Element).querySelectorAll('p')).toHaveLength(200);
  expect((answer as Element).querySelector('p')?.textContent).toBe(SENTENCE);
});

test('links stay in paragraphs, and a page with too many of them is too large', () => {
  const linked = SENTENCE.replace(/(\w+ \w+) (\w+)/g, '$1 <a href="/$2">$2</a>');
  expect(read(`<p>${linked}</p>`.repeat(600))).toBe(TOO_LARGE);
});

test('boxes without prose are left out of a large page', () => {
  const answer = read(`${`<p>${SENTENCE}</p>`.repeat(30)}<div>${'<div><i>·</i></div>'.repeat(2000)}</div>`);
  expect((answer as Element).textContent).toContain(SENTENCE);
});

test('of a large page the largest boxes without prose are spared, no more than is needed, and the page keeps all', () => {
  const box = (id: string, count: number) => `<div id="${id}">${'<i>·</i>'.repeat(count)}</div>`;
  const html = `${`<p>${SENTENCE}</p>`.repeat(30)}${box('small', 1)}${box('large', 3_000)}`;
  const page = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  const before = page.body.innerHTML;
  const answer = readStory(page, measureAll(page.body), 'Bells') as Element;
  expect(answer.textContent?.split('·')).toHaveLength(2);
  expect(page.body.innerHTML).toBe(before);
});

test('a page with a book in it is too large, and where nothing is found there is no answer', () => {
  expect(read(`<p>${'a'.repeat(600_001)}</p>`)).toBe(TOO_LARGE);
  expect(read('')).toBeNull();
});
