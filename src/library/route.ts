import type { Shelf } from './library-state.ts';

/** What the page shows, by its address: `#`, `#bin`, `#article=<id>`. */
export type Route =
  | { readonly kind: 'shelf'; readonly shelf: Shelf }
  | { readonly kind: 'story'; readonly id: string };

const STORY = '#article=';

export function routeOf(hash: string): Route {
  if (hash.startsWith(STORY)) return { kind: 'story', id: hash.slice(STORY.length) };
  return { kind: 'shelf', shelf: hash === '#bin' ? 'bin' : 'all' };
}
