import { SHELVES, type Shelf } from './library-state.ts';
import { inAddress } from './named.ts';

/** What the page shows, by its address: `#`, `#unread`…, `#tag=<tag>`, `#article=<id>`, `#article=<id>&highlight=<id>`. */
export type Route =
  | { readonly kind: 'shelf'; readonly shelf: Shelf }
  | { readonly kind: 'story'; readonly id: string; readonly highlight: string | null };

const STORY = '#article=';
const HIGHLIGHT = '&highlight=';
const TAG = '#tag=';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function routeOf(hash: string): Route {
  if (hash.startsWith(STORY)) {
    const [id = '', highlight = null] = hash.slice(STORY.length).split(HIGHLIGHT);
    return { kind: 'story', id, highlight: highlight && decoded(highlight) };
  }
  if (hash.startsWith(TAG)) return { kind: 'shelf', shelf: { tag: decoded(hash.slice(TAG.length)) } };
  return { kind: 'shelf', shelf: SHELVES.find((shelf) => `#${shelf}` === hash) ?? 'all' };
}

/** The address of a shelf, within the page. */
export function addressOf(shelf: Shelf): string {
  if (typeof shelf === 'object') return `${TAG}${inAddress(shelf.tag)}`;
  return shelf === 'all' ? '#' : `#${shelf}`;
}

/** The address of a story at something that is marked in it. */
export function addressOfHighlight(story: string, highlight: string): string {
  return STORY + story + HIGHLIGHT + inAddress(highlight);
}
