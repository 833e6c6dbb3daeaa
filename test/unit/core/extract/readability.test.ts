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
