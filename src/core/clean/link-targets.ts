/** Where the links of an element lead. */

/** A share is known from so many, spread over all: a list may hold tens of thousands. */
const MOST_LINKS = 200;

function linksOf(element: Element): HTMLAnchorElement[] {
  const all = element.querySelectorAll<HTMLAnchorElement>('a[href]');
  const step = Math.max(1, Math.ceil(all.length / MOST_LINKS));
  const links: HTMLAnchorElement[] = [];
  for (let at = 0; at < all.length; at += step) links.push(all[at] as HTMLAnchorElement);
  if (element.tagName === 'A' && element.hasAttribute('href')) links.push(element as HTMLAnchorElement);
  return links;
}

function isSectionLink(link: Element): boolean {
  return (link.getAttribute('href') ?? '').startsWith('#');
}

/** The share of links that lead to other pages of the same site, 0 to 1. */
export function ownLinkShare(element: Element, document: Document): number {
  const links = linksOf(element);
  if (links.length === 0) return 0;
  const here = siteOf(document.location?.hostname ?? '');
  const own = links.filter((link) => !isSectionLink(link) && siteOf(hostOf(link)) === here);
  return own.length / links.length;
}

/** A link in a drawing has an address, but no parts of it. */
function hostOf(link: HTMLAnchorElement): string {
  if (typeof link.hostname === 'string') return link.hostname;
  const href = (link as Element).getAttribute('href') ?? '';
  return URL.canParse(href, (link as Element).baseURI)
    ? new URL(href, (link as Element).baseURI).hostname
    : '';
}

/** The share of links that lead to a section of the same page, 0 to 1. */
export function sectionLinkShare(element: Element): number {
  const links = linksOf(element);
  return links.length === 0 ? 0 : links.filter(isSectionLink).length / links.length;
}

/** The last two labels of a host name: near enough to the site for comparing the hosts of one page. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
