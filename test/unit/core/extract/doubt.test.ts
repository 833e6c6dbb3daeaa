// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { doubtOf } from '../../../../src/core/extract/doubt.ts';
import { measureAll } from '../../../../src/core/extract/measure.ts';

const sentence =
  'The warden of the lower lock said that the water had risen by forty centimetres in the night.';
const paragraphs = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `<p>${from + i}: ${sentence}</p>`).join('');

function doubtAbout(html: string, kept: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return doubtOf(kept, kept.split(/\s+/).length, body, measureAll(body), 'en');
}

const text = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.innerText ?? html.replace(/<[^>]+>/g, ' ');

test('nothing is missing where all prose was kept', () => {
  expect(doubtAbout(paragraphs(8), text(paragraphs(8)))).toBeNull();
});

test('prose that was not kept is counted in words', () => {
  const doubt = doubtAbout(paragraphs(8), text(paragraphs(4)));
  expect(doubt?.likelyWords).toBe((doubt?.keptWords ?? 0) + 4 * 19);
});

test('a sentence or two, an aside and teasers are no loss', () => {
  const teasers = `<div>${paragraphs(5, 20).replaceAll('<p>', '<p><a href="/x">').replaceAll('</p>', '</a></p>')}</div>`;
  const page = `${paragraphs(12)}<aside>${paragraphs(6, 40)}</aside>${teasers}`;
  expect(doubtAbout(page, text(paragraphs(11)))).toBeNull();
});
