// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { NUMBER } from '../../../../src/core/extract/page-copy.ts';
import { WITHIN } from '../../../../src/core/extract/paragraphs.ts';
import { numberedBlocks, sourcesOf } from '../../../../src/core/extract/sources.ts';
import { atOnce } from '../../../../src/core/slices.ts';

const live = Array.from({ length: 3 }, () => document.createElement('p'));
const [first, second, third] = live;

/** Where the texts of a finished story stand, of which the tidied one was this. */
function sources(tidied: string, ...texts: string[]) {
  const { body } = new DOMParser().parseFromString(tidied, 'text/html');
  const numbered = atOnce(numberedBlocks(body, live));
  return sourcesOf(
    texts.map((text) => ({ kind: 'paragraph', text })),
    numbered,
  );
}

describe('each block leads back to the page', () => {
  test('by its number, two of one text each by its own', () => {
    const html = `<p ${NUMBER}="0">A</p><p ${NUMBER}="1">A</p><p ${NUMBER}="2">B</p>`;
    expect(sources(html, 'A', 'A', 'B')).toEqual({ sources: [first, second, third], boxes: [] });
    expect(sources(html, 'A', 'B')).toEqual({ sources: [first, third], boxes: [] });
  });

  test('or by the box that it stands loose in, once', () => {
    const html = `<p ${WITHIN}="1">A</p><p ${WITHIN}="1">B</p><p ${NUMBER}="0" ${WITHIN}="2">C</p>`;
    expect(sources(html, 'A', 'B', 'C')).toEqual({ sources: [null, null, first], boxes: [second] });
  });

  test('or not at all', () => {
    expect(sources(`<p ${NUMBER}="9">A</p><p>B</p>`, 'A', 'B', 'C')).toEqual({
      sources: [null, null, null],
      boxes: [],
    });
    expect(sources(`<p ${NUMBER}="0">A</p><p ${NUMBER}="1">B</p>`, 'X', 'B')).toEqual({
      sources: [null, second],
      boxes: [],
    });
  });

  test('a few blocks that were lost may lie between', () => {
    const lost = (count: number) => sources(`${'<p>x</p>'.repeat(count)}<p ${NUMBER}="0">A</p>`, 'A').sources;
    expect(lost(19)).toEqual([first]);
    expect(lost(20)).toEqual([null]);
  });
});
