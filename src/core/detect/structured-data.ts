/** What a page declares of itself in JSON-LD and microdata (schema.org). */
export interface StructuredData {
  /** Types of the page's own things, without `schema.org/`; what a list or a relation merely mentions is left out. */
  readonly types: ReadonlySet<string>;
  /** How many articles stand side by side; more than one is a list. */
  readonly articles: number;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|^Review)$/;
const TYPE_IN_TEXT = /"@type"\s*:\s*\[?\s*"([^"]{1,80})"/g;
/** Properties under which a thing tells what the page itself is. */
const OWN_THINGS = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
const DEEPEST = 4;

/** Reads all JSON-LD blocks and microdata; JSON that is broken is searched for the types it names. */
export function readStructuredData(document: Document): StructuredData {
  const types: string[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    types.push(...typesIn(script.textContent ?? ''));
  }
  for (const element of document.querySelectorAll('[itemscope][itemtype]:not([itemprop])')) {
    types.push(...(element.getAttribute('itemtype') ?? '').split(/\s+/));
  }
  const names = types.map((type) => type.replace(/^.*[/#:]/, '')).filter(Boolean);
  return { types: new Set(names), articles: names.filter((name) => ARTICLE_TYPE.test(name)).length };
}

/** The type is an article's, of whatever sort. */
export function isArticleType(type: string): boolean {
  return ARTICLE_TYPE.test(type);
}

function typesIn(text: string): string[] {
  try {
    return typesOf(JSON.parse(text), 0);
  } catch {
    // Raw line ends, trailing commas and comment wrappers are common; the types are legible all the same.
    return [...text.matchAll(TYPE_IN_TEXT)].map((match) => match[1] ?? '');
  }
}

function typesOf(value: unknown, depth: number): string[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => typesOf(entry, depth + 1));
  const thing = value as Record<string, unknown>;
  const own = [thing['@type']].flat().filter((type) => typeof type === 'string');
  return [...own, ...OWN_THINGS.flatMap((name) => typesOf(thing[name], depth + 1))];
}
