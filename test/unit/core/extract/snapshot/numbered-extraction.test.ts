// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../../../../src/core/extract/extraction.ts';
import { numbered, onPage } from '../../../../../src/core/extract/snapshot/numbered-extraction.ts';

const main = document.createElement('main');
const first = document.createElement('p');
const second = document.createElement('p');
const other = document.createElement('p');
const live = [main, first, second];
const numbers = new Map(live.map((element, number) => [element, number]));
const article = { html: '' } as Extraction['article'];

const extraction: Extraction = {
  article,
  sources: [main, null, second, other],
  companions: [main, other, second],
  doubt: null,
  judged: [
    { element: main, words: 7, probability: 0.5 },
    { element: other, words: 9, probability: 0.1 },
  ],
};

describe('what was found in a snapshot', () => {
  test('is sent with the numbers of its elements, the first of them among these', () => {
    expect(numbered(extraction, numbers)).toEqual({
      article,
      sources: [0, null, 2, null],
      companions: [0, 2],
      doubt: null,
      losses: null,
      judged: [[0, 7, 0.5]],
      provenance: null,
    });
  });

  test('stands in the live elements of these numbers', () => {
    expect(onPage(numbered(extraction, numbers), live)).toEqual({
      article,
      sources: [main, null, second, null],
      companions: [main, second],
      doubt: null,
      judged: [{ element: main, words: 7, probability: 0.5 }],
    });
  });

  test('names no element where the page has fewer', () => {
    const found = {
      ...numbered(extraction, numbers),
      sources: [7],
      companions: [7],
      judged: [[7, 1, 1] as const],
    };
    expect(onPage(found, live)).toMatchObject({ sources: [null], companions: [], judged: [] });
  });

  test('keeps what is said of its losses and of where its metadata are from', () => {
    const said = { losses: { a: 1 }, provenance: { title: { from: 'heading', agreeing: [] } } };
    const sent = numbered({ ...extraction, ...(said as unknown as Partial<Extraction>) }, numbers);
    expect(sent).toMatchObject(said);
    expect(onPage(sent, live)).toMatchObject(said);
  });
});
