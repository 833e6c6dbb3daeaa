// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import type { Mode, Reason } from '../../../../src/core/clean/clutter.ts';
import { Planner } from '../../../../src/core/clean/planner.ts';
import { above, behind, below, between, extractionOf, HALF, lines, prose, REST } from './page.ts';

const $ = (selector: string) => document.querySelector(selector) as Element;
const link = (text = 'Eels', href = '/x') => `<a href="${href}">${text}</a> `;
const AD = '<div class="ad-slot" id="ad"></div>';
const SHARE = '<div class="share-bar" id="share"></div>';
const STORIES = `<h3 id="label">Related stories</h3><ul id="list"><li>${link()}</li><li>${link()}</li></ul>`;

interface Wanted {
  readonly keep?: readonly Reason[];
  readonly isDoubted?: boolean;
}

function plannerOf(html: string, mode: Mode, { keep = [], isDoubted = false }: Wanted = {}): Planner {
  return new Planner(document, extractionOf(html, { isDoubted }), mode, new Set(keep));
}

const gone = (html: string, mode: Mode, wanted: Wanted = {}) =>
  plannerOf(html, mode, wanted)
    .clutter()
    .map(({ element }) => element.id || element.localName);

describe('in the site’s frame', () => {
  const header = (html: string) => above(`<header>${lines(7)}${html}</header>`);
  const footer = (html: string) => behind(`<footer>${lines(7)}${html}</footer>`);

  test.each([
    ['an advertisement', AD, ['ad']],
    ['a consent banner', '<div class="cmplz-cookiebanner" id="q"></div>', ['q']],
    ['a dialogue', '<div role="dialog" id="q"></div>', ['q']],
    ['a bar that stays in its place', '<div style="position: fixed" id="q">Reed</div>', ['q']],
    ['readers’ comments', '<div class="fb-comments" id="q"></div>', []],
    ['teasers', `<div class="OUTBRAIN" id="q">Reed</div>`, []],
    ['a labelled list', STORIES, []],
  ])('careful takes or leaves %s', (_what, html, found) => {
    expect(gone(header(html), 'careful')).toEqual(found);
    expect(gone(footer(html), 'careful')).toEqual(found);
  });

  test('strict takes the frame as a whole', () => {
    expect(gone(footer(AD), 'strict')).toEqual(['footer']);
  });

  test('a row of links that names the site is its header, whatever its markup says', () => {
    const row = (href: string) => above(`<div id="row">${link('Courier', href)}${link()}${SHARE}</div>`);
    expect(gone(row('/'), 'careful')).toEqual([]);
    expect(gone(row('/home'), 'careful')).toEqual(['share']);
  });

  test('strict keeps the link that names the site, focus does not, unless in doubt', () => {
    const name = above(`<div id="name">${link('Courier', '/')}</div>`);
    expect(gone(name, 'strict')).toEqual([]);
    expect(gone(name, 'focus')).toEqual(['name']);
    expect(gone(name, 'focus', { isDoubted: true })).toEqual([]);
  });
});

describe('what the reader put back', () => {
  const stories = (name: string) =>
    below(`<div class="${name}" id="box">${link()}${link()}${lines(2)}${AD}${SHARE}</div>`);

  test('is left whole, but for advertisements', () => {
    expect(gone(stories('related-posts'), 'careful')).toEqual(['box']);
    expect(gone(stories('related-posts'), 'careful', { keep: ['related'] })).toEqual(['ad']);
    expect(gone(stories('related-posts'), 'careful', { keep: ['related', 'advertisement'] })).toEqual([]);
  });

  test('is only what would have been hidden', () => {
    expect(gone(stories('popular'), 'careful', { keep: ['recommended'] })).toEqual(['ad', 'share']);
  });

  test('is of its own reason', () => {
    expect(gone(stories('related-posts'), 'careful', { keep: ['share'] })).toEqual(['box']);
  });

  test('may be a label with what follows it', () => {
    expect(gone(below(STORIES), 'careful')).toEqual(['label', 'list']);
    expect(gone(below(STORIES), 'careful', { keep: ['related'] })).toEqual([]);
  });
});

