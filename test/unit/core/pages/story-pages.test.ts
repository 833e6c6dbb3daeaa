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

  test.each([
    ['its number', '2'],
    ['its number with a word before it', 'Page 2'],
    ['its number in brackets', '[2]'],
    ['a number with a nought', '02'],
  ])('are linked by %s', (_, text) => {
    expect(pagesOf(`${SITE}/a`, `?page=2|${text}`)?.total).toBe(2);
  });

  test.each([
    ['another number', '3'],
    ['a year', '2002'],
    ['a word with more than a dozen letters', 'Continue reading 2'],
    ['a number within a word', 'mp2'],
    ['a number and what follows', '2 more'],
    ['nothing', ''],
  ])('are not linked by %s', (_, text) => {
    expect(pagesOf(`${SITE}/a`, `?page=2|${text}`)).toBeNull();
  });

  test.each(['next', 'prev', 'nofollow NEXT'])(
    'may be what the site calls %s, whatever the link says',
    (rel) => {
      expect(pagesOf(`${SITE}/a`, `?page=2|Go on|${rel}`)?.total).toBe(2);
      expect(pagesOf(`${SITE}/a`, `?page=2|Go on|${rel}ly`)).toBeNull();
    },
  );

  test('may be named in the head of the page', () => {
    const page = new DOMParser().parseFromString('<link rel="next" href="?page=2">', 'text/html');
    expect(storyPages(page, `${SITE}/a`, `${SITE}/a`)?.total).toBe(2);
  });

  test.each(['class="Comment-pages"', 'id="comments"', 'class="disqus"'])('are not those of %s', (box) => {
    const html = `<div ${box}><a href="?page=2">2</a></div>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(storyPages(page, `${SITE}/a`, `${SITE}/a`)).toBeNull();
  });

  test('are the first link to each, without its fragment', () => {
    expect(pagesOf(`${SITE}/a#top`, '?page=2#two|2', '/a/2|2')?.addresses).toEqual([
      [1, `${SITE}/a`],
      [2, `${SITE}/a?page=2`],
    ]);
  });

  test('have neighbours on either side, and lead back to the first', () => {
    expect(pagesOf(`${SITE}/a/3`, '/a|1', '/a/2|2')?.page).toBe(3);
    expect(pagesOf(`${SITE}/a/3`, '/a|1', '/a/4|4')?.total).toBe(4);
    expect(pagesOf(`${SITE}/a/3`, '/a/2|2', '/a/4|4')).toBeNull();
    expect(pagesOf(`${SITE}/a/3`, '/a|1')).toBeNull();
    expect(pagesOf(`${SITE}/a/21`, '/a|1', '/a/20|20')).toBeNull();
    expect(pagesOf(`${SITE}/a/20`, '/a|1', '/a/19|19')?.total).toBe(20);
    expect(pagesOf(`${SITE}/a/0`, '/a/1|1')).toBeNull();
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
