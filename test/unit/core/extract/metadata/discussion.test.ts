// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../../../src/core/extract/extract.ts';
import { isDiscussion } from '../../../../../src/core/extract/metadata/discussion.ts';

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('a page is a discussion by its own word', () => {
  test.each([
    '<script type="application/ld+json">{"@type":"QAPage"}</script>',
    '<script type="application/ld+json">[{"@type" : ["DiscussionForumPosting"], "broken": </script>',
    '<div itemscope itemtype="https://schema.org/QAPage"></div>',
  ])('%s', (html) => expect(isDiscussion(pageOf(html))).toBe(true));

  test.each([
    '<script type="application/ld+json">{"@type":"NewsArticle","about":"QAPage"}</script>',
    '<div itemscope itemtype="https://schema.org/NewsArticle"></div>',
    '<p>"@type":"QAPage"</p>',
  ])('but not %s', (html) => expect(isDiscussion(pageOf(html))).toBe(false));
});

test('the answers below a long question stay, and go below a story', () => {
  const line = (who: string, at: number) =>
    `<p>${who} ${at} wrote that the gate of the upper weir sticks in every wet spring, and that oil has never once been of any use to it.</p>`;
  const lines = (who: string, count: number) =>
    Array.from({ length: count }, (_, at) => line(who, at)).join('');
  const textOf = (type: string) =>
    extract(
      pageOf(
        `<title>The gate</title><script type="application/ld+json">{"@type":"${type}"}</script><main><h1>The gate</h1><div>${lines('Asker', 16)}</div><section class="comments-area">${lines('Keeper', 40)}</section></main>`,
      ),
      'https://weir.example/gate',
    ).article.html;
  expect(textOf('QAPage')).toContain('Keeper 7');
  expect(textOf('Thing')).not.toContain('Keeper 7');
  expect(textOf('Thing')).toContain('Asker 15');
});
