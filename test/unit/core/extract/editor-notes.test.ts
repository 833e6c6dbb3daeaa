// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { editorNotesIn, isEditorNote } from '../../../../src/core/extract/editor-notes.ts';
import { measureAll } from '../../../../src/core/extract/measure.ts';

const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
const isNote = (html: string, lang = 'en') => isEditorNote(bodyOf(html).firstElementChild as Element, lang);

describe('a note', () => {
  test.each([
    '<p>Correction: the bridge is of 1932.</p>',
    '<p>(Correction): the bridge is of 1932.</p>',
    '<p>*Correction* – the bridge is of 1932.</p>',
    '<p>Correction (4 May) the bridge is of 1932.</p>',
    '<p>Correction. The bridge is of 1932.</p>',
    '<p>Correction|The bridge is of 1932.</p>',
    '<p><b>Correction</b> The bridge is of 1932.</p>',
    '<div><h4>Correction</h4> The bridge is of 1932.</div>',
    '<p>This article has been amended for the year.</p>',
    '<p class="editors-note">The bridge is of 1932, not 1923.</p>',
  ])('%s', (html) => {
    expect(isNote(html)).toBe(true);
  });

  test.each([
    '<p>Correction fluid was a good idea.</p>',
    '<p>The <b>correction</b> of the bridge is of 1932.</p>',
    '<p>Correction of <b>the year</b> was a book of hers.</p>',
    '<p>Corrections officers: they went on strike.</p>',
    '<p>2026: correction of the bridge of 1932.</p>',
    '<p class="note">The bridge is of 1932, not 1923.</p>',
  ])('%s is none', (html) => {
    expect(isNote(html)).toBe(false);
  });

  test('has twenty signs, and no more than a text of some paragraphs', () => {
    const length = (count: number) => isNote(`<p>Correction: ${'a'.repeat(count - 12)}</p>`);
    expect([19, 20, 1_200, 1_201].map(length)).toEqual([false, true, true, false]);
  });
});

describe('the notes of a page', () => {
  const notes = (html: string) => {
    const body = bodyOf(html);
    return editorNotesIn(body, measureAll(body), 'en').map(({ id }) => id);
  };

  test('are the outermost elements of each', () => {
    expect(
      notes(
        '<div id="a"><p id="b">Correction: the bridge is of 1932.</p></div><p id="c">Correction: the lock is of 1933.</p>',
      ),
    ).toEqual(['a', 'c']);
    expect(
      notes(
        '<p>A first line that says what the day was like.</p><em id="a">Correction: the bridge is of 1932.</em>',
      ),
    ).toEqual(['a']);
  });

  test('are no headings, and none that are too short or too long', () => {
    expect(notes('<h2 id="a">Correction: the bridge is of 1932.</h2>')).toEqual([]);
    expect(notes('<p id="a">Correction: none.</p>')).toEqual([]);
    expect(notes(`<p id="a">Correction: ${'a'.repeat(1_200)}</p>`)).toEqual([]);
  });
});
