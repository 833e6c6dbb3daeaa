// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { storyPages } from '../../../../src/core/pages/story-pages.ts';

function pagesOf(url: string, ...links: string[]) {
  const html = links
    .map((link) => {
      const [href, text = '', rel = ''] = link.split('|');
      return `<a href="${href}" rel="${rel}">${text}</a>`;
    })
    .join(' ');
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const found = storyPages(page, url, url);
  return (
    found && {
      page: found.page,
      total: found.total,
      addresses: [...found.addresses].sort(([a], [b]) => a - b),
    }
  );
}

const SITE = 'https://news.example';

describe('the pages of a story', () => {
  test.each([
    [`${SITE}/a/story`, '?page=2|2', `${SITE}/a/story?page=2`],
    [`${SITE}/a/story`, '/a/story/2|2', `${SITE}/a/story/2`],
    [`${SITE}/a/story/`, '/a/story/page/2/|Seite 2', `${SITE}/a/story/page/2/`],
    [`${SITE}/a/story.html`, '/a/story-2.html|Weiter|next', `${SITE}/a/story-2.html`],
    [`${SITE}/a/story.html?id=7`, '/a/story,2.html?id=7|2', `${SITE}/a/story,2.html?id=7`],
    [`${SITE}/a/apollo-11`, '/a/apollo-11/2|2', `${SITE}/a/apollo-11/2`],
  ])('%s and %s', (url, link, second) => {
    expect(pagesOf(url, link)).toEqual({
      page: 1,
      total: 2,
      addresses: [
        [1, url],
        [2, second],
      ],
    });
  });

  test('are known from any of them', () => {
    expect(pagesOf(`${SITE}/a/story/2`, '/a/story|1', '/a/story/3|3', '/a/story/4|4')).toEqual({
      page: 2,
      total: 4,
      addresses: [
        [1, `${SITE}/a/story`],
        [2, `${SITE}/a/story/2`],
        [3, `${SITE}/a/story/3`],
        [4, `${SITE}/a/story/4`],
      ],
    });
  });

  test('are at most twenty', () => {
    const links = Array.from({ length: 30 }, (_, index) => `?p=${index + 2}|${index + 2}`);
    expect(pagesOf(`${SITE}/a`, ...links)?.total).toBe(20);
  });

  test.each([
    ['another site', `${SITE}/a`, 'https://other.example/a?page=2|2'],
    ['another story', `${SITE}/a/story`, '/a/other?page=2|2'],
    ['the next article', `${SITE}/a/story`, '/a/another-story|Next|next'],
    ['an article with the next number', `${SITE}/news/5`, '/news/6|6|next'],
    ['a page of comments', `${SITE}/a`, '/a?cpage=2|2'],
    ['a link that says something else', `${SITE}/a`, '?page=2|All about boats'],
    ['a gap', `${SITE}/a`, '?page=7|7'],
    ['no web address', 'about:blank', '?page=2|2'],
  ])('%s is none', (_why, url, link) => {
    expect(pagesOf(url, link)).toBeNull();
  });
});
