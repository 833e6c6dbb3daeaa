// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blockElements, blockOf } from '../../../../src/core/extract/blocks.ts';
import { extract } from '../../../../src/core/extract/extract.ts';
import { offered } from '../../../../src/core/extract/refusal.ts';
import { sanitize } from '../../../../src/core/extract/sanitize.ts';
import { Failure } from '../../../../src/core/failure.ts';

const URL_ = 'https://news.example/2026/11/24/river';
const prose = (subject: string) =>
  `<p>${subject} rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest, when the water should have fallen again.</p>`;
const STORY = ['The river', 'The brook', 'The canal', 'The lake'].map(prose).join('\n');

function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function failureOf(document: Document): string {
  try {
    offered(extract(document, URL_));
    return 'none';
  } catch (error) {
    return error instanceof Failure ? error.code : String(error);
  }
}

const textsOf = (document: Document) => extract(document, URL_).article.blocks.map(({ text }) => text);

describe('the story', () => {
  test('is its paragraphs, each with its live element, and the page is not changed', () => {
    const document = page(`<main><h1>The water rises</h1>${STORY}</main>`);
    const before = document.documentElement.outerHTML;
    const { article, sources, companions, doubt } = extract(document, URL_);
    expect(article.blocks).toHaveLength(4);
    expect(sources).toEqual([...document.querySelectorAll('p')]);
    expect(companions).toContain(document.querySelector('h1'));
    expect(doubt).toBeNull();
    expect(article.metadata).toMatchObject({
      title: 'The water rises',
      published: '2026-11-24',
      site: 'news.example',
    });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is not nothing where its one paragraph is what the page describes itself with', () => {
    const one = `${'The river rose by forty centimetres in the night, and '.repeat(9)}nobody slept.`;
    const head = `<meta name="description" content="${one.slice(0, 160)}…"><meta property="og:description" content="${one}">`;
    const document = page(`<main><h1>T</h1><div class="summary"><p>${one}</p></div></main>`, head);
    expect(textsOf(document)).toEqual([one]);
  });

  test('comes with what extraction thinks of every other text, each on its live element', () => {
    const document = page(
      `<nav><a href="/a">Weather</a></nav><main><h1>The water rises</h1>${STORY}</main><footer><p>Imprint</p></footer>`,
    );
    const { judged = [], sources } = extract(document, URL_);
    const likely = (element: Element | null) =>
      judged.find((each) => each.element === element)?.probability ?? Number.NaN;
    const story = sources.map(likely);
    expect(story).toHaveLength(4);
    expect(likely(document.querySelector('footer p'))).toBeLessThan(Math.min(...story));
    expect(likely(document.querySelector('nav a'))).toBeLessThan(Math.min(...story));
  });

  test('does not say again who wrote it, in whatever element the name stands', () => {
    const head = '<meta name="author" content="Oda Brekkemo">';
    const document = page(`<article><h1>T</h1><address>Oda  Brekkemo</address>${STORY}</article>`, head);
    const { article, companions } = extract(document, URL_);
    expect(article.metadata.byline).toEqual(['Oda Brekkemo']);
    expect(article.blocks).toHaveLength(4);
    expect(companions).toContain(document.querySelector('address'));
  });

  test('reads the same wherever its HTML is rendered', () => {
    const html = `<article><h1>T</h1>${STORY}<ul><li>One<ul><li>Two</li></ul></li></ul><div>Loose <b>text</b><p>after</p></div><table><tr><td>a</td><td>b</td></tr></table></article>`;
    const { article } = extract(page(html), URL_);
    expect(blockElements(sanitize(article.html)).map(blockOf)).toEqual(article.blocks);
  });

  test('leaves out pointers, labels, share rows, sign-up boxes and what is hidden', () => {
    const clutter = [
      '<div><strong>Also read:</strong> <a href="/x">Another story altogether</a></div>',
      '<div class="ad-slot">Advertisement</div>',
      '<div class="share-row"><a href="#">Share</a></div>',
      '<div><h4>The morning letter</h4><form><input type="email"><button>Sign up</button></form></div>',
      '<p style="display: none">A sentence that no reader of the page has ever seen, however long it may be.</p>',
    ];
    const [first = '', ...rest] = STORY.split('\n');
    const document = page(`<article><h1>T</h1>${first}${clutter.join('')}${rest.join('')}</article>`);
    expect(textsOf(document)).toHaveLength(4);
  });

  test('is found by its prose where its container is named like clutter', () => {
    expect(
      textsOf(page(`<div class="comment sidebar footer"><div class="hidden-sponsor">${STORY}</div></div>`)),
    ).toHaveLength(4);
  });

  test('keeps a figure between its paragraphs, with one absolute address of the fitting size', () => {
    const figure =
      '<figure><img src="data:image/gif;base64,AA" data-srcset="/s.jpg 400w, /m.jpg 1200w, /l.jpg 3000w" alt="a"><figcaption>The lock</figcaption></figure>';
    const { article } = extract(page(`<article>${STORY}${figure}${prose('The sea')}</article>`), URL_);
    expect(article.html).toContain('<img src="https://news.example/m.jpg" alt="a">');
    expect(article.blocks).toContainEqual({ kind: 'caption', text: 'The lock' });
  });

  test('keeps a video as a link to it', () => {
    const video = '<iframe src="https://www.youtube.com/embed/x1" title="The lock at night"></iframe>';
    const { article } = extract(page(`<article>${STORY}${video}${prose('The sea')}</article>`), URL_);
    expect(article.html).toContain('<a href="https://www.youtube.com/embed/x1">The lock at night</a>');
  });

  test('is found in a page that hides all of it', () => {
    expect(textsOf(page(`<div style="display:none"><article>${STORY}</article></div>`))).toHaveLength(4);
  });
});

describe('no story', () => {
  test.each([
    ['no-article', ''],
    [
      'too-little-text',
      '<article><h1>T</h1><p>The river rose by forty centimetres in the night, said the warden.</p></article>',
    ],
  ])('%s', (code, body) => {
    expect(failureOf(page(body))).toBe(code);
  });

  test('what is too little to offer is found all the same', () => {
    const [line] = textsOf(page('<main><h1>T</h1><p>The river rose by forty centimetres.</p></main>'));
    expect(line).toBe('The river rose by forty centimetres.');
  });

  test('text-withheld where the page says so and only a beginning is there', () => {
    const paid =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"T","isAccessibleForFree":false}</script>';
    expect(failureOf(page(`<article><h1>T</h1>${STORY}</article>`, paid))).toBe('text-withheld');
  });
});

describe('hostile pages end within bounded work', () => {
  test.each([
    [
      'a form that clobbers parentNode',
      `<form><input name="parentNode"><input name="attributes">${STORY}</form>`,
    ],
    [
      'pictures that clobber the document',
      `<img name="body"><img name="createTreeWalker"><img name="implementation"><article>${STORY}</article>`,
    ],
    ['a deep page', `${'<div>'.repeat(900)}${STORY}${'</div>'.repeat(900)}`],
  ])('%s', (_, body) => {
    expect(textsOf(page(body))).toHaveLength(4);
  });

  test('metadata is text, never markup', () => {
    const head =
      '<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt; The water rises"><meta name="author" content="&lt;b&gt;Ada Fell&lt;/b&gt;">';
    const { metadata } = extract(page(`<article>${STORY}</article>`, head), URL_).article;
    expect(metadata.title).toBe('The water rises');
    expect(metadata.byline).toEqual(['Ada Fell']);
  });
});
