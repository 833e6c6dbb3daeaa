import { Failure } from '../core/failure.ts';
import { isSameSite } from '../core/site-pattern.ts';
import { isOwnPage, type Sender } from '../platform/messages.ts';

/**
 * A story's address as a script in a page gave it.
 *
 * @throws Failure `unexpected` where the page is of another site: no page may ask what was marked elsewhere;
 * `private-window` where nothing may be kept.
 */
export function storyOfSender(url: string, sender: Sender): string {
  if (isOwnPage(sender)) return url;
  if (sender.tab?.incognito) throw new Failure('private-window');
  // What a site's pages may ask about: its own stories.
  if (isSameSite(url, sender.url ?? '')) return url;
  throw new Failure('unexpected', 'asked about a story of another site');
}
