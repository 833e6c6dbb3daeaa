// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../../src/core/detect/page-text.ts';
import { TALLIED } from '../../../../src/data/page-names.ts';

const SENTENCE =
  'The ferry left the pier at half past five, when the last bag had been handed over the gap. ';
const LETTERS = SENTENCE.replace(/[^a-z]/gi, '').length;

function read(html: string, host?: string) {
  return readPageText(new DOMParser().parseFromString(html, 'text/html').body, host);
}

function tallied(name: string, html: string, host?: string): number | undefined {
  return read(html, host).tallied[TALLIED.indexOf(name)];
}

describe('readPageText', () => {
  it('counts paragraphs and their letters', () => {
    const { best, proseLetters } = read(`<main><p>${SENTENCE}</p><p>${SENTENCE}</p><p>Short.</p></main>`);
    expect(best).toMatchObject({ count: 2, letters: 2 * LETTERS });
    expect(proseLetters).toBe(2 * LETTERS);
  });

  it('sees paragraphs in class-less markup with line breaks', () => {
    expect(read(`<div>${SENTENCE}<br><br>${SENTENCE}</div>`).best.count).toBe(2);
  });

  it('joins a paragraph across inline elements', () => {
    const cut = SENTENCE.replace('ferry left', '<b>ferry</b> <a href="/x">left</a>');
    expect(read(`<p>${cut}</p>`).best).toMatchObject({ letters: LETTERS, count: 1 });
  });

  it.each([
    `<p><a href="/x">${SENTENCE}</a></p>`,
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

  it('finds the container that holds most, and how many hold any', () => {
    const posts = `<div><p>${SENTENCE}</p></div>`.repeat(3);
    const { best } = read(`<section><div>${posts}</div></section><main><p>${SENTENCE}</p></main>`);
    expect(best).toMatchObject({ letters: 3 * LETTERS, parents: 4, neighbours: 1 });
  });

  it('counts headings that are links, in either nesting', () => {
    const html = '<h3><a href="/a">A</a></h3><a href="/b"><h3>B</h3></a><h3>C</h3>';
    expect(tallied('@heading', html)).toBe(2);
  });

  it('counts elements and what class names and ids mark, outside the frame', () => {
    const marked = '<div class="byline"></div><div id="reply-7"></div><button></button>';
    expect(tallied('.byline', marked)).toBe(1);
    expect(tallied('.forum', marked)).toBe(1);
    expect(tallied('button', marked)).toBe(1);
    expect(tallied('.byline', `<aside>${marked}</aside>`)).toBe(0);
    expect(tallied('button', `<aside>${marked}</aside>`)).toBe(0);
  });

  it('tells links to other sites and to share from its own', () => {
    const html =
      '<a href="https://other.example/a">a</a><a href="https://own.example/b">b</a><a href="/c">c</a><a href="https://social.example/share?u=1">d</a>';
    expect(tallied('@outside', html, 'own.example')).toBe(2);
    expect(tallied('@share', html, 'own.example')).toBe(1);
    expect(tallied('@outside', html)).toBe(0);
  });

  it('finds a date under the heading, as text or as an element, and no other', () => {
    expect(read('<h1>Ferry</h1><p>3 November 2026</p>').dated).toBe(true);
    expect(read('<h1>Ferry</h1><p>By Orla <time>today</time></p>').dated).toBe(true);
    expect(read(`<h1>Ferry</h1>${`<p>${SENTENCE}</p>`.repeat(8)}<p>3 November 2026</p>`).dated).toBe(false);
    expect(read('<p>3 November 2026</p>').dated).toBe(false);
  });

  it('is not led astray by a form whose fields bear the names of its properties', () => {
    const form = '<form><input name="firstChild"><input name="localName"><input name="nextSibling"></form>';
    expect(read(`${form}<p>${SENTENCE}</p>`).proseLetters).toBe(LETTERS);
  });

  it('stops on a page without end, and in a well without ground', () => {
    expect(read(`<p>${SENTENCE}</p>`.repeat(7000)).proseLetters).toBeLessThan(7000 * LETTERS);
    const well = document.createElement('body');
    let bottom: Element = well;
    for (let depth = 0; depth < 400; depth++) bottom = bottom.appendChild(document.createElement('div'));
    expect(readPageText(well).proseLetters).toBe(0);
  });
});

describe('texts and names without end', () => {
  it('reads no more of a text than a paragraph has, and no more of a class than its beginning', () => {
    const long = SENTENCE.repeat(100_000);
    const { proseLetters } = read(`<p class="${'share '.repeat(200_000)}byline">${long}</p>`);
    expect(proseLetters).toBeGreaterThan(0);
    expect(proseLetters).toBeLessThan(10_000);
  });
});
