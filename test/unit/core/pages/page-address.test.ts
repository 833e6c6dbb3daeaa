import { describe, expect, test } from 'vitest';
import { numberedAddress, storyAddress } from '../../../../src/core/pages/page-address.ts';

const SITE = 'https://news.example';

describe('the number of a page in its address', () => {
  test.each([
    ['/a?page=2', '/a', 2],
    ['/a?P=2', '/a', 2],
    ['/a?pg=2', '/a', 2],
    ['/a?paged=2', '/a', 2],
    ['/a?pageno=2', '/a', 2],
    ['/a?page_num=2', '/a', 2],
    ['/a?pagenumber=2', '/a', 2],
    ['/a?seite=2', '/a', 2],
    ['/a?id=7&page=123', '/a?id=7', 123],
    ['/a/page/2', '/a', 2],
    ['/a/page/2/', '/a', 2],
    ['/a/page-2', '/a', 2],
    ['/a/Seite_2', '/a', 2],
    ['/a/p2', '/a', 2],
    ['/a-page-2', '/a', 2],
    ['/a,page,2', '/a', 2],
    ['/a_p2.html', '/a', 2],
    ['/a/page/123', '/a', 123],
    ['/a/2', '/a', 2],
    ['/a/12', '/a', 12],
    ['/a-2', '/a', 2],
    ['/a_2', '/a', 2],
    ['/a,2', '/a', 2],
    ['/a-2.shtml', '/a', 2],
    ['/a-2.php', '/a', 2],
    ['/a-2.aspx', '/a', 2],
    ['/2', '/', 2],
  ])('%s is of %s: %i', (path, story, page) => {
    expect(numberedAddress(SITE + path)).toEqual({ story: storyAddress(SITE + story), page });
  });

  test.each([
    '/a',
    '/a?page=two',
    '/a?page=1234',
    '/a?page=2x',
    '/a?cpage=2',
    '/a?pages=2',
    '/a?comment-page=2',
    '/a/123',
    '/a-123',
    '/a/page/1234',
    '/a2',
    '/a/2/b',
    '/a/2-b',
    '/a-2.pdf',
  ])('%s has none', (path) => {
    expect(numberedAddress(SITE + path)).toBeNull();
  });
});

describe('what the pages of a story share of their addresses', () => {
  test.each([
    ['a slash at the end', '/a/', '/a'],
    ['several', '/a//', '/a'],
    ['a file end', '/a.html', '/a'],
    ['the order of parameters', '/a?c=1&b=2', '/a?b=2&c=1'],
    ['a fragment', '/a#top', '/a'],
  ])('is the same whatever %s', (_, one, other) => {
    expect(storyAddress(SITE + one)).toBe(storyAddress(SITE + other));
  });

  test.each([
    ['the path', '/a', '/b'],
    ['a parameter', '/a?b=1', '/a?b=2'],
    ['another file end', '/a.pdf', '/a'],
  ])('differs by %s', (_, one, other) => {
    expect(storyAddress(SITE + one)).not.toBe(storyAddress(SITE + other));
  });

  test('is of one host', () => {
    expect(storyAddress(`${SITE}/a`)).not.toBe(storyAddress('https://other.example/a'));
  });
});
