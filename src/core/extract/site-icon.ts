/**
 * The address of a page's own small picture: the largest that it names, or the one that browsers look for by
 * themselves (HTML, "rel=icon"). Null where the page has no address of the web.
 *
 * @param url of the page
 */
export function iconOf(page: Document, url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const named = [...page.querySelectorAll('link[rel~="icon" i][href]')].map((link) => ({
    href: link.getAttribute('href') ?? '',
    side: Number.parseInt(link.getAttribute('sizes') ?? '', 10) || 0,
  }));
  const [best] = named
    .filter(({ href }) => URL.canParse(href, url))
    .sort((one, other) => other.side - one.side);
  return new URL(best?.href ?? '/favicon.ico', url).href;
}
