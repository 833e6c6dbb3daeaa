import type { Survey } from './evidence.ts';

const MOST_WORDS = 6;
/** The name of a site stands among its first links. */
const FIRST_LINKS = 200;

/** Holds the link that names the site: it leads to the front page, with a picture or a few words. */
export function isMasthead(element: Element, { document, measures, layout }: Survey): boolean {
  if (layout.of(element).position === 'fixed') return false;
  const links = [...element.querySelectorAll('a[href]')].slice(0, FIRST_LINKS);
  if (element.tagName === 'A') links.push(element);
  return links.some((link) => {
    if (!leadsHome(link.getAttribute('href') ?? '', document) || link.closest('nav,ul,ol,li')) return false;
    const measure = measures.of(link);
    const picture = link.querySelector('img,svg') !== null;
    return measure.words <= MOST_WORDS && (measure.words > 0 || picture) && layout.isVisible(link);
  });
}

/** What was found of each address, for the page that it was found on: frames and lists are asked about many times. */
let known: { readonly base: string; readonly homes: Map<string, boolean> } | null = null;

function leadsHome(href: string, { baseURI, URL: here }: Document): boolean {
  const base = `${baseURI} ${here}`;
  if (known?.base !== base) known = { base, homes: new Map() };
  const found = known.homes.get(href) ?? isFrontPage(href, baseURI, here);
  known.homes.set(href, found);
  return found;
}

function isFrontPage(href: string, base: string, here: string): boolean {
  try {
    const target = new URL(href, base);
    const isHome = /^\/(?:index\.\w+)?$/.test(target.pathname) && target.hash === '';
    return isHome && target.host === new URL(here).host;
  } catch {
    return false;
  }
}
