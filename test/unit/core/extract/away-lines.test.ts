// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { dropAwayLines } from '../../../../src/core/extract/away-lines.ts';

const URL_ = 'https://news.example/2026/story';
const PROSE = [
  'The water had come up to the third step in the night, said the warden, and it would be gone by noon.',
  'Nobody on the quay had thought of moving the boats, because the tables had promised a quiet week.',
  'By one the steps were dry, and the warden had written a letter to those who print the tables.',
].map((text) => `<p>${text}</p>`);

/** What is left of a story with one more line at a place (counted from the end). */
function isKept(line: string, fromEnd = 0, lang = 'en'): boolean {
  const lines = [...PROSE];
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
