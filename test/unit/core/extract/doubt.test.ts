// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { doubtInSteps } from '../../../../src/core/extract/doubt.ts';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { atOnce } from '../../../../src/core/slices.ts';

const sentence =
  'The warden of the lower lock said that the water had risen by forty centimetres in the night.';
const paragraphs = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `<p>${from + i}: ${sentence}</p>`).join('');
const text = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `${from + i}: ${sentence}`).join('\n\n');

interface Given {
  readonly hidden?: number;
  readonly statedWords?: number;
  /** Selects the region; the body by default. */
  readonly region?: string;
}

function doubtAbout(html: string, kept: string, { hidden = 0, statedWords, region }: Given = {}) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return atOnce(
    doubtInSteps(kept, kept.split(/\s+/).length, {
      body,
      region: (region && body.querySelector(region)) || body,
      measures: measureAll(body),
      hidden,
      statedWords: statedWords ?? null,
    }),
  );
}

test('nothing is missing where all prose was kept', () => {
  expect(doubtAbout(paragraphs(8), text(8))).toBeNull();
});

test('prose after what was kept is counted, in words, and its place is said', () => {
  const doubt = doubtAbout(paragraphs(16), text(8));
  expect(doubt?.where).toBe('after');
  expect((doubt?.likelyWords ?? 0) / (doubt?.keptWords ?? 1)).toBeCloseTo(2, 1);
});

test('prose before the first block that was kept', () => {
  expect(doubtAbout(paragraphs(16, 20), text(8, 28))?.where).toBe('before');
});

test('prose in another part of the page counts half', () => {
  const page = (count: number) => `<main>${paragraphs(10)}</main><div>${paragraphs(count, 20)}</div>`;
  expect(doubtAbout(page(3), text(10), { region: 'main' })).toBeNull();
  expect(doubtAbout(page(9), text(10), { region: 'main' })?.where).toBe('elsewhere');
});

test('prose that the page hides, and a story that the structured data says is longer', () => {
  expect(doubtAbout(paragraphs(8), text(8), { hidden: 2_000 })?.where).toBe('hidden');
  expect(doubtAbout(paragraphs(8), text(8), { statedWords: 600 })?.where).toBe('broken-off');
  expect(doubtAbout(paragraphs(8), text(8), { statedWords: 190 })).toBeNull();
});

test('structured data that counts as many words as were kept says that nothing is missing', () => {
  const page = `<main>${paragraphs(10)}</main><div>${paragraphs(9, 20)}</div>`;
  expect(doubtAbout(page, text(10), { region: 'main', statedWords: 190 })).toBeNull();
});

test('a sentence or two, an aside and teasers are no loss', () => {
  const teasers = `<div>${paragraphs(5, 20).replaceAll('<p>', '<p><a href="/x">').replaceAll('</p>', '</a></p>')}</div>`;
  const page = `${paragraphs(12)}<aside>${paragraphs(6, 40)}</aside>${teasers}`;
  expect(doubtAbout(page, text(11))).toBeNull();
});

test('a paragraph that was kept as part of another is not missing', () => {
  expect(doubtAbout(paragraphs(8), text(8).replaceAll('\n\n', ' '))).toBeNull();
});
