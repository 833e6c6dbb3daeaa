// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../../src/core/article.ts';
import { Layout } from '../../../../src/core/clean/layout.ts';
import { StoryGuard } from '../../../../src/core/clean/story-guard.ts';
import { behind, extractionOf, HALF, prose, REST } from './page.ts';

const $ = (selector: string) => document.querySelector(selector) as Element;

function guardOf(html: string, companions = 'h1, h2, .companion, img, figure'): StoryGuard {
  const extraction = { ...extractionOf(html), companions: [...document.querySelectorAll(companions)] };
  return new StoryGuard(document, extraction, new Layout(document));
}

/** A story of which some blocks stand in no element of their own. */
function looseGuard(html: string, loose: string[], words: number): StoryGuard {
  const { sources } = extractionOf(html);
  const blocks = [...sources.map((one) => one?.textContent ?? ''), ...loose].map(
    (text) => ({ text }) as Block,
  );
  const article = { blocks, words } as unknown as Article;
  const extraction = {
    article,
    sources: [...sources, ...loose.map(() => null)],
    companions: [],
    doubt: null,
  };
  return new StoryGuard(document, extraction, new Layout(document));
}

describe('what belongs to the story', () => {
  test('its blocks, its companions, and what stands in them', () => {
    const guard = guardOf(
      '<main><p class="story">Reed <b>reed</b></p><figure><img alt=""></figure><i></i></main>',
    );
    expect(['p', 'b', 'figure', 'img'].map((name) => guard.isStory($(name)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['main', 'i', 'body'].map((name) => guard.isStory($(name)))).toEqual([false, false, false]);
  });

  test('what holds any of it is kept; what stands in a block goes by the block', () => {
    const guard = guardOf('<main><div><p class="story">Reed <b>reed</b></p></div><i></i></main>');
    expect(['main', 'div', 'p'].map((name) => guard.holdsStory($(name)))).toEqual([true, true, true]);
    expect(['b', 'i'].map((name) => guard.holdsStory($(name)))).toEqual([false, false]);
  });

  test('what is not shown is none of it', () => {
    const guard = guardOf(
      '<p class="story" style="display: none">Reed</p><h1 style="display: none">Weir</h1>',
    );
    expect(guard.blocks).toEqual([]);
    expect([guard.isStory($('p')), guard.isStory($('h1'))]).toEqual([false, false]);
  });

  test('the host of a shadow root that shows it is kept', () => {
    extractionOf('<section><div></div></section>');
    const shadow = $('div').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>Reed</p>';
    const sources = [shadow.querySelector('p') as Element];
    const article = { blocks: [{ text: 'Reed' }], words: 1 } as unknown as Article;
    const guard = new StoryGuard(
      document,
      { article, sources, companions: [], doubt: null },
      new Layout(document),
    );
    expect([guard.holdsStory($('div')), guard.holdsStory($('section'))]).toEqual([true, true]);
  });

  test('its footnotes', () => {
    const guard = guardOf(
      '<p class="story">Reed <a id="r" href="#n">1</a></p><ol><li id="n">Reed <a href="#r">↩</a></li><li></li></ol>',
    );
    expect([guard.isStory($('#n')), guard.isStory($('li:last-child'))]).toEqual([true, false]);
  });
});

describe('a companion below the story', () => {
  const kept = (html: string) => guardOf(`<h1>The weir</h1>${HALF}${html}`).isStory($('#q'));

  test.each([
    ['that only repeats the title', '<b class="companion" id="q">THE  WEIR</b>', false],
    ['that says something of its own', '<b class="companion" id="q">The mill</b>', true],
    ['that is a picture', '<img id="q" alt="">', true],
    [
      'that repeats the title and has a picture',
      '<b class="companion" id="q">The weir<img alt=""></b>',
      true,
    ],
  ])('%s', (_what, html, is) => expect(kept(html)).toBe(is));

  test('above it, what repeats the title is its own', () => {
    const guard = guardOf(`<h1>The weir</h1><b class="companion" id="q">The weir</b>${HALF}`);
    expect(guard.isStory($('#q'))).toBe(true);
  });
});

describe('a picture of the story', () => {
  const nested = (depth: number, name = 'ad-slot') =>
    `<div class="${name}">${'<div>'.repeat(depth)}<a href="/x"><img id="q" alt=""></a>${'</div>'.repeat(depth)}</div>`;

  test.each([
    ['is none in a box of an advertisement', nested(0), false],
    ['is none two boxes further in', nested(1), false],
    ['is one deeper in', nested(2), true],
    ['is one in a box of another name', nested(0, 'reeds'), true],
    ['is one that is no link', '<div class="ad-slot"><img id="q" alt=""></div>', true],
    ['is one of a figure', '<figure class="ad-slot"><a href="/x"><img id="q" alt=""></a></figure>', true],
    [
      'is one that is no picture',
      '<div class="ad-slot"><a class="companion" id="q" href="/x">x</a></div>',
      true,
    ],
  ])('%s', (_what, html, is) => expect(guardOf(`${HALF}${html}${REST}`).isStory($('#q'))).toBe(is));
});

describe('the title', () => {
  test.each([
    ['is the heading before the story', `<h1 id="a">A</h1>${HALF}`, 'a'],
    ['is the last of several', `<h1 id="a">A</h1><h2 id="b">B</h2>${HALF}`, 'b'],
    ['is none below the beginning', `${HALF}<h1 id="a">A</h1>`, undefined],
    ['is no other companion', `<b class="companion" id="a">A</b>${HALF}`, undefined],
    ['is shown', `<h1 id="a">A</h1><h1 id="b" style="display: none">B</h1>${HALF}`, 'a'],
    ['is none without a story', '<h1 id="a">A</h1>', undefined],
  ])('%s', (_what, html, id) => expect(guardOf(html).title?.id).toBe(id));

  test('is followed by what stands between it and the first block', () => {
    const guard = guardOf(`<i id="a"></i><h1>A</h1><i id="b"></i>${HALF}<i id="c"></i>${REST}<i id="d"></i>`);
    expect(['#a', '#b', '#c', '#d'].map((one) => guard.followsTitle($(one)))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const untitled = guardOf(`<i id="a"></i>${HALF}`);
    expect(untitled.followsTitle($('#a'))).toBe(false);
  });
});

describe('the story’s part of the page', () => {
  const rootOf = (html: string) => guardOf(html).root.localName;
  const block = (words: number) => `<p class="story">${prose(words)}</p>`;

  test.each([
    [
      'is the lowest element that holds nine tenths',
      `<main><div>${block(45)}${block(45)}</div>${block(10)}</main>`,
      'div',
    ],
    ['is not one that holds less', `<main><div>${block(44)}${block(45)}</div>${block(11)}</main>`, 'main'],
    ['may be one block', `<main>${block(90)}${block(10)}</main>`, 'p'],
    ['is the page where there is no story', '<main></main>', 'body'],
  ])('%s', (_what, html, name) => expect(rootOf(html)).toBe(name));
});

describe('places', () => {
  const html = `<i id="a"></i><main>${HALF}<i id="b"></i>${REST}</main><i id="c"></i>`;
  const places = (guard: StoryGuard) => ['#a', '#b', '#c', 'main'].map((one) => guard.placeOf($(one)));

  test('are before, inside and after the story’s blocks', () => {
    expect(places(guardOf(html))).toEqual(['before', 'inside', 'after', 'before']);
    expect(guardOf(html).placeOf($('.story'))).toBe('inside');
  });

  test('are the same by number, and after many questions', () => {
    const numbered = guardOf(html);
    Array.from(numbered.numberElements(() => true));
    expect(places(numbered)).toEqual(['before', 'inside', 'after', 'before']);
    const asked = guardOf(html);
    for (let at = 0; at < 70; at += 1) places(asked);
    expect(places(asked)).toEqual(['before', 'inside', 'after', 'before']);
  });

  test('of what came in after the numbering are known, too', () => {
    const guard = guardOf(html);
    Array.from(guard.numberElements(() => false));
    $('#b').insertAdjacentHTML('beforebegin', '<u></u>');
    $('#c').insertAdjacentHTML('beforebegin', '<s></s>');
    document.body.insertAdjacentHTML('afterbegin', '<em></em>');
    expect(['em', 'u', 's'].map((one) => guard.placeOf($(one)))).toEqual(['before', 'inside', 'after']);
  });

  test('are after a story that stands nowhere', () => {
    expect(guardOf('<i id="a"></i>').placeOf($('#a'))).toBe('after');
  });
});

describe('text of the story that stands in no element of its own', () => {
  const LOOSE = 'The old iron crank will hang in the village hall within reach';

  test('is told by four of its words in a row, whatever stands between them', () => {
    const guard = looseGuard(
      behind('<p id="q">THE OLD — iron <b>crank</b> will rust</p><p id="r">The old iron gate</p>'),
      [LOOSE],
      1000,
    );
    expect(guard.hasLooseText).toBe(true);
    expect([guard.looseWords($('#q')), guard.looseWords($('#r'))]).toEqual([2, 0]);
  });

  test('is none where all blocks are shown', () => {
    const guard = guardOf(behind('<p id="q">In the year 1900 the keeper of Fenny Weir</p>'));
    expect([guard.hasLooseText, guard.looseWords($('#q'))]).toEqual([false, 0]);
  });

  test('is held by what holds more than a fiftieth of the story, or a sentence of it', () => {
    const words = LOOSE.split(' ');
    const page = (count: number) => behind(`<p id="q">${words.slice(0, count).join(' ')}</p>`);
    expect(looseGuard(page(5), [LOOSE], 100).holdsLooseText($('#q'))).toBe(false);
    expect(looseGuard(page(6), [LOOSE], 100).holdsLooseText($('#q'))).toBe(true);
    const long = Array.from({ length: 16 }, (_, at) => `w${at}`);
    const held = (count: number) =>
      looseGuard(
        behind(`<p id="q">${long.slice(0, count).join(' ')}</p>`),
        [long.join(' ')],
        9000,
      ).holdsLooseText($('#q'));
    expect([held(15), held(16)]).toEqual([false, true]);
  });
});
