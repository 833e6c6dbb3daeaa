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

describe('the text of a page', () => {
  it.each([
    ['what a comment says', `<div class="comments"><p>${SENTENCE}</p></div>`, 0],
    ['a story that is named for its comments', `<main class="has-comments"><p>${SENTENCE}</p></main>`, 1],
    ['an article that is', `<article class="comments-open"><p>${SENTENCE}</p></article>`, 1],
    ['a heading of the fourth rank', `<h4>${SENTENCE}</h4>`, 0],
    ['a heading of the fifth', `<h5>${SENTENCE}</h5>`, 1],
    ['what is drawn only later', `<div style="display: none"><p>${SENTENCE}</p></div>`, 0],
    ['a script', `<script>${SENTENCE}</script>`, 0],
    ['text right in the body', SENTENCE, 1],
  ])('has or lacks %s', (_, html, count) => {
    expect(read(html).best.count).toBe(count);
  });

  it('is cut at the elements that are no part of a line', () => {
    const half = 'The ferry left the pier at half past five, when the last';
    expect(read(`<div>${half}<div></div>${half}</div>`).best.count).toBe(0);
    expect(read(`<div>${half}<span></span>${half}</div>`).best.count).toBe(1);
  });

  it('is read two hundred and fifty levels deep', () => {
    const deep = (levels: number) => {
      const body = document.createElement('body');
      let at: Element = body;
      for (let i = 0; i < levels; i++) at = at.appendChild(document.createElement('div'));
      at.textContent = SENTENCE;
      return readPageText(body).best.count;
    };
    expect([deep(250), deep(251)]).toEqual([1, 0]);
  });

  it('is counted in nodes, up to four thousand', () => {
    expect(tallied('node', '<p>a <b>b</b></p>')).toBe(4);
    expect(tallied('node', '<p>a</p>'.repeat(3_000))).toBe(4_000);
    expect(read('').best).toMatchObject({ count: 0, letters: 0, start: 0, span: 0 });
  });

  it('has a place along the page, in thousandths of its nodes', () => {
    // Ten nodes: a heading and its text, then a box with two paragraphs, then a note.
    const html = `<h2>a</h2><div><p>${SENTENCE}</p><p>${SENTENCE}</p></div><p>b</p><br>`;
    expect(tallied('node', html)).toBe(10);
    expect(read(html).best).toMatchObject({ start: 500, span: 200, count: 2 });
  });

  it('is credited to its own element, and to two around it', () => {
    const box = (inner: string) => `<div>${inner}</div>`;
    const p = `<p>${SENTENCE}</p>`;
    expect(read(box(p) + box(p)).best.count).toBe(2);
    expect(read(box(box(p)) + box(box(p))).best.count).toBe(1);
  });
});

describe('the first heading', () => {
  it.each([
    ['The old lock', [3, false]],
    ['Why did it rise?', [4, true]],
    ['The lock: a story', [4, true]],
    ['谷に戻る？', [2, true]],
  ])('%s', (text, [words, asks]) => {
    const { heading } = read(`<h1>${text}</h1><h1>Another: one</h1>`);
    expect([Math.round(Number(heading[0])), heading[1]]).toEqual([words, asks]);
  });

  it('is of the first rank', () => {
    expect(read('<h2>The old lock</h2>').heading).toEqual([0, false]);
    expect(read('<h2>The old lock</h2><p>3 November 2026</p>').dated).toBe(false);
  });

  it('has a date near it up to three hundred letters on', () => {
    const datedAfter = (letters: number) =>
      read(`<h1>Ferry</h1><p>${'x'.repeat(letters)}</p><time>today</time>`).dated;
    expect([datedAfter(299), datedAfter(300)]).toEqual([true, false]);
    expect(read('<time>today</time><h1>Ferry</h1>').dated).toBe(false);
  });
});

describe('what is tallied', () => {
  it.each([
    ['@img', '<a href="/x"><img></a><img>', 1],
    ['@heading', '<h2><a href="/x"><b>a</b> b</a></h2><h2>c</h2><a href="/y">d</a>', 1],
    ['@tag', '<a rel="tag" href="/x">a</a><a href="/tags/b">b</a><a href="/stage/c">c</a>', 2],
    [
      '@share',
      '<a href="https://x.example/sharer?u=1">a</a><a href="mailto:?a">b</a><a href="mailto:b">c</a>',
      2,
    ],
    ['@outside', '<a href="http://x.example/">a</a><a href="//x.example/">b</a><a>c</a>', 1],
    ['price', '<p>$5 and 6 €</p><p>$7</p>', 3],
    ['date', '<p>3 November 2026</p><p>4 November 2026</p><p>2026</p>', 2],
    ['quote', `<p>“${SENTENCE}”</p><p>"a"</p>`, 2],
    ['plain', `<p>${SENTENCE}</p><p class="a">${SENTENCE}</p><div>${SENTENCE}</div>`, LETTERS],
    ['a', '<a>a</a><div class="comments"><a>b</a></div><footer><a>c</a></footer>', 2],
    ['img', '<img><div hidden><img></div>', 1],
    ['.byline', '<b class="author">a</b><b class="AUTHOR">b</b><b class="a" id="byline">c</b>', 3],
    ['.price', '<b class="price sale">a</b>', 1],
  ])('%s in %s', (name, html, count) => {
    expect(tallied(name, html, 'a.example')).toBe(count);
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
