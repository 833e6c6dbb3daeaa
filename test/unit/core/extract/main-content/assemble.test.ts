// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
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

test.each([
  ['figure', '<figure><figcaption>a</figcaption><p>b</p></figure>'],
  ['list of terms', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['part that folds', '<details><summary>a</summary><p>b</p></details>'],
])('so does one that is a %s', (_, html) => {
  expect(assembled(`<main>${html}</main>`, [1, 1])).toBe(html);
});

test.each(['pre', 'p', 'h1', 'h6'])('a story of one block keeps its %s', (name) => {
  expect(assembled(`<main><p>no</p><${name}>a</${name}></main>`, [0, 1])).toBe(`<${name}>a</${name}>`);
});

test('a story is cut out of what stands around it', () => {
  const html = '<main><section><p>no</p></section><section id="s"><p>a</p><p>b</p></section></main>';
  expect(assembled(html, [0, 1, 1])).toBe('<p>a</p><p>b</p>');
});

describe('text that grows together where something went', () => {
  test.each([
    ['is kept apart', 'one<div>Ad</div>two', [1, 0, 1], 'one<p></p>two'],
    [
      'is kept apart beside an element of a line',
      'one<div>Ad</div><b>two</b>',
      [1, 0, 1],
      'one<p></p><b>two</b>',
    ],
    ['is none before a block', 'one<div>Ad</div><p>two</p>', [1, 0, 1], 'one<p>two</p>'],
    ['is none behind a block', '<p>one</p><div>Ad</div>two', [1, 0, 1], '<p>one</p>two'],
    ['is none at an end', 'one<div>Ad</div>', [1, 0], 'one'],
  ])('%s', (_, html, chosen, story) => {
    expect(assembled(html, chosen)).toBe(story);
  });
});

describe('a picture without text', () => {
  const picture = (name: string) => `<figure><img src="${name}"></figure>`;

  test('goes before the first and after the last block that is kept', () => {
    const html = `<main>${picture('a')}<p>one</p>${picture('b')}<p>two</p>${picture('c')}</main>`;
    expect(assembled(html, [1, 1])).toBe(`<p>one</p>${picture('b')}<p>two</p>`);
  });

  test('stays in a box that is kept for the half of it at least', () => {
    const html = (rest: string) =>
      `<main><p>one</p><div>${picture('a')}<p>${rest}</p><p>two</p></div><p>end</p></main>`;
    expect(assembled(html('off'), [1, 0, 1, 1])).toContain('<img');
    expect(assembled(html('away'), [1, 0, 1, 1])).not.toContain('<img');
  });

  test.each([
    '<hr>',
    '<math><mi>x</mi></math>',
    '<div data-clearstory-embed=""></div>',
    '<picture></picture>',
  ])('may be %s', (media) => {
    expect(
      assembled(
        `<main><p>a</p><div>${media}</div><p>b</p></main>`,
        [1, 1, 1].slice(0, media.includes('x') ? 3 : 2),
      ),
    ).toContain(media);
  });
});
