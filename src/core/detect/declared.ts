import { attribute } from './attribute.ts';
import type { NewsClaims } from './detection.ts';
/** What a page declares of itself in `<meta>` and the classes of its body. Each yes or no is a signal of the model. */
export interface Declared {
  /** What speaks for news or against it; nothing else of this crosses to the background. */
  readonly claims: Omit<NewsClaims, 'news'>;
  /** By the Open Graph type. */
  readonly product: boolean;
  readonly signed: boolean;
  /** The content system's own word for the page's template. */
  readonly list: boolean;
  readonly shop: boolean;
}

const PUBLISHED =
  /^[^=\n]*(datepubli|publi\w+[_:-]?(date|time)|pub-?date)|^(dc\w*\.|sailthru\.)?(date|created|issued)\b/m;

/** Reads the page's own words about itself. */
export function readDeclared(document: Document): Declared {
  let metas = '';
  for (const meta of document.querySelectorAll('meta[content]:not([content=""])')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop');
    metas += `${name}=${attribute(meta, 'content')?.replace(/\n/g, ' ')}\n`.toLowerCase();
  }
  const template = `${document.body?.className} ${document.documentElement.className}`;
  return {
    claims: {
      siteName: /^og:site_name=(.*)/m.exec(metas)?.[1] ?? '',
      newsHabits: /^(news_keywords|article:content_tier)=/m.test(metas),
      article: /^og:type=\s*article/m.test(metas),
      published: PUBLISHED.test(metas),
    },
    product: /^og:type=.*product/m.test(metas),
    signed: /^[^=\n]*(author|creator)/m.test(metas),
    list: /\b(home|archive|category|tag|search|collection)\b/i.test(template),
    shop: /woocommerce|product|shop/i.test(template),
  };
}
