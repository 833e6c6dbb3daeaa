/**
 * The element of the page that a link of the page itself (`href="#…"`) leads to; null where it leads elsewhere or to
 * nothing. Found as browsers find it: by the id as it stands, else by the id without its percent encoding (HTML,
 * "find a potential indicated element").
 */
export function fragmentTarget(link: Element, document: Document): Element | null {
  const href = link.getAttribute('href') ?? '';
  if (!/^#./.test(href)) return null;
  const id = href.slice(1);
  return document.getElementById(id) ?? document.getElementById(decoded(id));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
