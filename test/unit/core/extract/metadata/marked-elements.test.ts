// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { type Marked, markedElements } from '../../../../../src/core/extract/metadata/marked-elements.ts';

const marked = (html: string) => markedElements(new DOMParser().parseFromString(html, 'text/html'));
const ranks = (list: readonly Marked[]) => list.map(({ rank }) => rank);

describe('what speaks of an author', () => {
  test.each([
    ['<meta itemprop="author" content="Ada">', [0]],
    ['<b itemprop="author">Ada</b>', [2]],
    ['<b itemprop="x creator">Ada</b>', [2]],
    ['<b itemprop="coauthors">Ada</b>', []],
    ['<p itemprop="author"><b itemprop="name">Ada</b></p>', [0, 2]],
    ['<b itemprop="name">The lock</b>', []],
    ['<b property="schema:author">Ada</b>', [0]],
    ['<a rel="nofollow Author" href="/x">Ada</a>', [1]],
    ['<a rel="authority" href="/x">Ada</a>', []],
    ['<b class="author-name">Ada</b>', [3]],
    ['<b class="Byline__Name">Ada</b>', [3]],
    ['<b class="byline">Ada</b>', [4]],
    ['<b class="written-by">Ada</b>', [4]],
    ['<b class="post-info__author">Ada</b>', [4]],
    ['<b class="x author y">Ada</b>', [5]],
    ['<b class="entry-author">Ada</b>', [5]],
    ['<b class="authors-list">Ada</b>', [7]],
    ['<b class="creator">Ada</b>', [7]],
    ['<b class="creators">Ada</b>', []],
    ['<b id="top-byline">Ada</b>', [7]],
    ['<b id="top-byline" class="author">Ada</b>', [5]],
    ['<a href="/authors/ada">Ada</a>', [6]],
    ['<a href="/author/ada">Ada</a>', [6]],
    ['<a href="/author-box">Ada</a>', []],
    ['<a href="/contributor/ada">Ada</a>', [7]],
    ['<a href="/profile/ada">Ada</a>', [7]],
    ['<a href="/writers/ada">Ada</a>', [7]],
    ['<a href="/staff/ada">Ada</a>', [7]],
    ['<a class="authors" href="/author/ada">Ada</a>', [6]],
    ['<b class="headline">Ada</b>', []],
  ])('%s: %j', (html, expected) => {
    expect(ranks(marked(html).authors)).toEqual(expected);
  });

  test('is read in the order of how sure it is, then of the page', () => {
    const { authors } = marked(
      '<b class="author">Ada</b><a rel="author" href="/i">Ivo</a><b class="author">Noor</b><b class="byline">Emil</b>',
    );
    expect(authors.map(({ element }) => element.textContent)).toEqual(['Ivo', 'Emil', 'Ada', 'Noor']);
  });

  test('is at most four hundred elements', () => {
    const { authors, dates } = marked('<b class="byline">Ada</b>'.repeat(401));
    expect([authors.length, dates.length]).toEqual([400, 400]);
  });
});

describe('what speaks of a day', () => {
  test.each([
    ['<b itemprop="datePublished">today</b>', [0]],
    ['<b property="schema:datePublished">today</b>', [0]],
    ['<b itemprop="undatePublished">today</b>', []],
    ['<b itemprop="dateModified">today</b>', [5]],
    ['<time itemprop="dateModified">today</time>', [5]],
    ['<time pubdate class="updated">today</time>', [1]],
    ['<time class="posted">today</time>', [2]],
    ['<div class="Published-on"><time>today</time></div>', [2]],
    ['<time>today</time>', [3]],
    ['<time class="updated">today</time>', [3]],
    ['<b class="publish-date">today</b>', [4]],
    ['<b class="pubdate">today</b>', [4]],
    ['<b class="entry-date">today</b>', [4]],
    ['<b class="dateline">today</b>', [4]],
    ['<b class="posted-on">today</b>', [4]],
    ['<b class="x date">today</b>', [4]],
    ['<b class="published">today</b>', [4]],
    ['<b class="published date updated">today</b>', [4]],
    ['<b class="dates">today</b>', []],
    ['<b class="last-updated">today</b>', [5]],
    ['<b class="modified">today</b>', [5]],
    ['<b class="headline">today</b>', []],
  ])('%s: %j', (html, expected) => {
    expect(ranks(marked(html).dates)).toEqual(expected);
  });

  test('stays in the order of the page', () => {
    expect(ranks(marked('<b class="date">a</b><time>b</time>').dates)).toEqual([4, 3]);
  });
});
