// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../../src/core/detect/page-text.ts';

const SENTENCE =
  'The ferry left the pier at half past five, when the last bag had been handed over the gap. ';
const LETTERS = SENTENCE.replace(/[^a-z]/gi, '').length;

function read(html: string) {
  return readPageText(new DOMParser().parseFromString(html, 'text/html').body);
}

describe('readPageText', () => {
  it('counts paragraphs and their letters', () => {
    const text = read(`<main><p>${SENTENCE}</p><p>${SENTENCE}</p><p>Short.</p></main>`);
    expect(text).toMatchObject({ bestParagraphs: 2, bestLetters: 2 * LETTERS, proseLetters: 2 * LETTERS });
  });

  it('sees paragraphs in class-less markup with line breaks', () => {
    expect(read(`<div>${SENTENCE}<br><br>${SENTENCE}</div>`).bestParagraphs).toBe(2);
  });

  it('joins a paragraph across inline elements', () => {
    const cut = SENTENCE.replace('ferry left', '<b>ferry</b> <a href="/x">left</a>');
    expect(read(`<p>${cut}</p>`)).toMatchObject({ proseLetters: LETTERS, bestParagraphs: 1 });
  });

  it('takes rows of links for no prose', () => {
    expect(read(`<p><a href="/x">${SENTENCE}</a></p>`)).toMatchObject({
      proseLetters: 0,
      linkLetters: LETTERS,
    });
  });

  it.each([
    `<nav><p>${SENTENCE}</p></nav>`,
    `<div role="complementary"><p>${SENTENCE}</p></div>`,
    `<div class="comment-list"><p>${SENTENCE}</p></div>`,
    `<div hidden><p>${SENTENCE}</p></div>`,
    `<div style="color: red; display:none"><p>${SENTENCE}</p></div>`,
    `<div><script>${SENTENCE}</script><noscript>${SENTENCE}</noscript></div>`,
    `<pre>${SENTENCE}</pre>`,
  ])('leaves out what is no text of the page: %s', (html) => {
    expect(read(html).proseLetters).toBe(0);
  });

  it('finds the container that holds most', () => {
    const posts = `<div><p>${SENTENCE}</p></div>`.repeat(3);
    const text = read(`<section><div>${posts}</div></section><main><p>${SENTENCE}</p></main>`);
    expect(text.bestLetters).toBe(3 * LETTERS);
    expect(text.proseLetters).toBe(4 * LETTERS);
  });

  it('counts headings that are links, in either nesting', () => {
    expect(read('<h3><a href="/a">A</a></h3><a href="/b"><h3>B</h3></a><h3>C</h3>').linkedHeadings).toBe(2);
  });

  it('counts what class names and ids mark', () => {
    const { marks } = read(
      '<div class="byline"></div><div id="reply-7"></div><div class="entry-content"></div>',
    );
    expect(marks).toMatchObject({ byline: 1, forum: 1, story: 1 });
  });

  it('stops on a page without end', () => {
    expect(read(`<p>${SENTENCE}</p>`.repeat(20_000)).proseLetters).toBeLessThan(20_000 * LETTERS);
  });
});
