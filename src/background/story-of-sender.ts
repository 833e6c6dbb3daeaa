import { Failure } from '../core/failure.ts';
import { isOwnPage, type Sender } from '../platform/messages.ts';
import { siteOf } from '../platform/settings.ts';

/** What a site's pages may ask about: its own stories. `news.site.example` and `site.example` are of one site. */
function isOfSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * A story's address as a script in a page gave it.
 *
 * @throws Failure `unexpected` where the page is of another site: no page may ask what was marked elsewhere;
 * `private-window` where nothing may be kept.
 */
export function storyOfSender(url: string, sender: Sender): string {
  if (isOwnPage(sender)) return url;
  if (sender.tab?.incognito) throw new Failure('private-window');
  const [asked, from] = [siteOf(url), siteOf(sender.url ?? '')];
  if (asked !== null && from !== null && isOfSite(asked, from)) return url;
  throw new Failure('unexpected', 'asked about a story of another site');
}
