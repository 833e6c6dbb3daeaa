import { SHELVES, type Shelf } from './library-state.ts';

/** What the page shows, by its address: `#`, `#unread`…, `#tag=<tag>`, `#article=<id>`. */
export type Route =
  | { readonly kind: 'shelf'; readonly shelf: Shelf }
  | { readonly kind: 'story'; readonly id: string };

const STORY = '#article=';
const TAG = '#tag=';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function routeOf(hash: string): Route {
  if (hash.startsWith(STORY)) return { kind: 'story', id: hash.slice(STORY.length) };
  if (hash.startsWith(TAG)) return { kind: 'shelf', shelf: { tag: decoded(hash.slice(TAG.length)) } };
  return { kind: 'shelf', shelf: SHELVES.find((shelf) => `#${shelf}` === hash) ?? 'all' };
}

/** The address of a shelf, within the page. */
export function addressOf(shelf: Shelf): string {
  if (typeof shelf === 'object') return `${TAG}${encodeURIComponent(shelf.tag)}`;
  return shelf === 'all' ? '#' : `#${shelf}`;
}
