// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { restoreLead } from '../../../../src/core/extract/lead-figure.ts';
import { NUMBER } from '../../../../src/core/extract/page-copy.ts';

/** The pictures of a story whose text is the `main` of its page. */
function pictures(html: string): string[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  for (const [at, element] of [...body.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(at));
  const story = (body.querySelector('main') ?? body).cloneNode(true) as Element;
  restoreLead(story, body);
  const first = story.firstElementChild;
  return [...story.querySelectorAll('img')].map(
    ({ id }) => `${first?.localName === 'figure' ? 'figure ' : ''}${id}`,
  );
}

const TITLE = '<h1>T</h1>';
const TEXT = '<main><p>A</p></main>';
const figure = (id: string, width = '') => `<figure><img id="${id}"${width && ` width="${width}"`}></figure>`;

describe('the picture between title and text comes back', () => {
  test.each([
    ['a figure, whatever its size', `${TITLE}${figure('a')}${TEXT}`, ['figure a']],
    ['the last of several', `${TITLE}${figure('a')}${figure('b')}${TEXT}`, ['figure b']],
    ['a picture that is large', `${TITLE}<img id="a" width="200">${TEXT}`, ['a']],
    [
      'the figure around it',
      `${TITLE}<figure><div><img id="a" width="300"></div></figure>${TEXT}`,
      ['figure a'],
    ],
    ['before a heading of the text, too', `${TITLE}${figure('a')}<main><h2>A</h2></main>`, ['figure a']],
  ])('%s', (_, html, expected) => {
    expect(pictures(html)).toEqual(expected);
  });
});

describe('nothing comes back', () => {
  test.each([
    ['a bare picture that does not say how large it is', `${TITLE}<img id="a">${TEXT}`],
    ['a small one', `${TITLE}<img id="a" width="199">${TEXT}`],
    ['a small figure', `${TITLE}${figure('a', '199')}${TEXT}`],
    ['a figure without a picture', `${TITLE}<figure>A</figure>${TEXT}`],
    ['above the title', `${figure('a')}${TITLE}${TEXT}`],
    ['below the text', `${TITLE}${TEXT}${figure('a')}`],
    ['a page without a title', `${figure('a')}${TEXT}`],
    ['a link', `${TITLE}<a href="/a">${figure('a')}</a>${TEXT}`],
    ['beside the story', `${TITLE}<aside>${figure('a')}</aside>${TEXT}`],
    ['a portrait', `${TITLE}<div class="AuthorBox">${figure('a')}</div>${TEXT}`],
    ['a logo', `${TITLE}<div class="logo">${figure('a')}</div>${TEXT}`],
    ['a story without text', `${TITLE}${figure('a')}<main></main>`],
  ])('%s', (_, html) => {
    expect(pictures(html)).toEqual([]);
  });

  test('where the story begins with a picture; one further down is no lead', () => {
    expect(pictures(`${TITLE}${figure('a')}<main>${figure('b')}<p>A</p></main>`)).toEqual(['figure b']);
    expect(pictures(`${TITLE}${figure('a')}<main><p>A</p>${figure('b')}</main>`)).toEqual([
      'figure a',
      'figure b',
    ]);
  });
});
