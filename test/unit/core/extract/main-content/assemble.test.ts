// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { assemble } from '../../../../../src/core/extract/main-content/assemble.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';
import { NUMBER } from '../../../../../src/core/extract/page-copy.ts';

function assembled(html: string, chosen: number[], read = '') {
  const body = (markup: string) => new DOMParser().parseFromString(markup, 'text/html').body;
  const tree = assemble(segment(body(html)), Uint8Array.from(chosen), read ? body(read) : null);
  return tree.innerHTML.replace(/ data-clearstory-number="\d+"/g, '');
}

test('what is not chosen goes, with the boxes that nothing is left of', () => {
  const html = '<nav><p>Home</p></nav><main><p>a</p><div class="ad"><p>Ad</p></div>loose<p>b</p></main>';
  expect(assembled(html, [0, 1, 0, 0, 1])).toBe('<p>a</p><p>b</p>');
});

test('text on both sides of what went stays in two pieces', () => {
  expect(assembled('<div>one<div>Ad</div>two</div>', [1, 0, 1])).toBe('one<p></p>two');
});

test('lists keep their shape', () => {
  expect(assembled('<p>a</p><ul><li>1</li><li>Share</li><li>2</li></ul>', [1, 1, 0, 1])).toBe(
    '<p>a</p><ul><li>1</li><li>2</li></ul>',
  );
});

test('pictures stay between kept text, or where Readability kept them, and nowhere else', () => {
  const html = `<main><p>a river</p><figure><img src="x"></figure><p>b river</p><div><img ${NUMBER}="7" src="y"><p>Card</p></div><aside><img src="z"><p>More</p></aside></main>`;
  expect(assembled(html, [1, 1, 0, 0])).toBe('<p>a river</p><figure><img src="x"></figure><p>b river</p>');
  expect(assembled(html, [1, 1, 0, 0], `<img ${NUMBER}="7">`)).toContain('<img src="y">');
});

test.each([
  ['table', '<table><tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>'],
  ['list', '<ol><li>a</li><li>b</li></ol>'],
  ['quote', '<blockquote><p>a</p><p>b</p></blockquote>'],
])('a story that is one %s keeps it', (_, html) => {
  expect(assembled(`<main>${html}</main>`, [1, 1])).toBe(html);
});
