import type { Article } from '../core/article.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { joinPages, repeats } from '../core/pages/join-pages.ts';
import { MOST_PAGES, type StoryPages, storyPages } from '../core/pages/story-pages.ts';
import type { FetchedPage } from '../platform/story-page.ts';

/** How far the joining of a story is. */
export interface PagesProgress {
  /** Pages that are there, the one in the tab among them. */
  readonly loaded: number;
  readonly total: number;
}

export interface Joining {
  /** What was found in the page in the tab. */
  readonly extraction: Extraction;
  readonly pages: StoryPages;
  fetchPage(address: string, signal: AbortSignal): Promise<FetchedPage>;
  extractPage(page: Document, url: string): Promise<Extraction>;
  onProgress(progress: PagesProgress): void;
  readonly signal: AbortSignal;
}

/**
 * Loads the other pages of a story, one after the other, and joins them with the one in the tab. Ends at the last page,
 * at one that repeats the others, or after twenty; blocks of other pages have no element in the tab.
 * @throws Failure `stopped`, `page-not-loaded`, and what extraction throws where a page holds no story.
 */
export async function loadAllPages(joining: Joining): Promise<Extraction> {
  const { extraction, pages, fetchPage, extractPage, onProgress, signal } = joining;
  const addresses = new Map(pages.addresses);
  const parts: Article[] = [];
  let { total } = pages;
  let own = -1;
  for (let number = 1; number <= Math.min(total, MOST_PAGES); number += 1) {
    if (number === pages.page) {
      own = parts.length;
      parts.push(extraction.article);
      continue;
    }
    const address = addresses.get(number);
    if (address === undefined) break;
    const fetched = await fetchPage(address, signal);
    const page = new DOMParser().parseFromString(fetched.html, 'text/html');
    const { article } = await extractPage(page, fetched.url);
    if (repeats(parts, article)) break;
    parts.push(article);
    const further = storyPages(page, fetched.url, fetched.url);
    for (const [each, at] of further?.addresses ?? []) if (!addresses.has(each)) addresses.set(each, at);
    total = Math.max(total, further?.total ?? 0);
    onProgress({ loaded: parts.length + (own < 0 ? 1 : 0), total });
  }
  if (own < 0) return extraction;
  const { article, places } = joinPages(parts);
  const sources = places.map(({ part, block }) =>
    part === own ? (extraction.sources[block] ?? null) : null,
  );
  return { ...extraction, article, sources };
}