describe('where some of the story may be missing, strict', () => {
  const doubted = (html: string) => gone(html, 'strict', { isDoubted: true });
  const offer = (chance: number) =>
    between(`<div class="callout" id="q" data-chance="${chance}"><button>Go</button></div>`);
  const text = (chance: number) => `<p id="q" data-chance="${chance}">Reed</p>`;

  test('takes what is only perhaps clutter where extraction is sure', () => {
    expect(doubted(offer(0.3))).toEqual([]);
    expect(doubted(offer(0.01))).toEqual(['q']);
    expect(gone(offer(0.3), 'strict')).toEqual(['q']);
  });

  test('takes the site’s frame', () => {
    expect(doubted(above(`<nav>${link()}</nav>`))).toEqual(['nav']);
  });

  test('takes what stands off the story only where extraction is sure, and never between its blocks', () => {
    expect(gone(above(text(0.1)), 'strict')).toEqual(['q']);
    expect(doubted(above(text(0.1)))).toEqual([]);
    expect(doubted(above(text(0.01)))).toEqual(['q']);
    expect(doubted(between(text(0.01)))).toEqual([]);
    expect(gone(between(text(0.01)), 'strict')).toEqual(['q']);
  });

  test('careful takes nothing for its place alone', () => {
    expect(gone(above(text(0.01)), 'careful')).toEqual([]);
  });
});

describe('what is kept back', () => {
  const offer = (words: number, more = '') =>
    between(`<div class="banner" id="q" ${more}><button>Go</button>${lines(words)}</div>`);

  test('words between the story’s blocks that extraction has not seen', () => {
    expect(gone(offer(9), 'strict')).toEqual(['q']);
    expect(gone(offer(10), 'strict')).not.toContain('q');
    expect(gone(offer(10, 'data-chance="0.1"'), 'strict')).toEqual(['q']);
    expect(gone(offer(10).replace('banner', 'promo'), 'strict')).toEqual(['q']);
  });

  test('so much prose that the story may be another', () => {
    const long = (html: string) => behind(html).replace(REST, REST.repeat(9));
    const aside = (words: number, more = '') =>
      `<aside id="q" ${more}>${link().repeat(8)}${prose(words - 8)}</aside>`;
    expect(gone(behind(aside(200)), 'strict')).toEqual(['q']);
    expect(gone(behind(aside(201)), 'strict')).not.toContain('q');
    expect(gone(long(aside(264)), 'strict')).toEqual(['q']);
    expect(gone(long(aside(265)), 'strict')).not.toContain('q');
    expect(gone(long(aside(660, 'data-chance="0.01"')), 'strict')).toEqual(['q']);
    expect(gone(long(aside(661, 'data-chance="0.01"')), 'strict')).not.toContain('q');
    const comments = `<div class="comment-list" id="q">${prose(900)}</div>`;
    expect(gone(behind(comments), 'careful')).toEqual(['q']);
  });
});

describe('a shadow root', () => {
  const hosted = (page: string, inner: string) => {
    const planner = plannerOf(page, 'careful');
    $('#host').attachShadow({ mode: 'open' }).innerHTML = inner;
    return planner.clutter().map(({ element, reason }) => `${reason} ${element.id}`);
  };
  const HOST = '<div id="host"></div>';

  test.each([
    [
      'goes with its host for what stands in it',
      behind(HOST),
      '<p>Reed</p><b class="fb-comments">Reed</b>',
      ['comments host'],
    ],
    ['stays in the story', between(HOST), '<b class="fb-comments">Reed</b>', []],
    [
      'stays for what is not shown in it',
      behind(HOST),
      '<p>Reed</p><b class="fb-comments" style="display: none"></b>',
      [],
    ],
    [
      'goes for the surest reason',
      behind('<div id="host" class="ad-slot"></div>'),
      '<b class="fb-comments">Reed</b>',
      ['comments host'],
    ],
    [
      'goes for its host’s own, where that is surer',
      behind('<div id="host" data-ad-slot="1"></div>'),
      '<b class="share-bar">Reed</b>',
      ['advertisement host'],
    ],
  ])('%s', (_what, page, inner, found) => expect(hosted(page, inner)).toEqual(found));
});

