import type { Article } from '../core/article.ts';
import { withoutFragment } from '../core/extract/addresses.ts';
import { Failure } from '../core/failure.ts';
import type { ReaderApi } from '../platform/api.ts';
import { handOver } from '../platform/handed-story.ts';
import { remotePage, type Sender, tabOf } from '../platform/messages.ts';
import { closeTab, showTab, tabById } from '../platform/tabs.ts';

/**
 * The story of a page in a tab of its own, where other extensions may work on it and notes may stand.
 * @throws Failure `private-window`: our own pages open in ordinary windows only, and the story would be seen there
 */
export async function readInOwnTab(article: Article, place: number | null, sender: Sender): Promise<void> {
  if (sender.tab?.incognito) throw new Failure('private-window');
  await handOver({ article, place, from: tabOf(sender).id });
}

/** Leaves that tab for its page, at the place that was read; where the page has gone, for a new tab with it. */
export async function backToPage(tabId: number, url: string, block: number, sender: Sender): Promise<void> {
  const own = tabOf(sender).id;
  const page = await tabById(tabId).catch(() => null);
  // A fragment leads to another place of the same page.
  const isThere = page !== null && withoutFragment(page.url) === withoutFragment(url);
  await showTab(isThere ? tabId : null, url);
  if (isThere)
    await remotePage<ReaderApi>('reader', tabId)
      .showBlock(block)
      .catch(() => undefined);
  await closeTab(own);
}
