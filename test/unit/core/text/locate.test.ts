// @vitest-environment jsdom
import { expect, test } from 'vitest';
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
