// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { markedElements } from '../../../../../src/core/extract/metadata/marked-elements.ts';
import { linesNearTitle } from '../../../../../src/core/extract/metadata/near-title.ts';
import { bylineInText, pageByline } from '../../../../../src/core/extract/metadata/page-byline.ts';

const TITLE = 'The lock at Barrow';
const H1 = `<h1>${TITLE}</h1>`;
const STORY = `<p>${'It rose by forty centimetres in the night, and the path along the mill was closed. '.repeat(4)}</p>`;

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function bylineOf(html: string, stated: readonly string[] = []) {
  const page = pageOf(html);
  return pageByline(linesNearTitle(page, TITLE), markedElements(page).authors, stated, ['Barrow News']);
}

const namesOf = (html: string) => bylineOf(html).names;

describe('a byline in words', () => {
  test.each([
    ['in one line', `${H1}<p>By Ada Fell</p>`, ['Ada Fell']],
    ['in two', `${H1}<p><span>By</span> <b>Ada Fell</b></p>`, ['Ada Fell']],
    ['before the title', `<p>By Ada Fell</p>${H1}`, ['Ada Fell']],
    ['with the role behind the name', `${H1}<p>Ada Fell | Senior Writer</p>`, ['Ada Fell']],
  ])('is found %s', (_, html, names) => {
    expect(bylineOf(html)).toMatchObject({ names, said: true });
  });

  test.each([
    ['a role before the title', `<p>Ada Fell | Senior Writer</p>${H1}`],
    ['no name', `${H1}<p>By all who saw it</p>`],
    ['a name in small letters', `${H1}<p>By ada fell</p>`],
    ['a label of another kind', `${H1}<p>About</p><p>Ada Fell</p>`],
    ['the title itself', '<h1>By Ada Fell</h1>'],
  ])('is not %s', (_, html) => {
    expect(bylineOf(html).said).toBe(false);
  });

  test('is the element of the line, and of the name where the line only announces it', () => {
    const textsOf = (html: string) => bylineOf(html).elements.map(({ textContent }) => textContent);
    expect(textsOf(`${H1}<p>By Ada Fell</p><p>Harbour</p>`)).toEqual(['By Ada Fell']);
    expect(textsOf(`${H1}<i>By</i><b>Ada Fell</b><p>Harbour</p>`)).toEqual(['By', 'Ada Fell']);
  });

  test('goes before what is marked', () => {
    expect(namesOf(`${H1}<p>By Ada Fell</p><p class="author">Ivo Marsh</p>`)).toEqual(['Ada Fell']);
  });
});

describe('a line that says a name that machines are told', () => {
  test('is a byline, whatever it stands in', () => {
    const { elements } = bylineOf(`${H1}<p>ADA FELL</p><p>Ivo Marsh</p>`, ['Ada Fell']);
    expect(elements.map(({ textContent }) => textContent)).toEqual(['ADA FELL']);
  });
});

describe('marks of authors', () => {
  test.each([
    ['in a menu', `<nav><b class="author">Ada Fell</b></nav>${H1}`],
    ['among comments', `${H1}<div class="Comments"><b class="author">Ada Fell</b></div>`],
    ['beside other stories', `${H1}<div class="related"><b class="author">Ada Fell</b></div>`],
    ['in a footer', `${H1}<footer><b class="author">Ada Fell</b></footer>`],
    ['on the whole story', `<article class="author">${H1}<p>Ada Fell</p></article>`],
    ['around much text', `${H1}<div class="author">Ada Fell ${STORY}${STORY}${STORY}</div>`],
    ['on no name', `${H1}<b class="author">Share</b>`],
  ])('%s name nobody', (_, html) => {
    expect(namesOf(html)).toEqual([]);
  });

  test('that are meant may stand in a footer, and not in a menu', () => {
    expect(namesOf(`${H1}<footer><b itemprop="author">Ada Fell</b></footer>`)).toEqual(['Ada Fell']);
    expect(namesOf(`<nav><b itemprop="author">Ada Fell</b></nav>${H1}`)).toEqual([]);
  });

  test('that are surer go before others', () => {
    expect(namesOf(`${H1}<p class="author">Ada Fell</p><p class="byline">Ivo Marsh</p>`)).toEqual([
      'Ivo Marsh',
    ]);
  });

  test('after the title go before those above it', () => {
    const mark = (name: string) => `<div><p><b class="author">${name}</b></p></div>`;
    expect(namesOf(`${mark('Ada Fell')}${H1}${mark('Ivo Marsh')}`)).toEqual(['Ivo Marsh']);
    expect(namesOf(`${mark('Ada Fell')}${H1}`)).toEqual(['Ada Fell']);
    expect(namesOf(`${mark('Ada Fell')}${mark('Ivo Marsh')}`)).toEqual(['Ada Fell']);
  });

  test('that stand together name several, each once, and far ones do not', () => {
    const marks =
      '<p><b class="author">Ada Fell</b><b class="author">Ivo Marsh</b><b class="author">Ada Fell</b></p>';
    const far = '<section><div><p><b class="author">Noor Said</b></p></div></section>';
    expect(namesOf(`${H1}<div><div>${marks}</div></div>${far}`)).toEqual(['Ada Fell', 'Ivo Marsh']);
  });

  test('within each other are read once', () => {
    expect(namesOf(`${H1}<p class="author">Ada Fell, <b class="author">Ivo Marsh</b></p>`)).toEqual([
      'Ada Fell',
      'Ivo Marsh',
    ]);
  });

  test('may say the name in an attribute', () => {
    expect(namesOf(`${H1}<meta itemprop="author" content="Ada Fell">`)).toEqual(['Ada Fell']);
  });
});

describe('a byline anywhere in the text', () => {
  const inText = (html: string) => bylineInText(pageOf(html), ['Barrow News']);

  test.each([
    ['at its end', `<article>${STORY}<p>By Ada Fell</p></article>`],
    ['in the main part alone', `<p>By Ivo Marsh</p><main>${STORY}<p>By Ada Fell</p></main>`],
    ['in a page without one', `${STORY}<p>By Ada Fell</p>`],
    ['with the name in the next element', `${STORY}<div><i>By</i> <b>Ada Fell</b></div>`],
    ['after a sentence that begins alike', `<p>By noon it rained</p>${STORY}<p>By Ada Fell</p>`],
  ])('is found %s', (_, html) => {
    expect(inText(html)).toEqual(['Ada Fell']);
  });

  test.each([
    ['in a footer', `${STORY}<footer><p>By Ada Fell</p></footer>`],
    ['in a note at the side', `${STORY}<aside><p>By Ada Fell</p></aside>`],
    ['in a long line', `<p>By Ada Fell, ${'who has been to the lock '.repeat(4)}</p>`],
    ['of one word', `${STORY}<p>By Ada</p>`],
    ['in small letters', `${STORY}<p>By ada fell</p>`],
  ])('is not taken %s', (_, html) => {
    expect(inText(html)).toEqual([]);
  });
});
