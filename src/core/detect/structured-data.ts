import { attribute } from './attribute.ts';
import { count } from './prose.ts';
/** What a page declares of itself in JSON-LD and microdata (schema.org). Each value is a signal of the model. */
export interface StructuredData {
  readonly article: boolean;
  /** More than two articles side by side: a list. */
  readonly articles: boolean;
  readonly news: boolean;
  readonly product: boolean;
  readonly forum: boolean;
}

const TYPE = /"@type"\s*:\s*\[?\s*"([^"]{1,80})"/g;

/**
 * Types are searched for, not parsed: much JSON-LD is broken, by raw line ends or trailing commas, and its types are
 * legible all the same. What else a page mentions under a type of its own, such as other articles, counts as well.
 */
export function readStructuredData(document: Document): StructuredData {
  let types = '';
  for (const script of document.querySelectorAll('[type*="ld+json" i]'))
    for (const [, type] of (script.textContent ?? '').matchAll(TYPE)) types += `${type}\n`;
  for (const element of document.querySelectorAll('[itemscope]:not([itemprop])'))
    types += `${attribute(element, 'itemtype')}\n`;
  const articles = count(types, /(Article|BlogPosting|Report)$/gm);
  return {
    article: articles > 0,
    articles: articles > 2,
    news: /NewsArticle$/m.test(types),
    product: /\bProduct|Offer$/m.test(types),
    forum: /(ForumPosting|QAPage)$/m.test(types),
  };
}
