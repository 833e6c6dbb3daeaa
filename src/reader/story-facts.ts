import type { Article } from '../core/article.ts';
import type { BackgroundApi, PageState } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';

/** What the page's state says of a story. */
export function factsOf({ metadata, words, minutes }: Article): PageState['story'] {
  return { metadata, words, minutes };
}

/** Whether the library has a copy of a story. Where it cannot be opened, saving will say so. */
export async function isSaved({ metadata }: Article, background: Remote<BackgroundApi>): Promise<boolean> {
  const copy = await background.savedCopy(metadata.canonicalUrl).catch(() => null);
  return copy !== null;
}
