import { foldSpace } from '../../text/fold.ts';
import { attributeOf, selectAll } from '../unclobbered.ts';

const LONGEST = 2_000;

/** The page's `meta` elements: name or property in lower case, to its values in the page's order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function metaTags(page: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of selectAll(page, 'meta[content]')) {
    const content = foldSpace((attributeOf(meta, 'content') ?? '').slice(0, LONGEST));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      // One element may carry several names (`property="og:title twitter:title"`).
      for (const name of (attributeOf(meta, attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '') tags.set(name, [...(tags.get(name) ?? []), content]);
      }
    }
  }
  return tags;
}

/** The first value of the first of these names that has one. */
export function firstMeta(tags: MetaTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return null;
}
