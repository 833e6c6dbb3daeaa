// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { firstMeta, metaTags } from '../../../../../src/core/extract/metadata/meta-tags.ts';

const tagsOf = (head: string) =>
  metaTags(new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html'));
const valuesOf = (head: string) => Object.fromEntries(tagsOf(head));

describe('the tags of a page', () => {
  test.each(['property', 'name', 'itemprop'])('are named by %s, in lower case', (attribute) => {
    expect(valuesOf(`<meta ${attribute}="OG:Title" content=" The  lock ">`)).toEqual({
      'og:title': ['The lock'],
    });
  });

  test('may have several names, and a name several values', () => {
    expect(
      valuesOf(
        '<meta property="og:title  twitter:title" name="title" content="A"><meta name="title" content="B">',
      ),
    ).toEqual({ 'og:title': ['A'], 'twitter:title': ['A'], title: ['A', 'B'] });
  });

  test('that say nothing are none', () => {
    expect(
      valuesOf('<meta name="a" content=" "><meta name="b"><meta content="c"><meta name="" content="d">'),
    ).toEqual({});
  });

  test('are read up to two thousand characters', () => {
    const [value] = tagsOf(`<meta name="a" content="${'x'.repeat(3_000)}">`).get('a') ?? [];
    expect(value).toHaveLength(2_000);
  });
});

describe('the first of several tags', () => {
  const tags = tagsOf('<meta name="b" content="B1"><meta name="b" content="B2"><meta name="a" content="A">');

  test('is by the order that is asked for', () => {
    expect(firstMeta(tags, 'c', 'b', 'a')).toBe('B1');
    expect(firstMeta(tags, 'a', 'b')).toBe('A');
  });

  test('may be none', () => {
    expect(firstMeta(tags, 'c', 'd')).toBeNull();
  });
});
