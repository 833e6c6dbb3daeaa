// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { locate } from '../../../../src/core/text/locate.ts';

function element(html: string): Element {
  return new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html').body.children[0] as Element;
}

test.each([
  ['plain text', 'The river rose overnight.', 'river rose', 'river rose'],
  ['across elements', 'The <b>river</b> <i>ro</i>se', 'river rose', 'river rose'],
  [
    'across no-break spaces and line breaks',
    'The river\u00A0rose\n  again',
    'river rose again',
    'river\u00A0rose\n  again',
  ],
  [
    'across soft hyphens and zero-width characters',
    'The ri\u00ADver\u200B rose',
    'river rose',
    'ri\u00ADver\u200B rose',
  ],
  ['across a line break element', 'river<br>rose', 'river rose', 'riverrose'],
  ['to the last character', 'it rose.', 'rose.', 'rose.'],
])('finds %s', (_, html, text, found) => {
  expect(locate(element(html), text)?.toString()).toBe(found);
});

test.each([
  ['text that is not there', 'The river rose', 'river fell'],
  ['what a script says', '<script>river rose</script>other', 'river rose'],
  ['nothing', 'The river rose', ' '],
])('does not find %s', (_, html, text) => {
  expect(locate(element(html), text)).toBeNull();
});

describe('the place of a text', () => {
  const placeOf = (html: string, text: string) => {
    const range = locate(element(html), text);
    return (
      range && [
        range.startContainer.nodeValue,
        range.startOffset,
        range.endContainer.nodeValue,
        range.endOffset,
      ]
    );
  };

  test.each([
    ['The river rose.', 'river', ['The river rose.', 4, 'The river rose.', 9]],
    ['The <b>ri</b>ver rose.', 'river', ['ri', 0, 'ver rose.', 3]],
    ['  The  river', 'The river', ['  The  river', 2, '  The  river', 12]],
    ['The <i> </i> river', 'The river', ['The ', 0, ' river', 6]],
    ['The<br><br>river', 'The river', ['The', 0, 'river', 5]],
    ['<br>The river', 'The', ['The river', 0, 'The river', 3]],
    ['river, river', 'river', ['river, river', 0, 'river, river', 5]],
  ])('in %s of “%s”', (html, text, place) => {
    expect(placeOf(html, text)).toEqual(place);
  });

  test.each(['script', 'style', 'template', 'noscript'])('is never in a %s', (name) => {
    const root = element('The ');
    const unread = root.ownerDocument.createElement(name);
    unread.append('old ');
    root.append(unread, 'river');
    expect(locate(root, 'The river')).not.toBeNull();
    expect(locate(root, 'old')).toBeNull();
  });

  test('is found whatever space and signs without room it is asked with', () => {
    for (const text of [' The  river ', 'The\u00A0ri\u00ADver', 'The \u200B \uFEFFriver', 'The\nriver\u2060'])
      expect(placeOf('The river rose.', text)).toEqual(['The river rose.', 0, 'The river rose.', 9]);
    expect(placeOf('The river rose.', '\u00AD')).toBeNull();
  });
});
