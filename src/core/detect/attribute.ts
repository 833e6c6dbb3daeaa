/** An attribute's value. The script on every page asks for many, and the browser's own name for it is long. */
export function attribute(element: Element, name: string): string | null {
  return element.getAttribute(name);
}
