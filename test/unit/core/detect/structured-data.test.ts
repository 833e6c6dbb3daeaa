// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readStructuredData } from '../../../../src/core/detect/structured-data.ts';

function read(...blocks: string[]) {
  const scripts = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('');
  return readStructuredData(new DOMParser().parseFromString(scripts, 'text/html'));
}

describe('readStructuredData', () => {
  it('reads a plain thing, an array, a graph and a list of types', () => {
    expect(read('{"@type": "NewsArticle"}')).toMatchObject({ article: true, news: true, articles: false });
    expect(read('[{"@type": "Product"}]').product).toBe(true);
    expect(read('{"@graph": [{"@type": "WebSite"}, {"@type": ["Article", "Recipe"]}]}').article).toBe(true);
  });

  it('knows a type by its whole name, too', () => {
    expect(read('{"@type": "http://schema.org/NewsArticle"}').news).toBe(true);
  });

  it('reads the types out of broken JSON, and out of the other blocks', () => {
    const broken = '{"@type": "NewsArticle", "headline": "One\ntwo",}';
    expect(read(broken, '{', '{"@type": "Product"}')).toMatchObject({ news: true, product: true });
  });

  it('is not thrown off by JSON that is no thing', () => {
    expect(Object.values(read('null', '"x"', '[[3]]', '{"@type": 5}'))).not.toContain(true);
  });

  it('reads microdata of the page, not of its parts', () => {
    const html =
      '<div itemscope itemtype="https://schema.org/Article"><p itemprop="offers" itemscope itemtype="https://schema.org/Offer"></p></div>';
    const data = readStructuredData(new DOMParser().parseFromString(html, 'text/html'));
    expect(data).toMatchObject({ article: true, product: false });
  });

  it.each([
    ['BlogPosting', { article: true, news: false, forum: false, product: false }],
    ['Report', { article: true, news: false, forum: false, product: false }],
    ['ReportageNewsArticle', { article: true, news: true, forum: false, product: false }],
    ['DiscussionForumPosting', { article: false, news: false, forum: true, product: false }],
    ['QAPage', { article: false, news: false, forum: true, product: false }],
    ['ProductGroup', { article: false, news: false, forum: false, product: true }],
    ['AggregateOffer', { article: false, news: false, forum: false, product: true }],
    ['OfferCatalog', { article: false, news: false, forum: false, product: false }],
    ['SomeProduct', { article: false, news: false, forum: false, product: false }],
    ['Articles', { article: false, news: false, forum: false, product: false }],
    ['QAPages', { article: false, news: false, forum: false, product: false }],
    ['NewsArticleX', { article: false, news: false, forum: false, product: false }],
  ])('knows %s', (type, kinds) => {
    expect(read(`{"@type" : [ "${type}"]}`)).toMatchObject(kinds);
  });

  it('reads scripts of data only, in any case', () => {
    const page = (type: string) =>
      new DOMParser().parseFromString(`<script type="${type}">{"@type":"Article"}</script>`, 'text/html');
    expect(readStructuredData(page('application/LD+JSON')).article).toBe(true);
    expect(readStructuredData(page('text/javascript')).article).toBe(false);
  });

  it('takes many articles side by side for a list', () => {
    expect(read('{"@type": "NewsArticle"}'.repeat(2)).articles).toBe(false);
    expect(read('{"@type": "NewsArticle"}'.repeat(3)).articles).toBe(true);
  });
});
