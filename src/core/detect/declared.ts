/** What a page declares of itself in `<meta>` and `<link>`. */
export interface Declared {
  /** The Open Graph type, lower case; empty where there is none. */
  readonly openGraphType: string;
  /** A time of publication in the head. */
  readonly published: boolean;
  /** The name the site gives itself. */
  readonly siteName: string;
  /** Habits of newsrooms: news keywords, paid-content tiers. */
  readonly newsHabits: boolean;
  /** The content system's own word, in the body's class, for a page that is a list. */
  readonly listTemplate: boolean;
}

const PUBLISHED =
  /published|publish_?date|pub-?date|^date$|^(?:dc|dcterms|sailthru)\.(?:date|created|issued)/;
const NEWS_HABITS = /^(?:news_keywords|article:content_tier)$/;

const LIST_TEMPLATE = /\b(?:home|front|archive|category|tag|search|taxonomy|product|collection|listing)\b/i;

/** Reads the page's own words about itself. */
export function readDeclared(document: Document): Declared {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name && content) values.set(name.toLowerCase(), content);
  }
  const names = [...values.keys()];
  const any = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return {
    openGraphType: values.get('og:type')?.toLowerCase() ?? '',
    siteName: values.get('og:site_name') ?? '',
    published: any(PUBLISHED),
    newsHabits: any(NEWS_HABITS),
    listTemplate: LIST_TEMPLATE.test(document.body?.getAttribute('class') ?? ''),
  };
}
