// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { dropAuthorBox } from '../../../../src/core/extract/author-box.ts';
import { ABOUT_AUTHOR } from '../../../../src/data/about-author.ts';

const STORY = '<p>One.</p><p>Two.</p><p>Three.</p>';

function left(html: string, authors: string[] = ['Ottilie Wren']): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropAuthorBox(body, authors);
  return body.innerHTML;
}

test.each([
  '<h3>Ottilie Wren</h3><p>writes about ditches.</p>',
  '<p><img src="x"></p><h4>About Ottilie Wren</h4><p>She writes.</p><p><a href="/x">All texts</a></p>',
  '<p><b>Über die Autorin:</b></p><p>Sie schreibt.</p>',
])('a box about the author goes: %s', (box) => {
  expect(left(STORY + box)).toBe(STORY);
});

test.each([
  '<p>Ottilie Wren was there, too.</p><p>Nobody saw her.</p>',
  '<h3>Ottilie Wren</h3>',
  '<h3>Ottilie Wren</h3><table><tbody><tr><td>a</td></tr></tbody></table>',
  `<h3>Ottilie Wren</h3><p>${'A long chapter about her. '.repeat(50)}</p>`,
])('what only looks like one stays', (end) => {
  expect(left(STORY + end)).toBe(STORY + end);
});

test('the headings are sorted and unique', () => {
  expect([...ABOUT_AUTHOR]).toEqual([...new Set(ABOUT_AUTHOR)].sort());
});

describe('where a box stands, and what is its heading', () => {
  const box = (heading: string, rest = '<p>writes about ditches.</p>') => `${heading}${rest}`;
  const goes = (html: string, authors?: string[]) => left(html, authors).length < html.length;

  test.each([
    ['<h2>Ottilie Wren</h2>', true],
    ['<h6>OTTILIE WREN:</h6>', true],
    ['<p>Ottilie Wren：</p>', true],
    ['<h1>Ottilie Wren</h1>', false],
    ['<div>Ottilie Wren</div>', false],
    ['<h3>Meet Ottilie Wren</h3>', true],
    ['<p>Meet Ottilie Wren</p>', false],
    ['<h3>McOttilie Wren</h3>', false],
    ['<h3>Ottilie Wren and her ditches</h3>', false],
    [`<h3>${'a'.repeat(47)} Ottilie Wren</h3>`, true],
    [`<h3>${'a'.repeat(48)} Ottilie Wren</h3>`, false],
  ])('%s: %s', (heading, expected) => {
    expect(goes(STORY + box(heading))).toBe(expected);
  });

  test('a name of a few letters is a word like any other', () => {
    expect(goes(STORY + box('<h3>Ida</h3>'), ['Ida'])).toBe(false);
    expect(goes(STORY + box('<h3>Idas</h3>'), ['Idas'])).toBe(true);
    expect(goes(STORY + box('<h3>I W</h3>'), ['I W'])).toBe(true);
  });

  test('three elements of a story come before it, and five at most after it', () => {
    expect(goes(`<p>One.</p><p>Two.</p>${box('<h3>Ottilie Wren</h3>')}`)).toBe(false);
    expect(goes(STORY + box('<h3>Ottilie Wren</h3>', '<p>A</p>'.repeat(5)))).toBe(true);
    expect(goes(STORY + box('<h3>Ottilie Wren</h3>', '<p>A</p>'.repeat(6)))).toBe(false);
  });

  test('it says so much at most, and holds nothing that was put back', () => {
    expect(goes(STORY + box('<h3>Ottilie Wren</h3>', `<p>${'a'.repeat(900)}</p>`))).toBe(true);
    expect(goes(STORY + box('<h3>Ottilie Wren</h3>', `<p>${'a'.repeat(901)}</p>`))).toBe(false);
    expect(goes(STORY + box('<h3>Ottilie Wren</h3>', '<p data-clearstory-put-back="">A</p>'))).toBe(false);
  });

  test('the portrait before it goes, a paragraph does not', () => {
    expect(left(`${STORY}<figure><img></figure>${box('<h3>Ottilie Wren</h3>')}`)).toBe(STORY);
    expect(left(`${STORY}<figure><img>The lock</figure>${box('<h3>Ottilie Wren</h3>')}`)).toContain(
      'The lock',
    );
    expect(left(`${STORY}<hr>${box('<h3>Ottilie Wren</h3>')}`)).toBe(`${STORY}<hr>`);
  });
});
