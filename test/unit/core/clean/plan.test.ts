// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../../src/core/article.ts';
import type { Mode, Reason } from '../../../../src/core/clean/clutter.ts';
import { planCleaning } from '../../../../src/core/clean/plan.ts';
import type { Extraction } from '../../../../src/core/extract/extraction.ts';

const SENTENCES = [
  'The lock keeper of Fenny Weir has opened the gates by hand every morning since the year of the great flood.',
  'On Saturday a motor will take over, paid for by three parishes and a brewery that floats its barrels past the mill.',
  'He has been offered a seat on the bridge and a flask of tea, and says that he will take both and promise nothing.',
  'Anglers fear the hum of the engine, rowers fear the silence of it, and the ducks have not been asked by anybody.',
  'The old iron crank will hang in the village hall, within reach, in case the motor should turn out to be a fashion.',
  'A small crowd is expected at six, when the mist is on the water and the first barge waits for nobody to be ready.',
];
const STORY = SENTENCES.map((text) => `<p class="story">${text}</p>`);

/** Puts a page into the test's document; its paragraphs of class `story` are the story, its h1 is a companion. */
function pageOf(html: string): Extraction {
  document.body.innerHTML = html;
  const sources = [...document.querySelectorAll('.story')];
  const blocks = sources.map((source): Block => ({ kind: 'paragraph', text: source.textContent ?? '' }));
  return extractionOf(blocks, sources);
}

function extractionOf(blocks: readonly Block[], sources: readonly (Element | null)[]): Extraction {
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const article = { blocks, words, metadata: { lang: 'en' } } as unknown as Article;
  return { article, sources, companions: [...document.querySelectorAll('h1, figure')], doubt: null };
}

function hiddenTexts(extraction: Extraction, mode: Mode, keep: readonly Reason[] = []): string[] {
  return planCleaning(document, extraction, mode, new Set(keep)).clutter.map(
    ({ element, reason }) => `${reason}: ${element.textContent?.trim().slice(0, 30)}`,
  );
}

const LINKS =
  '<ul><li><a href="/a">A bridge that nobody ordered</a></li><li><a href="/b">Eels in the bell tower</a></li></ul>';

