// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { settleCaptions } from '../../../../src/core/extract/captions.ts';

function bodyOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
}

test('a credit beside the caption of a figure becomes part of it', () => {
  const body = bodyOf(
    '<figure><img><figcaption>The lock</figcaption><span class="photo-credit">A. Weir</span></figure>',
  );
  settleCaptions(body);
  expect(body.querySelector('figcaption')?.textContent).toBe('The lock A. Weir');
});

test('a box that is named for the caption it holds stays around it', () => {
  const body = bodyOf(
    '<figure><img><div class="image-caption"><figcaption>The lock</figcaption></div></figure>',
  );
  settleCaptions(body);
  expect(body.querySelector('figure')?.textContent).toBe('The lock');
});

function settled(html: string): string {
  const body = bodyOf(html);
  settleCaptions(body);
  return body.innerHTML;
}

describe('a figure without a caption of its own', () => {
  test.each(['p', 'div', 'span', 'small', 'cite'])('takes in what is named for one: %s', (name) => {
    expect(settled(`<figure><${name} class="photo-caption">The lock</${name}><img></figure>`)).toBe(
      '<figure><img><figcaption class="photo-caption">The lock</figcaption></figure>',
    );
  });

  test.each([
    '<figure><img><h3 class="photo-caption">The lock</h3></figure>',
    '<figure><img><p class="caption"> </p></figure>',
    '<figure><p class="caption">The lock<img></p></figure>',
    `<figure><img><p class="caption">${'a'.repeat(601)}</p></figure>`,
    '<figure><img><p class="text">The lock</p></figure>',
  ])('but not %s', (html) => {
    expect(settled(html)).toBe(html);
  });

  test('a caption has room for some sentences', () => {
    expect(settled(`<figure><img><p class="caption">${'a'.repeat(600)}</p></figure>`)).toContain(
      '<figcaption',
    );
  });

  test('a name that says little counts right after a picture', () => {
    expect(settled('<figure><b><img></b><p class="credit">A. Weir</p></figure>')).toContain('<figcaption');
    expect(settled('<figure><b>A</b><p class="credit">A. Weir</p></figure>')).not.toContain('<figcaption');
  });
});

describe('a picture with a caption by name', () => {
  const FIGURE = '<figure><img><figcaption class="caption">The lock</figcaption></figure>';
  const CAPTION = '<p class="caption">The lock</p>';

  test('is a figure of the box around both', () => {
    expect(settled(`<div><img>${CAPTION}</div>`)).toBe(FIGURE);
    expect(settled(`<div id="a"><img>${CAPTION}</div>`)).toContain('<figure id="a">');
    expect(settled(`<div><img><div><div>${CAPTION}</div></div></div>`)).toContain('<figure><img>');
    expect(settled(`<div><img><div><div><div>${CAPTION}</div></div></div></div>`)).not.toContain('<figure>');
  });

  test.each([
    ['two pictures', `<div><img><img>${CAPTION}</div>`],
    ['none', `<div>${CAPTION}</div>`],
    ['a text', `<div><img>${CAPTION}<p>${'a'.repeat(151)}</p></div>`],
    ['a link', `<a><img>${CAPTION}</a>`],
    ['an item', `<ul><li><img>${CAPTION}</li></ul>`],
    ['the story itself', `<img>${CAPTION}`],
  ])('a box with %s is none', (_, html) => {
    expect(settled(html)).toBe(html);
  });

  test('a few words beside it do no harm', () => {
    expect(settled(`<div><img>${CAPTION}<p>${'a'.repeat(150)}</p></div>`)).toContain('<figure>');
  });
});

test.each([
  ['The lock<span class="c">A. Weir</span>', 'The lock A. Weir'],
  ['The lock <span class="c">A. Weir</span>', 'The lock A. Weir'],
  ['<p>The lock</p><p>A. Weir</p>', 'The lock A. Weir'],
  ['The lock<span>s</span> of 1932', 'The locks of 1932'],
  ['The lock<small class="c">, by A. Weir</small>', 'The lock, by A. Weir'],
])('the parts of a caption stand apart: %s', (html, text) => {
  const body = bodyOf(`<figure><img><figcaption>${html}</figcaption></figure>`);
  settleCaptions(body);
  expect(body.querySelector('figcaption')?.textContent).toBe(text);
});
