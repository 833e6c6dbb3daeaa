// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { copyAttributes } from '../../../../src/core/extract/copy-attributes.ts';
import { extract } from '../../../../src/core/extract/extract.ts';

const SENTENCE =
  'The ferry across the sound left its pier for the last time on a Friday, with eleven on board. ';
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('attributes are copied, also those with a name that no script may set', () => {
  const from = page('<p id="a" script:alert(1) class="b">').querySelector('p') as Element;
  const to = document.createElement('div');
  copyAttributes(from, to);
  expect(to.getAttributeNames()).toEqual(['id', 'script:alert(1)', 'class']);
  expect(from.id).toBe('a');
});

test('a story with such a name on a box of prose is found', () => {
  const html = `<article><h1>A title</h1><p>${SENTENCE.repeat(4)}</p><div script:alert(1)>${SENTENCE}</div><p>${SENTENCE.repeat(3)}</p></article>`;
  expect(extract(page(html), 'https://harbour.example/ferry').article.words).toBeGreaterThan(100);
});