describe('what is hidden', () => {
  test.each<[string, string, Reason]>([
    ['a heading and the list beside it', `<h3>Related stories</h3>${LINKS}`, 'related'],
    ['a labelled block', `<div><h3>You may also like</h3>${LINKS}</div>`, 'recommended'],
    ['a pointer line', '<p>Also read: <a href="/a">A bridge that nobody ordered</a></p>', 'recommended'],
    ['a vendor’s container', '<ins class="adsbygoogle"></ins>', 'advertisement'],
    [
      'an ad name',
      '<div class="ad-slot"><a href="https://x.example"><img alt=""></a></div>',
      'advertisement',
    ],
    [
      'a banner that leads elsewhere',
      '<div class="banner-link"><a href="https://x.example"><img alt=""></a></div>',
      'advertisement',
    ],
    [
      'a picture named for an ad',
      '<a class="widget-ads" href="https://x.example"><img alt=""></a>',
      'advertisement',
    ],
    [
      'a slot that an attribute names',
      '<div class="x9" data-identity="billboard-ad"></div>',
      'advertisement',
    ],
    ['a place for paid teasers', '<div class="taboola x9"></div>', 'advertisement'],
    [
      'a share row',
      '<div><a href="https://wa.me/?text=x">A</a><a href="https://t.me/share/url">B</a></div>',
      'share',
    ],
    ['an e-mail form', '<form><input type="email"><button>Go on</button></form>', 'newsletter'],
    ['a comment form', '<div id="respond"><form><textarea></textarea></form></div>', 'comments'],
    [
      'a consent banner',
      '<div id="onetrust-consent-sdk"><p>Cookies</p><button>Yes</button></div>',
      'consent',
    ],
  ])('%s', (_what, html, reason) => {
    const extraction = pageOf(`<main><h1>The weir</h1>${STORY.join('')}${html}</main>`);
    const { clutter } = planCleaning(document, extraction, 'careful', new Set());
    expect(new Set(clutter.map((one) => one.reason))).toEqual(new Set([reason]));
  });

  test('a slot in the midst of text that stands bare in a box, and not the text', () => {
    const slot = '<div class="x1"><div id="taboola-mid-article"></div></div><div class="chart"></div>';
    const extraction = pageOf(
      `<main><h1>The weir</h1><div class="story">${SENTENCES.slice(0, 3).join('<br>')}${slot}${SENTENCES.slice(3).join('<br>')}</div></main>`,
    );
    const { clutter } = planCleaning(document, extraction, 'careful', new Set());
    expect(clutter.map(({ element }) => element.outerHTML)).toEqual([
      '<div class="x1"><div id="taboola-mid-article"></div></div>',
    ]);
  });

  test('a linked picture in a box named for an advertisement, though extraction took it for the story’s', () => {
    const html = `<main>${STORY.slice(0, 3).join('')}<div class="article-ad"><a href="/course"><img alt=""></a></div>${STORY.slice(3).join('')}</main>`;
    const extraction = pageOf(html);
    const companions = [...document.querySelectorAll('img')];
    const { clutter } = planCleaning(document, { ...extraction, companions }, 'careful', new Set());
    expect(clutter.map(({ element, reason }) => `${reason} ${element.className}`)).toEqual([
      'advertisement article-ad',
    ]);
  });

  test('links in drawings are links, too', () => {
    const map = ['a', 'b', 'c'].map((name) => `<a href="/${name}"><text>${name}</text></a>`).join('');
    const html = `<main>${STORY.join('')}</main><div class="teasers"><svg>${map}</svg>${LINKS}</div>`;
    expect(hiddenTexts(pageOf(html), 'strict')).toHaveLength(1);
  });

  test('an empty wrapper goes with what it held', () => {
    const extraction = pageOf(
      `<main>${STORY.join('')}<section><div><ins class="adsbygoogle"></ins></div></section></main>`,
    );
    expect(
      planCleaning(document, extraction, 'careful', new Set()).clutter.map(({ element }) => element.tagName),
    ).toEqual(['SECTION']);
  });

  test('the site’s frame only in strict mode, but for the link that names the site', () => {
    const html = `<header><a href="/">Weir Post</a><nav><a href="/x">News</a></nav></header><main>${STORY.join('')}</main><footer>Made by hand</footer>`;
    expect(hiddenTexts(pageOf(html), 'careful')).toEqual([]);
    expect(hiddenTexts(pageOf(html), 'strict')).toEqual(['navigation: News', 'footer: Made by hand']);
  });

  test('the way home at the head of the breadcrumbs names no site', () => {
    const crumbs =
      '<div class="text-breadcrumbs"><span><span><a href="/">Home</a></span> &gt; <span><a href="/blog">Blog</a></span></span></div>';
    const extraction = pageOf(`${crumbs}<main><h1>The weir</h1>${STORY.join('')}</main>`);
    expect(hiddenTexts(extraction, 'strict')).toEqual(['navigation: Home > Blog']);
  });

  test('nothing for a reason that the reader keeps', () => {
    const html = `<main>${STORY.join('')}<div id="respond"><form><input type="email"><textarea></textarea></form></div></main>`;
    expect(hiddenTexts(pageOf(html), 'strict', ['comments'])).toEqual([]);
  });
});

describe('what is never hidden', () => {
  test('what holds the story, whatever its name', () => {
    const html = `<div class="ad-container related-posts modal sharedaddy" id="comments"><h1>The weir</h1>${STORY.join('')}</div>`;
    expect(hiddenTexts(pageOf(html), 'strict')).toEqual([]);
  });

  test('a link to those who make advertisements', () => {
    const links = (text: string) =>
      `<main><h1>The weir</h1>${STORY.join('')}<p><a href="/x">${text}</a></p></main>`;
    expect(hiddenTexts(pageOf(links('Advertising Agencies (U.S.)')), 'careful')).toEqual([]);
    expect(hiddenTexts(pageOf(links('Sponsored: a quieter crank')), 'careful')).toEqual([
      'advertisement: Sponsored: a quieter crank',
    ]);
  });

  test('figures of the story', () => {
    const figure = '<figure class="advertisement"><img alt=""><figcaption>The weir</figcaption></figure>';
    expect(
      hiddenTexts(
        pageOf(`<main>${STORY.slice(0, 3).join('')}${figure}${STORY.slice(3).join('')}</main>`),
        'strict',
      ),
    ).toEqual([]);
  });

  test('prose that extraction overlooked', () => {
    const overlooked = `<div class="sponsored related promo"><p>${SENTENCES[2]} ${SENTENCES[3]}</p><p>${SENTENCES[4]}</p></div>`;
    const html = `<main>${STORY.slice(0, 2).join('')}${overlooked}${STORY.slice(5).join('')}</main>`;
    expect(hiddenTexts(pageOf(html), 'careful')).toEqual([]);
  });

  test('a column with more prose than a teaser list has, even where the story was found elsewhere', () => {
    const long = Array.from({ length: 4 }, () => SENTENCES.map((text) => `<p>${text}</p>`).join('')).join('');
    const html = `<main>${STORY.join('')}</main><aside class="sidebar">${long}${LINKS.repeat(5)}</aside>`;
    const hidden = hiddenTexts(pageOf(html), 'strict');
    expect(hidden.filter((text) => text.includes('lock keeper'))).toEqual([]);
  });

  test('text of the story that stands in no element of its own', () => {
    document.body.innerHTML = `<main>${STORY.slice(0, 5).join('')}<div id="comments" class="comment-list">${SENTENCES[5]}</div></main>`;
    const sources = [...document.querySelectorAll('.story'), null];
    const blocks = SENTENCES.map((text): Block => ({ kind: 'paragraph', text }));
    expect(hiddenTexts(extractionOf(blocks, sources), 'strict')).toEqual([]);
  });

  test('links that a story gives its readers in a list of its own', () => {
    const sources =
      '<ul><li><a href="https://one.example">The flood records</a></li><li><a href="https://two.example">The law</a></li><li><a href="#weir">Back to the weir</a></li></ul>';
    expect(
      hiddenTexts(
        pageOf(`<main>${STORY.slice(0, 3).join('')}${sources}${STORY.slice(3).join('')}</main>`),
        'strict',
      ),
    ).toEqual([]);
  });
});

