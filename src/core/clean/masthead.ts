import type { Survey } from './evidence.ts';
import { namesOf } from './name-words.ts';

const MOST_WORDS = 6;
/** The name of a site stands among its first links. */
const FIRST_LINKS = 200;

/** Holds the link that names the site: it leads to the front page, with a picture or a few words. */
export function isMasthead(element: Element, { document, measures, layout }: Survey): boolean {
  if (layout.of(element).position === 'fixed') return false;
  const links = [...element.querySelectorAll('a[href]')].slice(0, FIRST_LINKS);
  if (element.tagName === 'A') links.push(element);
  return links.some((link) => {
    if (!leadsHome(link.getAttribute('href') ?? '', document)) return false;
    if (link.closest('nav,ul,ol,li') || isCrumb(link)) return false;
    const measure = measures.of(link);
    const picture = link.querySelector('img,svg') !== null;
    return measure.words <= MOST_WORDS && (measure.words > 0 || picture) && layout.isVisible(link);
  });
}

/** A breadcrumb stands so deep in its row at most. */
const CRUMB_DEPTH = 5;

/** The first of the breadcrumbs leads home, too, and says no more than that. */
function isCrumb(link: Element): boolean {
  let at: Element | null = link;
  for (let depth = 0; at && depth <= CRUMB_DEPTH; depth += 1, at = at.parentElement)
    if (namesOf(at).has('breadcrumb')) return true;
  return false;
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
