// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { pruneInSteps } from '../../../../src/core/extract/prune.ts';
import { atOnce } from '../../../../src/core/slices.ts';

/** About a hundred characters. */
const SENTENCE =
  'The river rose by forty centimetres in the night, and the council closed the path along the old mill';
const prose = (count: number) => `<p>${SENTENCE}</p>`.repeat(count);

/** Whether a page keeps the element with the id `x`, beside so many paragraphs. */
function isKept(html: string, beside = 10, isDiscussion = false): boolean {
  const { body } = new DOMParser().parseFromString(`<main>${prose(beside)}</main>${html}`, 'text/html');
  atOnce(pruneInSteps(body, measureAll(body), isDiscussion));
  return body.querySelector('#x') !== null;
}

describe('what is never story', () => {
  test.each([
    '<nav id="x">Home</nav>',
    '<dialog id="x">A</dialog>',
    '<div role="search" id="x">A</div>',
    '<div role="alertdialog" id="x">A</div>',
    '<div aria-modal="true" id="x">A</div>',
  ])('%s goes', (html) => {
    expect(isKept(html)).toBe(false);
  });

  test('an element with more than three tenths of the prose of the page stays', () => {
    expect(isKept(`<nav id="x">${prose(3)}</nav>`, 7)).toBe(false);
    expect(isKept(`<nav id="x">${prose(4)}</nav>`, 6)).toBe(true);
    expect(isKept(`<nav id="x">${prose(1)}</nav>`, 0)).toBe(true);
    expect(isKept('<nav id="x">Home</nav>', 0)).toBe(false);
  });
});

describe('forms', () => {
  const form = (purpose: string, inner = '') =>
    `<div data-clearstory-form="${purpose}" id="form">${inner}</div>`;

  test('go with their heading and their small print, but for those that wrap a page', () => {
    expect(
      isKept(`<section id="x"><h4>The morning letter</h4>${form('sign-up')}<p>No noise.</p></section>`),
    ).toBe(false);
    expect(isKept(`<section id="x">${form('none')}</section>`)).toBe(true);
    expect(isKept(`<section id="x">${form('comment', 'Write')}</section>`)).toBe(false);
  });

  test.each([
    ['a paragraph is', `<p>${'a'.repeat(390)}</p>`, true],
    ['more text is', `<p>${'a'.repeat(59)}</p>`.repeat(7), true],
    ['a note is not', `<p>${'a'.repeat(59)}</p>`.repeat(6), false],
    ['a sentence is not', `<p>${SENTENCE}</p>`, false],
    ['a heading of the page is', '<h1>The lake</h1>', true],
    ['a picture with its text is', '<img src="a"><p>Anna</p>', true],
    ['a picture is not', '<p>Anna</p><img src="a">', false],
  ])('%s more than what belongs to a form', (_, beside, kept) => {
    expect(isKept(`<section id="x">${beside}${form('sign-up')}</section>`)).toBe(kept);
  });

  test('one around a third of the page stays', () => {
    expect(isKept(`<div data-clearstory-form="sign-up" id="x">${prose(3)}</div>`, 7)).toBe(false);
    expect(isKept(`<div data-clearstory-form="sign-up" id="x">${prose(4)}</div>`, 6)).toBe(true);
  });
});

describe('what is named for clutter', () => {
  test.each(['share-bar', 'breadcrumb', 'related-posts', 'most-read', 'comments-area', 'newsletter-box'])(
    '%s goes where it holds no prose',
    (name) => {
      expect(isKept(`<div class="${name}" id="x">A few words</div>`)).toBe(false);
      expect(isKept(`<div class="${name}" id="x"><h1>The lake</h1></div>`)).toBe(true);
    },
  );

  test('a name that says nothing of that kind is none, nor is one that needs evidence', () => {
    expect(isKept('<div class="story-body" id="x">A few words</div>')).toBe(true);
    expect(isKept('<div class="crumb" id="x">A few words</div>')).toBe(true);
    expect(isKept('<div class="kicker" id="x">A few words</div>')).toBe(true);
    expect(isKept('<div class="kicker share-bar" id="x">A few words</div>')).toBe(false);
  });

  test('one with prose stays, but for teasers that are two fifths links', () => {
    const teasers = (name: string, linked: number) =>
      `<div class="${name}" id="x"><p>${SENTENCE}</p><a href="/a">${'a'.repeat(linked)}</a></div>`;
    expect(isKept(teasers('share-bar', 70))).toBe(true);
    expect(isKept(teasers('related-posts', 70))).toBe(false);
    expect(isKept(teasers('most-read', 70))).toBe(false);
    expect(isKept(teasers('related-posts', 60))).toBe(true);
    expect(isKept(teasers('related-posts', 70), 1)).toBe(true);
  });

  test('a thread of comments goes, however long, beside a story', () => {
    const thread = `<div class="comments-area" id="x">${prose(30)}</div>`;
    expect(isKept(thread, 15)).toBe(false);
    expect(isKept(thread, 14)).toBe(true);
    expect(isKept(thread, 15, true)).toBe(true);
    expect(isKept(`<div class="comments-area" id="x">${prose(3)}</div>`, 8, true)).toBe(false);
    expect(isKept(`<div class="comments-area" id="x">${prose(3)}</div>`, 8)).toBe(false);
  });
});
