import { absoluteAddress, withoutFragment } from '../extract/addresses.ts';
import { attributeOf, selectAll, textOf } from '../extract/unclobbered.ts';
import { foldSpace } from '../text/fold.ts';
import { numberedAddress, storyAddress } from './page-address.ts';

/** More pages than this are an archive, a forum or a trap. */
export const MOST_PAGES = 20;

/** A story that its site gives out in several pages. */
export interface StoryPages {
  /** The page that was looked at, counted from 1. */
  readonly page: number;
  /** How many there are as far as this page tells; from 2 to `MOST_PAGES`. */
  readonly total: number;
  /** Absolute addresses by page number, as far as this page links to them; all of one origin. */
  readonly addresses: ReadonlyMap<number, string>;
}

interface PageLink {
  readonly address: string;
  /** The link says a number, and nothing else that tells. */
  readonly said: number | null;
  /** The site calls it the next or the previous page. */
  readonly turns: boolean;
}

const COMMENTS = '[class*=comment i], [id*=comment i], [class*=disqus i]';
const LONGEST_LABEL = 30;
const MOST_LINKS = 5_000;

/**
 * The pages of the story that a page shows a part of: links to the same address with another page number, which say
 * that number or which the site calls the next or the previous page. Null for a story of one page.
 * @param url the page's address.
 * @param base what its relative addresses are relative to.
 */
export function storyPages(page: Document, url: string, base: string): StoryPages | null {
  if (!/^https?:/.test(url)) return null;
  const links = pageLinks(page, url, base);
  if (links.length === 0) return null;
  const own = numberedAddress(url);
  // The address of a first page may end in a number, too: "… apollo-11".
  return pagesUnder(storyAddress(url), 1, links, url) ?? (own && pagesUnder(own.story, own.page, links, url));
}

/** The links of a page that may turn to another page of its story. */
function pageLinks(page: Document, url: string, base: string): PageLink[] {
  const { origin } = new URL(url);
  const links: PageLink[] = [];
  for (const link of [...selectAll(page, 'link[rel][href], a[href]')].slice(0, MOST_LINKS)) {
    const said = numberSaid(link);
    const turns = /(?:^|\s)(?:next|prev)(?:\s|$)/i.test(attributeOf(link, 'rel') ?? '');
    if (said === null && !turns) continue;
    const address = absoluteAddress(attributeOf(link, 'href'), base);
    if (!address || new URL(address).origin !== origin) continue;
    if (!Element.prototype.closest.call(link, COMMENTS)) links.push({ address, said, turns });
  }
  return links;
}

function numberSaid(link: Element): number | null {
  const text = foldSpace(textOf(link).slice(0, LONGEST_LABEL));
  const number = /^\D{0,12}?\b0*(\d{1,3})\D{0,2}$/u.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

/** The pages of a story whose addresses share `story`, seen from its page `page`. */
function pagesUnder(story: string, page: number, links: readonly PageLink[], url: string): StoryPages | null {
  if (page < 1 || page > MOST_PAGES) return null;
  const addresses = new Map([[page, withoutFragment(url)]]);
  for (const { address, said, turns } of links) {
    const numbered = numberedAddress(address);
    const number = numbered?.story === story ? numbered.page : storyAddress(address) === story ? 1 : null;
    if (number === null || number < 1 || number > MOST_PAGES || addresses.has(number)) continue;
    if (said === number || turns) addresses.set(number, withoutFragment(address));
  }
  const hasNeighbour = addresses.has(page + 1) || addresses.has(page - 1);
  // Articles may be numbered as pages are; only pages of one story lead back to the first.
  if (!hasNeighbour || (page > 1 && !addresses.has(1))) return null;
  return { page, total: Math.max(...addresses.keys()), addresses };
}
