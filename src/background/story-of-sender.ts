import { Failure } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import { isSameSite } from '../core/site-pattern.ts';
import { isOwnPage, type Sender } from '../platform/messages.ts';

/**
 * What a script in a page says of an address is about its own site: a process that a page has taken over may neither ask
 * nor tell anything of another.
 *
 * @throws Failure `unexpected` where it is another
 */
export function checkSite(url: string, sender: Sender): void {
  if (isOwnPage(sender) || isSameSite(url, sender.url ?? '')) return;
  throw new Failure('unexpected', 'asked about a story of another site');
}

/**
 * A story's address as a script in a page gave it.
 *
 * @throws Failure `unexpected` as `checkSite`; `private-window` where nothing may be kept.
 */
export function storyOfSender(url: string, sender: Sender): string {
  if (!isOwnPage(sender) && sender.tab?.incognito) throw new Failure('private-window');
  checkSite(url, sender);
  return url;
}

/** What a sender may know of what the library has: tags are the reader's own words, and stay with our own pages. */
export function copyFor(sender: Sender, head: SavedHead | null): SavedHead | null {
  return head && !isOwnPage(sender) ? { ...head, tags: [] } : head;
}
