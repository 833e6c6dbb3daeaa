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

function leadsHome(href: string, document: Document): boolean {
  try {
    const target = new URL(href, document.baseURI);
    const here = new URL(document.URL);
    return target.host === here.host && /^\/(?:index\.\w+)?$/.test(target.pathname) && target.hash === '';
  } catch {
    return false;
  }
}
