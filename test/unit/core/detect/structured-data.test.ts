// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readStructuredData } from '../../../../src/core/detect/structured-data.ts';

function read(...blocks: string[]) {
  const scripts = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('');
  return readStructuredData(new DOMParser().parseFromString(scripts, 'text/html'));
}

describe('readStructuredData', () => {
  it('reads a plain thing, an array, a graph and a list of types', () => {
    expect([...read('{"@type": "NewsArticle"}').types]).toEqual(['NewsArticle']);
    expect([...read('[{"@type": "Product"}]').types]).toEqual(['Product']);
    expect([...read('{"@graph": [{"@type": "WebSite"}, {"@type": ["Article", "Recipe"]}]}').types]).toEqual([
      'WebSite',
      'Article',
      'Recipe',
    ]);
  });

  it('strips the vocabulary from a type', () => {
    expect([...read('{"@type": "http://schema.org/NewsArticle"}').types]).toEqual(['NewsArticle']);
  });

  it('finds what the page is mainly about, but not what a list mentions', () => {
    expect(read('{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle"}}').types).toContain(
      'NewsArticle',
    );
    const list = '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle"}]}';
    expect(read(list).types).not.toContain('NewsArticle');
  });

  it('reads the types out of broken JSON, and out of the other blocks', () => {
    const broken = '{"@type": "NewsArticle", "headline": "One\ntwo",}';
    expect([...read(broken, '{', '{"@type": "Person"}').types]).toEqual(['NewsArticle', 'Person']);
  });

  it('is not thrown off by JSON that is no thing', () => {
    expect(read('null', '"x"', '[[3]]', '{"@type": 5}').types.size).toBe(0);
  });

  it('reads microdata of the page, not of its parts', () => {
    const html =
      '<div itemscope itemtype="https://schema.org/Article"><p itemprop="author" itemscope itemtype="https://schema.org/Person"></p></div>';
    const data = readStructuredData(new DOMParser().parseFromString(html, 'text/html'));
    expect([...data.types]).toEqual(['Article']);
  });

  it('counts articles side by side', () => {
    expect(read('[{"@type": "NewsArticle"}, {"@type": "BlogPosting"}, {"@type": "Person"}]').articles).toBe(
      2,
    );
  });
});
