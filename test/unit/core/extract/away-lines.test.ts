// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { dropAwayLines } from '../../../../src/core/extract/away-lines.ts';

const URL_ = 'https://news.example/2026/story';
const PROSE = [
  'The water had come up to the third step in the night, said the warden, and it would be gone by noon.',
  'Nobody on the quay had thought of moving the boats, because the tables had promised a quiet week.',
  'By one the steps were dry, and the warden had written a letter to those who print the tables.',
].map((text) => `<p>${text}</p>`);

/** What is left of a story with one more line at a place (counted from the end). */
function isKept(line: string, fromEnd = 0, lang = 'en'): boolean {
  const lines = [...PROSE, ...PROSE, ...PROSE];
  lines.splice(lines.length - fromEnd, 0, line);
  const { body } = new DOMParser().parseFromString(lines.join(''), 'text/html');
  const before = body.children.length;
  dropAwayLines(body, lang, URL_);
  return body.children.length === before;
}

test.each([
  ['<h2>Weather</h2>', 'en'],
  ['<p>© 2026 The News</p>', 'en'],
  ['<p>2026 - Todos los derechos reservados.</p>', 'es'],
  [
    '<p>Unless it says otherwise, this is under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>.</p>',
    'en',
  ],
  ['<p>Follow The News on Twitter and Instagram and tell us what you see.</p>', 'en'],
  ['<p>Suivez-nous sur YouTube !</p>', 'fr'],
  ['<p>Subscribe to our newsletter and never miss a tide.</p>', 'en'],
  ['<p>Kommentar schreiben</p>', 'de'],
  ['<p><a href="https://news.example/">Back to the list</a></p>', 'en'],
])('after its last sentence a story has no %s', (line, lang) => {
  expect(isKept(line, 0, lang)).toBe(false);
});

test.each([
  '<p>The tables were corrected on Facebook the same evening, and the warden has not been thanked.</p>',
  '<p><a href="https://tables.example/report.pdf">The report of the printers</a> has four pages.</p>',
  '<p>https://tables.example/</p>',
  '<p>Up next in this series we will look at how the <a href="https://news.example/pumps">pumps</a> are mended, and who does it when the tide is in. As always, thank you for reading this far.</p>',
  '<ul><li><a href="https://tables.example/a">Tables of 2025</a></li></ul>',
])('but it may end with %s', (line) => {
  expect(isKept(line)).toBe(true);
});

test('between paragraphs a line that is only a link to another page of the site goes, any other stays', () => {
  expect(
    isKept('<p><a href="https://news.example/2026/other">The gull that learnt to read the tables</a></p>', 1),
  ).toBe(false);
  expect(
    isKept('<p><a href="https://tables.example/">The tables of the whole coast, as printed</a></p>', 1),
  ).toBe(true);
  expect(
    isKept('<p><a href="https://news.example/files/tables.pdf">The tables of the whole coast</a></p>', 1),
  ).toBe(true);
  expect(
    isKept(
      '<p>See <a href="https://news.example/2026/other">the gull that learnt to read</a> for more of her.</p>',
      1,
    ),
  ).toBe(true);
});

test('a page of links keeps them', () => {
  const links = Array.from(
    { length: 5 },
    (_, at) => `<p><a href="https://news.example/${at}">A story with the number ${at}</a></p>`,
  );
  const { body } = new DOMParser().parseFromString(links.join(''), 'text/html');
  dropAwayLines(body, 'en', URL_);
  expect(body.children).toHaveLength(5);
});