describe('a block that holds its text bare has slots in it', () => {
  const block = (slot: string) =>
    `<main>${HALF}<div class="story">Reed <br> reed ${slot} reed</div>${REST}</main>`;

  test.each([
    ['that are empty', AD, ['ad']],
    ['that are labelled', '<ins class="adsbygoogle" id="ad">Ad here</ins>', ['ad']],
    ['each once', `<section class="ad-slot" id="ad"><div data-ad-slot="1"></div></section>`, ['ad']],
    ['without text of the story', '<div class="ad-slot" id="ad">Reed reed reed</div>', []],
    ['without a picture', '<div class="ad-slot" id="ad"><img alt=""></div>', []],
    ['that are shown', '<div class="ad-slot" id="ad" style="display: none"></div>', []],
    ['that are known', '<div class="ad" id="ad"></div>', []],
    ['that are boxes', '<b class="ad-slot" id="ad"></b>', []],
  ])('%s', (_what, slot, found) => expect(gone(block(slot), 'careful')).toEqual(found));

  test('which the reader may keep', () => {
    expect(gone(block(AD), 'careful', { keep: ['advertisement'] })).toEqual([]);
  });
});

test('what is not shown is not hidden', () => {
  expect(gone(behind(`<div style="display: none">${AD}</div>`), 'careful')).toEqual([]);
});

describe('how what is hidden leaves', () => {
  const mannerOf = (style: string, at: string) =>
    plannerOf(
      behind(`<div id="ad" data-ad-slot="1" style="${style}" data-box="${at}">Ad</div>`).replaceAll(
        '<p',
        '<p data-box="200 200 600 600"',
      ),
      'careful',
    ).clutter()[0]?.manner;

  test.each([
    ['', '800 300 100 100', 'veiled'],
    ['', '200 800 600 100', 'gone'],
    ['position: fixed', '800 300 100 100', 'gone'],
    ['position: absolute', '800 300 100 100', 'gone'],
    ['position: relative', '800 300 100 100', 'veiled'],
  ])('“%s” at %s: %s', (style, at, manner) => expect(mannerOf(style, at)).toBe(manner));
});

describe('what came in late', () => {
  const foundAt = (html: string, selector: string, mode: Mode = 'careful') =>
    plannerOf(html, mode)
      .clutterAt($(selector))
      .map(({ element }) => element.id || element.localName);

  test.each([
    ['is judged by itself', behind(`<div>Reed${AD}</div>`), '#ad', ['ad']],
    ['is judged by what it holds', behind(`<section id="q">Reed${AD}</section>`), '#q', ['ad']],
    ['is judged by the label before it', behind(`${STORIES}Reed`), '#list', ['label', 'list']],
    ['is the label of what follows it', behind(`${STORIES}Reed`), '#label', ['label', 'list']],
    ['is not of a label that it does not follow', behind(`${STORIES}<p id="q">Reed</p>`), '#q', []],
    ['is left in the site’s frame', above(`<header>Reed<div>Reed${SHARE}</div></header>`), '#share', []],
    ['is taken there as an advertisement', above(`<header>Reed<div>Reed${AD}</div></header>`), '#ad', ['ad']],
    ['is taken out of it', behind(`<div>Reed${SHARE}</div>`), '#share', ['share']],
    ['is the story', below('<p>Reed</p>'), '.story', []],
    ['is looked into where it holds the story', below(`Reed${AD}`), 'main', ['ad']],
  ])('%s', (_what, html, selector, found) => expect(foundAt(html, selector)).toEqual(found));

  test('is judged with what is around it, as far as that holds nothing of the story', () => {
    const planner = plannerOf(below(`<section><div><b>Reed</b></div></section>`), 'careful');
    expect(planner.branchOf($('b')).localName).toBe('section');
    const outside = plannerOf(behind('<section><div><b>Reed</b></div></section>'), 'careful');
    expect(outside.branchOf($('b')).localName).toBe('section');
    expect(outside.branchOf($('main')).localName).toBe('main');
  });
});

describe('labels are looked for in the language', () => {
  const LABEL = `<h3 id="label">Das könnte Sie auch interessieren</h3><ul id="list"><li>${link()}</li></ul>`;
  afterEach(() => document.documentElement.removeAttribute('lang'));

  test.each([
    ['of the story', 'de', '', 2],
    ['of the story before that of the page', 'en', 'de', 0],
    ['of the page', null, 'de', 2],
    ['of the page, which may be another', null, 'en', 0],
    ['that is not known, so in all', null, '', 2],
  ])('%s', (_what, own, pages, count) => {
    const extraction = extractionOf(between(LABEL));
    if (pages) document.documentElement.lang = pages;
    const article = { ...extraction.article, metadata: { lang: own } } as unknown as Article;
    const planner = new Planner(document, { ...extraction, article }, 'careful', new Set());
    expect(planner.clutter()).toHaveLength(count);
  });
});
