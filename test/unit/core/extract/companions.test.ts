// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { companionsOf, titleElements } from '../../../../src/core/extract/companions.ts';
import type { PageClaims } from '../../../../src/core/extract/metadata/metadata.ts';
import { NUMBER } from '../../../../src/core/extract/page-copy.ts';

const pageOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
const ids = (elements: readonly Element[]) => elements.map(({ id }) => id);

describe('the title of a page', () => {
  const titles = (html: string, title = 'The lake') => ids(titleElements(pageOf(html), title, []));

  test('is a heading that says it, the highest first, else a box that is named for it', () => {
    expect(titles('<h2 id="b">The lake</h2><h1 id="a">The  Lake</h1><h1 id="c">News</h1>')).toEqual(['a']);
    expect(titles('<h2 id="b">The lake</h2><p class="title" id="c">The lake</p>')).toEqual(['b']);
    expect(titles('<p class="PostTitle" id="c">The lake</p><p id="d">The lake</p>')).toEqual(['c']);
    expect(
      titles('<p itemprop="headline" id="c">The lake</p><p class="my-Headline" id="d">The lake</p>'),
    ).toEqual(['c', 'd']);
    expect(titles('<h1 id="a">The lake is calm</h1>')).toEqual([]);
    expect(titles('<h1 id="a"></h1>', '')).toEqual([]);
  });

  test('may stand in a shadow root, where only the copy finds it', () => {
    const [heading, other] = pageOf('<h1 id="a">The lake</h1><h2 id="b">The lake</h2>').querySelectorAll(
      'h1, h2',
    );
    expect(
      ids(
        titleElements(pageOf('<h1 id="c">The lake</h1>'), 'The lake', [heading as Element, other as Element]),
      ),
    ).toEqual(['a']);
    expect(ids(titleElements(pageOf('<h1 id="c">The lake</h1>'), 'The lake', [other as Element]))).toEqual([
      'c',
    ]);
  });
});

describe('what stands beside the text', () => {
  const SAYS = 'The river rose by forty centimetres.';

  /** The companions of a page whose story is its `main`. */
  function companions(html: string, standfirst: string | null = null): string[] {
    const page = pageOf(html);
    const live = [...page.body.querySelectorAll('*')];
    const copy = page.cloneNode(true) as Document;
    for (const [at, element] of [...copy.body.querySelectorAll('*')].entries())
      element.setAttribute(NUMBER, String(at));
    const tidied = copy.querySelector('main') ?? copy.createElement('main');
    const claims = {
      byline: { names: [], elements: [...page.querySelectorAll('.by')] },
      date: { elements: [...page.querySelectorAll('.on')] },
    } as unknown as PageClaims;
    return ids(companionsOf(page, claims, [...page.querySelectorAll('h1')], standfirst, tidied, live));
  }

  test('is title, author and date', () => {
    expect(companions('<h1 id="t">T</h1><p class="by" id="b">Ada</p><p class="on" id="d">May</p>')).toEqual([
      't',
      'b',
      'd',
    ]);
  });

  test('is the short line right above the title that is named a kicker', () => {
    const kicker = (name: string, text: string) =>
      companions(`<p class="${name}" id="k">${text}</p><h1 id="t">T</h1>`);
    expect(kicker('kicker', 'Weather')).toEqual(['t', 'k']);
    expect(kicker('kicker', 'a'.repeat(80))).toEqual(['t', 'k']);
    expect(kicker('kicker', 'a'.repeat(81))).toEqual(['t']);
    expect(kicker('menu', 'Weather')).toEqual(['t']);
    expect(companions('<div class="kicker" id="k">W</div><i id="i"></i><h1 id="t">T</h1>')).toEqual(['t']);
  });

  test('is what the story shows, with the figure around it', () => {
    expect(
      companions(
        '<main><p>A</p><figure id="f"><img id="i"></figure><table id="t"></table><ul></ul></main><img id="o">',
      ),
    ).toEqual(['f', 'i', 't']);
    expect(companions('<figure id="f"><main><img id="i"></main></figure>')).toEqual(['i', 'f']);
  });

  test('is the standfirst: a paragraph first, else a box that is named for it', () => {
    expect(companions(`<div class="dek" id="d">${SAYS}</div><p id="p">${SAYS}</p>`, SAYS)).toEqual(['p']);
    expect(companions(`<div class="dek" id="d"> ${SAYS}</div><div id="n">${SAYS}</div>`, SAYS)).toEqual([
      'd',
    ]);
    expect(companions(`<h2 id="h">${SAYS.toUpperCase()}</h2>`, SAYS)).toEqual(['h']);
    expect(companions(`<p id="p">${SAYS}</p>`.repeat(3), SAYS)).toEqual(['p', 'p']);
    expect(companions(`<p id="p">A. ${SAYS}</p>`, SAYS)).toEqual([]);
    expect(companions(`<p id="p">${SAYS}</p>`, null)).toEqual([]);
  });

  test('though it is cut off, but not where it is a word or two', () => {
    for (const end of ['…', '...', ' …'])
      expect(companions(`<p id="p">${SAYS} Then it fell.</p>`, SAYS + end)).toEqual(['p']);
    expect(companions(`<p id="p">${'a'.repeat(20)}</p>`, 'a'.repeat(20))).toEqual(['p']);
    expect(companions(`<p id="p">${'a'.repeat(19)}</p>`, 'a'.repeat(19))).toEqual([]);
  });
});
