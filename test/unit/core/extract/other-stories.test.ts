// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { dropOtherStories } from '../../../../src/core/extract/other-stories.ts';

const article = (title: string, length = 500, tag = 'article') =>
  `<${tag}><h1>${title}</h1><p>${'a'.repeat(length - title.length)}</p></${tag.split(' ')[0]}>`;

/** The headings that are left of a page whose title is "The lake". */
function left(html: string, title = 'The lake'): string[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  dropOtherStories(body, title);
  return [...body.querySelectorAll('h1')].map(({ textContent }) => textContent ?? '');
}

test.each([
  'article',
  'div itemtype="http://schema.org/NewsArticle"',
  'div itemtype="x/BlogPosting"',
  'div data-url="/a"',
  'div data-permalink="/a"',
])('the stories below the one of the page go: %s', (tag) => {
  expect(left(article('The lake', 500, tag) + article('The mill', 500, tag))).toEqual(['The lake']);
});

test('a site may shorten the title, in either place', () => {
  expect(left(article('The lake is calm') + article('The mill'))).toEqual(['The lake is calm']);
  expect(left(article('The lake') + article('The mill'), 'The Lake is calm')).toEqual(['The lake']);
  expect(left(article('The lake') + article('The lake, too'))).toEqual(['The lake', 'The lake, too']);
});

test.each([
  ['where none has the title', article('The brook') + article('The mill')],
  ['a teaser', article('The lake') + article('The mill', 499)],
  ['a box that is no story', article('The lake') + article('The mill', 500, 'div')],
  [
    'a box with two headings',
    `${article('The lake')}<article><h1>A</h1>${article('B', 500, 'div')}</article>`,
  ],
  [
    'what stands in the story',
    `<article><h1>The lake</h1>${'a'.repeat(500)}</article><section>${article('The lake')}</section>`,
  ],
])('what stays: %s', (_, html) => {
  expect(left(html)).toHaveLength(html.split('<h1>').length - 1);
});

test('nothing goes from a page without a title', () => {
  expect(left(article('The lake') + article('The mill'), '')).toHaveLength(2);
});
