// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { moreStories } from '../../../../../src/core/clean/rules/more-stories.ts';
import { above, behind, below, between, type Given, lines, prose, saidOf } from '../page.ts';

const said = (html: string, given: Given = {}) => saidOf(moreStories, html, given);
const [KNOWN, SURE, PERHAPS] = ['recommended: known', 'recommended: sure', 'recommended: perhaps'];
const [RELATED, SURELY_RELATED, PERHAPS_RELATED] = ['related: known', 'related: sure', 'related: perhaps'];
const box = (inner: string, name = '', tag = 'div') => `<${tag} id="q" class="${name}">${inner}</${tag}>`;
const link = (text: string, href = '/x') => `<a href="${href}">${text}</a> `;
/** Lines that are no paragraphs, so that no story goes on in them. */
const items = (count: number) => lines(count).replaceAll('p>', 'dd>');

describe('stories of a vendor', () => {
  test('are known anywhere', () => {
    expect(said(between(box('', 'OUTBRAIN')))).toBe(KNOWN);
    expect(said(behind(box('', 'OUTBRAIN')), { within: 'footer' })).toBe(KNOWN);
  });
});

describe('what is named for related stories is not judged', () => {
  const stories = link('Eels in the tower').repeat(3);

  test.each([
    ['in the site’s frame', behind(box(stories, 'related-posts')), { within: 'footer' } as const],
    ['where it is called contents', behind(box(stories, 'related-posts toc')), {}],
    ['where it is a heading', behind(box(stories, 'related-posts', 'h2')), {}],
    ['with a text to fill in', behind(box(`${stories}<textarea></textarea>`, 'related-posts')), {}],
  ])('%s', (_what, html, given) => expect(said(html, given)).toBeNull());

  test('without links, but where extraction is sure and the name is enough', () => {
    const cards = (chance: number, name: string) => box(`<p data-chance="${chance}">Eels</p>`, name);
    expect(said(behind(cards(0.02, 'related-posts')))).toBe(SURELY_RELATED);
    expect(said(behind(cards(0.02, 'most-read')))).toBe(SURELY_RELATED);
    expect(said(behind(cards(0.2, 'related-posts')))).toBeNull();
    expect(said(behind(cards(0.02, 'card')))).toBeNull();
    expect(said(between(cards(0.02, 'related-posts')))).toBeNull();
  });
});

describe('a line that points to another story', () => {
  test.each([
    ['begins with the words for it', link('Also read: eels in the tower'), KNOWN],
    ['may be of related ones', link('Related: eels in the tower'), RELATED],
    ['may be long', link(`Also read ${prose(43)}`), KNOWN],
    ['is not too long', link(`Also read ${prose(44)}`), null],
    ['has three links', link('Also read') + link('eels').repeat(2), KNOWN],
    ['has not four', link('Also read') + link('eels').repeat(3), null],
    ['is half link', `${link('Also read')} one two`, KNOWN],
    ['is not less', `${link('Also read')} one two three`, null],
    ['has no frame', `${link('Also read: eels')}<video></video>`, null],
    ['says something else', link('Eels in the tower'), null],
  ])('%s', (_what, inner, verdict) => expect(said(between(box(inner, '', 'p')))).toBe(verdict));

  test('is not the link alone', () => {
    expect(said(between('<a id="q" href="/x">Also read: eels in the tower</a>'))).toBeNull();
  });
});

describe('stories under a label', () => {
  const related = '<h3>Related stories</h3>';

  test.each([
    ['of related ones', `${related}${link('Eels').repeat(2)}${items(1)}`, RELATED],
    ['of what others read', `<h3>Most read</h3>${link('Eels').repeat(2)}${items(1)}`, KNOWN],
    ['of nothing of the kind', `<h3>Reeds</h3>${link('Eels').repeat(2)}`, null],
    ['with one link that is two fifths', `${related}${link('Two eels')}<dd>Reed</dd>`, RELATED],
    ['with one link that is less', `${related}${link('Two eels')}<dd>Reed reed</dd>`, null],
    ['of this page', `${related}${link('Eels', '#a').repeat(2)}${link('Eels')}${items(2)}`, null],
    ['half of this page', `${related}${link('Eels', '#a')}${link('Eels')}${items(1)}`, RELATED],
    ['with a line under each', `${related}${link('Eels').repeat(2)}${items(48)}`, SURELY_RELATED],
    ['with more than that', `${related}${link('Eels').repeat(2)}${items(49)}`, PERHAPS_RELATED],
    ['with a story', `${related}${link('Eels').repeat(2)}${lines(20)}`, null],
  ])('%s', (_what, inner, verdict) => expect(said(between(box(inner)))).toBe(verdict));

  test('may have more words behind the story', () => {
    const stories = (count: number) => behind(box(`${related}${link('Eels').repeat(2)}${items(count)}`));
    expect(said(stories(118))).toBe(SURELY_RELATED);
    expect(said(stories(119))).not.toBe(SURELY_RELATED);
  });

  test('may be the site’s menu above the story', () => {
    expect(said(above(box(`${related}${link('Eels').repeat(2)}`)))).toBe(PERHAPS_RELATED);
    const inMain = behind('').replace('<h1>', `${box(`${related}${link('Eels').repeat(2)}`)}<h1>`);
    expect(said(inMain)).toBe(RELATED);
  });
});