test('a block that goes on with prose behind a labelled list is not taken for the list', () => {
  const prose =
    '<p>So there you have it, all that is known of the weir.</p><p>One last word before you go home tonight.</p>';
  const page = (after: string) =>
    `<main>${STORY.join('')}</main><div><p>You may also like</p>${LINKS}${after}</div>`;
  expect(hiddenTexts(pageOf(page('')), 'strict').join()).toContain('You may also like');
  const hidden = planCleaning(document, pageOf(page(prose)), 'strict', new Set()).clutter;
  expect(hidden.map(({ element }) => element.textContent).join()).not.toContain('One last word');
});

test('in doubt, what is only probably clutter stays: it may be the part of the story that is missing', () => {
  const page = `<nav><a href="/">Home</a> <a href="/x">News</a></nav><main>${STORY.join('')}</main><div>${LINKS}</div>`;
  const sure = pageOf(page);
  expect(hiddenTexts(sure, 'strict')).toHaveLength(2);
  const doubted = { ...sure, doubt: { keptWords: 130, likelyWords: 400 } };
  expect(hiddenTexts(doubted, 'strict')).toEqual(['navigation: Home News']);
});

test('a plan that would take over 15 % of the story is rolled back', () => {
  // Each comment holds too little of the story to be kept; together they hold a third of it.
  const pieces = SENTENCES.flatMap((text) => {
    const words = text.split(' ');
    return [words.slice(0, 5), words.slice(5, 10), words.slice(10, 15)].map((part) => part.join(' '));
  });
  const comments = pieces.map((text) => `<div class="comment-list">${text}</div><hr>`).join('');
  document.body.innerHTML = `<main>${STORY[0]}${comments}</main>`;
  const sources = [document.querySelector('.story'), ...SENTENCES.slice(1).map(() => null)];
  const blocks = SENTENCES.map((text): Block => ({ kind: 'paragraph', text }));
  const plan = planCleaning(document, extractionOf(blocks, sources), 'careful', new Set());
  expect(plan).toEqual({ clutter: [], rolledBack: true });
});

test('no entry stands inside another, and the page is not changed', () => {
  const html = `<main>${STORY.join('')}<aside><div class="ad-slot"><ins class="adsbygoogle"></ins></div><section><h3>Most read</h3>${LINKS}</section></aside></main>`;
  const extraction = pageOf(html);
  const before = document.body.innerHTML;
  const elements = planCleaning(document, extraction, 'strict', new Set()).clutter.map(
    ({ element }) => element,
  );
  expect(elements.length).toBeGreaterThan(0);
  expect(elements.filter((one) => elements.some((other) => other !== one && other.contains(one)))).toEqual(
    [],
  );
  expect(document.body.innerHTML).toBe(before);
});

test('a document without a body has nothing to hide', () => {
  const empty = document.implementation.createHTMLDocument();
  empty.body.remove();
  expect(planCleaning(empty, pageOf(''), 'strict', new Set())).toEqual({ clutter: [], rolledBack: false });
});
