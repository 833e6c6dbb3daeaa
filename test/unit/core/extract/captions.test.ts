// @vitest-environment jsdom
import { expect, test } from 'vitest';
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
