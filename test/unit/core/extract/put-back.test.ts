// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { NUMBER } from '../../../../src/core/extract/page-copy.ts';
import { putBack } from '../../../../src/core/extract/put-back.ts';

/** A story of the elements of a page whose ids are not `x…`, after those were put back into it. */
function story(html: string): string {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  for (const [at, element] of [...body.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(at));
  const root = body.cloneNode(true) as HTMLElement;
  for (const part of root.querySelectorAll('[id^=x]')) part.remove();
  putBack(root, body, [...body.querySelectorAll('[id^=x]')]);
  return root.innerHTML
    .replace(/ data-clearstory-number="\d+"/g, '')
    .replaceAll(' data-clearstory-put-back=""', '!');
}

test.each([
  [
    'between the paragraphs that it stood between',
    '<p>A</p><p id="x">X</p><p>B</p>',
    '<p>A</p><p id="x"!>X</p><p>B</p>',
  ],
  ['at the beginning', '<p id="x">X</p><p>B</p>', '<p id="x"!>X</p><p>B</p>'],
  [
    'in their order',
    '<p>A</p><p id="x1">X</p><p id="x2">Y</p><p>B</p>',
    '<p>A</p><p id="x1"!>X</p><p id="x2"!>Y</p><p>B</p>',
  ],
  ['after a list, not in it', '<ul><li>A</li></ul><p id="x">X</p>', '<ul><li>A</li></ul><p id="x"!>X</p>'],
  [
    'after a quote, not in it',
    '<blockquote><p>A</p></blockquote><p id="x">X</p>',
    '<blockquote><p>A</p></blockquote><p id="x"!>X</p>',
  ],
  [
    'after the mark that the last word stands in',
    '<p>A <b>b</b> c</p><p id="x">X</p>',
    '<p>A <b>b</b> c</p><p id="x"!>X</p>',
  ],
  [
    'in the box of the paragraph before',
    '<div><p>A</p><p id="x">X</p></div><p>B</p>',
    '<div><p>A</p><p id="x"!>X</p></div><p>B</p>',
  ],
])('a part goes %s', (_, html, expected) => {
  expect(story(html)).toBe(expected);
});

test('what the story has is not put back', () => {
  const { body } = new DOMParser().parseFromString(`<body><p ${NUMBER}="0">A</p></body>`, 'text/html');
  const root = body.cloneNode(true) as HTMLElement;
  putBack(root, body, [...body.children]);
  expect(root.innerHTML).toBe(body.innerHTML);
});
