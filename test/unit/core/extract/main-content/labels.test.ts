// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { labelsOf, labelsOfSections } from '../../../../../src/core/extract/main-content/labels.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';
import { LABEL_KINDS } from '../../../../../src/data/phrases/phrases.ts';

const blocksOf = (html: string) => segment(new DOMParser().parseFromString(html, 'text/html').body).blocks;
const kindsOf = (html: string, lang: string | null = 'en') =>
  [...labelsOf(blocksOf(html), lang)].map((label) => LABEL_KINDS[label - 1] ?? null);

describe('the labels of a page', () => {
  test('are known by their phrases, in the language of the page', () => {
    expect(kindsOf('<p>Related articles</p><p>It rose</p><p>Share</p>')).toEqual(['related', null, 'share']);
    expect(kindsOf('<p>Mehr zum Thema</p>', 'de')).toEqual(['related']);
  });

  test('the first kind is one, too', () => {
    const [first] = LABEL_KINDS;
    expect([...labelsOf(blocksOf('<p>Related articles</p><p>a</p>'), 'en')]).toEqual([
      LABEL_KINDS.indexOf('related') + 1,
      0,
    ]);
    expect(first).toBeDefined();
  });
});

describe('the label over a section', () => {
  const over = (html: string, labels: number[]) => [
    ...labelsOfSections(blocksOf(html), Uint8Array.from(labels)),
  ];

  test('counts down to the next heading of its rank or above', () => {
    expect(over('<h2>a</h2><p>b</p><h2>c</h2><p>d</p>', [3, 0, 0, 0])).toEqual([3, 3, 0, 0]);
    expect(over('<h3>a</h3><p>b</p><h2>c</h2><p>d</p>', [3, 0, 0, 0])).toEqual([3, 3, 0, 0]);
    expect(over('<h2>a</h2><h3>b</h3><p>c</p><h3>d</h3>', [3, 0, 0, 0])).toEqual([3, 3, 3, 3]);
  });

  test('is that of the innermost heading that has one', () => {
    expect(over('<h2>a</h2><h3>b</h3><p>c</p><h3>d</h3><p>e</p>', [3, 4, 0, 0, 0])).toEqual([3, 4, 4, 3, 3]);
  });

  test('is none where only a paragraph is labelled', () => {
    expect(over('<p>a</p><p>b</p>', [3, 0])).toEqual([0, 0]);
  });
});