describe('stories by a name', () => {
  const away = link('Eels', 'https://x.example/');

  test.each([
    ['that is enough', between(box(away, 'related-posts')), RELATED],
    ['that is enough, of others', between(box(away, 'most-read')), KNOWN],
    ['on much prose', between(box(away + prose(44), 'most-read')), PERHAPS],
    ['on too much prose', between(box(away + prose(45), 'most-read')), null],
    ['on prose with more links', between(box(away.repeat(2) + prose(60), 'most-read')), PERHAPS],
    ['that others bear, behind the story', behind(box(away.repeat(2), 'popular')), SURE],
    ['that others bear, in it', between(box(away.repeat(2), 'popular')), PERHAPS],
    ['that others bear, on one link', behind(box(away, 'popular')), null],
    ['that others bear, beside as many words', behind(box(`${away.repeat(2)}Reed reed`, 'popular')), PERHAPS],
    [
      'that others bear, beside as many words, in it',
      between(box(`${away.repeat(2)}Reed reed`, 'popular')),
      null,
    ],
    ['that others bear, beside words, on one link', behind(box(`${away}Reed`, 'popular')), null],
    ['that none bears', behind(box(away.repeat(2), 'reeds')), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('stories by their shape', () => {
  const card = (words: number, more = '') =>
    `<div class="k">${link('Eels in the tower')}${more}${items(words)}</div>`;
  const away = link('Eels', 'https://x.example/');

  test.each([
    ['cards behind the story', behind(box(card(2).repeat(3))), SURELY_RELATED],
    ['cards with more words than links', behind(box(card(8).repeat(3))), PERHAPS_RELATED],
    ['such cards with pictures', behind(box(card(8, '<img alt="">').repeat(3))), SURELY_RELATED],
    ['cards below it in its part of the page', below(box(card(2).repeat(3))), SURELY_RELATED],
    ['cards above it', above(box(card(2).repeat(3))), null],
    ['cards beside the site’s footer', behind(box(`${card(2).repeat(3)}<footer></footer>`)), PERHAPS_RELATED],
    ['two links', behind(box(link('Eels').repeat(2))), PERHAPS_RELATED],
    ['one link', behind(box(link('Eels'))), null],
    ['three links', behind(box(`<b>${link('Eels')}</b>${link('Eels').repeat(2)}`)), SURELY_RELATED],
    [
      'three links beside the site’s footer',
      behind(box(`${link('Eels').repeat(3)}<footer></footer>`)),
      'related: perhaps',
    ],
    ['three links that lead elsewhere', behind(box(away.repeat(3))), null],
    ['links with as many words', behind(box(`<p>${link('Eels').repeat(2)}</p>${items(2)}`)), null],
    ['cards in the story', between(box(card(1).repeat(3))), null],
    ['cards with pictures in it', between(box(card(1, '<img alt="">').repeat(3))), PERHAPS_RELATED],
    ['cards with pictures and words in it', between(box(card(2, '<img alt="">').repeat(3))), null],
    ['cards with one picture in it', between(box(card(1, '<img alt="">') + card(1).repeat(2))), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('are not so sure where some of the story may be missing', () => {
    expect(said(behind(box(card(2).repeat(3))), { isDoubted: true })).toBe(PERHAPS_RELATED);
    expect(said(behind(box(link('Eels').repeat(3))), { isDoubted: true })).toBe(PERHAPS_RELATED);
  });
});