describe('the bounds of an ending', () => {
  const words = (length: number) => `${'a '.repeat(length).slice(0, length - 1)}b`;

  test.each([
    ['a call of three hundred signs', `<p>Subscribe to our newsletter: ${words(271)}</p>`, false],
    ['a longer one', `<p>Subscribe to our newsletter: ${words(272)}</p>`, true],
    ['a call with a picture', '<p>Subscribe to our newsletter <img src="a.jpg"></p>', true],
    ['what was put back', '<p data-clearstory-put-back="">Subscribe to our newsletter</p>', true],
    ['a label of a kind that no story ends with', '<p>Advertisement</p>', false],
    ['a call to read on, short', `<p>Read more: ${words(109)}</p>`, false],
    ['one as long as a sentence', `<p>Read more: ${words(110)}</p>`, true],
    [
      'one of which three tenths are linked',
      `<p>Read more: ${words(110)} <a href="https://news.example/a">${'b'.repeat(60)}</a></p>`,
      false,
    ],
    ['a copyright line', '<p>Copyright 2026 by the News</p>', false],
    ['the same in brackets', '<p>(c) 2026 by the News</p>', false],
    ['a sentence about copyrights', '<p>The copyrights of the tables are old.</p>', true],
    ['an item about one', '<p>Its copyright is old.</p>', true],
    ['a licence', '<p>It is <a rel="License" href="https://news.example/l">free</a> to all.</p>', false],
  ])('%s', (_, line, kept) => {
    expect(isKept(line)).toBe(kept);
  });

  test.each([
    ['<p>See us on Facebook!</p>', false],
    ['<p>See us on Facebook:</p>', false],
    ['<p>She was on Facebook.</p>', true],
    [`<p>${words(102)} on Facebook: </p>`, false],
    [`<p>${words(110)} on Facebook: </p>`, true],
    ['<p>She had left Facebook for Facebook.</p>', true],
    [`<p>She wrote on Facebook and on Twitter, ${words(120)}.</p>`, true],
    [
      `<p>Find us on <a href="https://facebook.example/">Facebook</a> and on <a href="https://twitter.example/">Twitter</a>, ${words(120)}.</p>`,
      false,
    ],
    [
      `<p>Find us on <a href="https://facebook.example/">Facebook</a> and on Twitter, ${words(120)}.</p>`,
      true,
    ],
  ])('a call to follow: %s', (line, kept) => {
    expect(isKept(line)).toBe(kept);
  });

  test.each([
    ['Back to the list', false],
    ['Back to the list.', true],
    ['Is it over?', true],
    [`Back ${'a'.repeat(75)}`, false],
    [`Back ${'a'.repeat(76)}`, true],
    ['http://tables.example/', true],
  ])('a way back: %s', (text, kept) => {
    expect(isKept(`<p><a href="https://tables.example/">${text}</a></p>`)).toBe(kept);
    expect(isKept(`<p>Go on: <a href="https://tables.example/">${text}</a></p>`)).toBe(true);
  });

  test('eight lines go from its end, and its first line stays', () => {
    const left = (html: string) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      dropAwayLines(body, 'en', URL_);
      return body.children.length;
    };
    expect(left(PROSE.join('') + '<p>Advertisement</p>'.repeat(8))).toBe(3);
    expect(left(PROSE.join('') + '<p>Advertisement</p>'.repeat(9))).toBe(4);
    expect(left('<p>Advertisement</p>'.repeat(2))).toBe(1);
  });
});

describe('a line between paragraphs that only links', () => {
  const line = (text: string, href = 'https://news.example/2026/other') =>
    `<p><a href="${href}">${text}</a></p>`;
  const TEXT = 'The gull that learnt';

  test.each([
    ['four words', line(TEXT), false],
    ['three', line('The gull learnt'), true],
    ['two hundred signs', line(`${TEXT} ${'a'.repeat(179)}`), false],
    ['more of them', line(`${TEXT} ${'a'.repeat(180)}`), true],
    ['nine tenths of it linked', `<p>- ${line(TEXT).slice(3)}`, false],
    ['less of it', `<p>See: ${line(TEXT).slice(3)}`, true],
    [
      'two links',
      `<p><a href="https://news.example/a">${TEXT}</a> <a href="https://news.example/b">${TEXT}</a></p>`,
      true,
    ],
    ['a picture', line(`${TEXT}<img src="a.jpg">`), true],
    ['a note', line(`${TEXT}<sup>1</sup>`), true],
    ['a place in the page', line(TEXT, '#a'), true],
    ['a file', line(TEXT, 'https://news.example/a.MP3'), true],
    ['a page named like one', line(TEXT, 'https://news.example/a.pdf/b'), false],
    ['another host', line(TEXT, 'https://www.news.example/a'), true],
    ['what was put back', line(TEXT).replace('<p>', '<p data-clearstory-put-back="">'), true],
    ['a heading', `<h2>${line(TEXT)}</h2>`, true],
  ])('%s', (_, html, kept) => {
    expect(isKept(html, 1)).toBe(kept);
  });
});
