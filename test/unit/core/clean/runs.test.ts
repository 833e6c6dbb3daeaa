// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { labelledRun } from '../../../../src/core/clean/runs.ts';
import { behind, between, evidenceOf, lines, prose } from './page.ts';

const link = (text = 'Eels') => `<a href="/x">${text}</a> `;
const LIST = `<ul>${link()}${link()}</ul>`;
const STORIES = '<h3>Related stories</h3>';

/** The reason of the run that the first child of `#q` opens, and the tags in it. */
function runIn(inner: string, page = behind, start = 0): string | null {
  const { element, survey } = evidenceOf(page(`<div id="q">${inner}</div>`));
  const run = labelledRun([...element.children], start, survey);
  return run && `${run.reason}: ${run.elements.map((one) => one.localName).join(' ')}`;
}

describe('a label opens a run', () => {
  test.each([
    ['of stories', STORIES + LIST, 'related: h3 ul'],
    ['of what others read', `<p>Most read</p>${LIST}`, 'recommended: p ul'],
    ['of comments', `<h3>Comments</h3><p>${prose(40)}</p><p>Reed</p>`, 'comments: h3 p p'],
    ['for a newsletter', '<h3>Subscribe</h3><form></form><p>Reed</p>', 'newsletter: h3 form p'],
    ['of share buttons', `<h3>Share</h3><p>${link()}</p>`, 'share: h3 p'],
    ['of a consent banner', `<h3>We use cookies</h3><p>${link()}</p>`, 'consent: h3 p'],
    ['of an advertisement', '<b>Advertisement</b><div></div>', 'advertisement: b div'],
    ['but not alone', STORIES, null],
    ['but not where it is another text', `<h3>Reeds</h3>${LIST}`, null],
    ['but not where it is a link', `<h3>${link('Related stories')}</h3>${LIST}`, null],
    ['but not where it is not shown', `<h3 style="display: none">Related</h3>${LIST}`, null],
    ['but not where it moves along', `<h3 style="position: fixed">Related</h3>${LIST}`, null],
    ['but not where nothing stands', '', null],
  ])('%s', (_what, inner, run) => expect(runIn(inner)).toBe(run));

  test('but not where it belongs to the story', () => {
    expect(runIn(`<h3 class="story">Related stories</h3>${LIST}`)).toBeNull();
  });

  test('in the midst of siblings', () => {
    expect(runIn(`<p>Reed</p>${STORIES}${LIST}`, behind, 1)).toBe('related: h3 ul');
    expect(runIn(`<p>Reed</p>${STORIES}${LIST}`, behind, 0)).toBeNull();
  });
});

describe('a run ends', () => {
  test.each([
    ['at the next heading', `${STORIES}${LIST}<h4>Reeds</h4>${LIST}`, 'related: h3 ul'],
    [
      'not at an element that is nearly called so',
      `${STORIES}<x-h2>${LIST}</x-h2><h2-x>${LIST}</h2-x>`,
      'related: h3 x-h2 h2-x',
    ],
    ['at the story', `${STORIES}${LIST}<p class="story">Reed ${link()}</p>`, 'related: h3 ul'],
    ['at another label', `${STORIES}${LIST}<div><b>Share</b>${link()}${link()}</div>`, 'related: h3 ul'],
    [
      'not at a label of its kind',
      `${STORIES}${LIST}<div><b>Related</b>${link()}</div>`,
      'related: h3 ul div',
    ],
    ['at what has no link', `${STORIES}${LIST}<p>Reed</p>${LIST}`, 'related: h3 ul'],
    ['after one advertisement', '<b>Advertisement</b><div></div><div></div>', 'advertisement: b div'],
    ['after one row of buttons', `<b>Share</b><p>${link()}</p><p>${link()}</p>`, 'share: b p'],
    ['after forty', STORIES + LIST.repeat(41), `related: h3${' ul'.repeat(40)}`],
  ])('%s', (_what, inner, run) => expect(runIn(inner)).toBe(run));

  test.each([
    ['what is empty stands between two of it', `${STORIES}<hr>${LIST}<hr>${LIST}`, 'related: h3 hr ul hr ul'],
    ['what is empty at the end is not of it', `${STORIES}${LIST}<hr>`, 'related: h3 ul'],
    ['a picture is not empty', `${STORIES}<img alt="">${LIST}`, null],
    [
      'what is not shown is passed over',
      `${STORIES}<p style="display: none">Reed</p>${LIST}`,
      'related: h3 ul',
    ],
  ])('%s', (_what, inner, run) => expect(runIn(inner)).toBe(run));
});

describe('what follows a label', () => {
  const followed = (label: string, html: string, page = behind) =>
    runIn(`<h3>${label}</h3><div>${html}</div>`, page) !== null;

  test.each([
    ['stories that are mostly links', 'Related', `${link()}${link()}Reed`, true],
    ['stories with some words', 'Related', link('Eels eels') + lines(5), true],
    ['stories with three times as many', 'Related', link('Eels eels') + lines(6), false],
    ['stories with many words', 'Related', link(prose(30)) + lines(49), true],
    ['stories with too many', 'Related', link(prose(30)) + lines(50), false],
    ['cards with many words', 'Related', `<div>${link(prose(4))}${lines(30)}</div>`.repeat(3), true],
    ['a row of buttons', 'Share', `<button></button>${lines(30)}`, true],
    ['a row of links', 'Share', link() + lines(29), true],
    ['a row with more words', 'Share', link() + lines(30), false],
    ['a row with prose', 'Share', link() + prose(20), false],
    ['a text', 'Share', 'Reed', false],
    ['a sign-up form', 'Subscribe', lines(119), true],
    ['a longer one', 'Subscribe', lines(120), false],
    ['a text to fill in', 'Subscribe', 'Reed<textarea></textarea>', false],
    ['a place for an advertisement', 'Advertisement', lines(20), true],
    ['more words than one has', 'Advertisement', lines(21), false],
    ['prose', 'Advertisement', prose(15), false],
    ['a picture without a link', 'Advertisement', '<img alt="">', false],
    ['a picture in a link', 'Advertisement', link('<img alt="">'), true],
    ['a picture and a frame', 'Advertisement', '<img alt=""><iframe></iframe>', true],
  ])('%s', (_what, label, html, is) => expect(followed(label, html)).toBe(is));

  test('readers’ comments, but only behind the story', () => {
    expect(followed('Comments', 'Reed', behind)).toBe(true);
    expect(followed('Comments', 'Reed', between)).toBe(false);
  });
});
