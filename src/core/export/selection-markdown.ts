import { absoluteAddress } from '../extract/addresses.ts';
import { sanitize } from '../extract/sanitize.ts';
import { fragmentMarkdown } from './markdown.ts';

/**
 * A selected part of a page as Markdown, its links and pictures with their whole addresses.
 *
 * @param selected a copy of what is selected; it is changed
 * @param base the address that the page's own are relative to
 */
export function selectionMarkdown(selected: DocumentFragment, base: string): string {
  for (const [selector, name] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const) {
    for (const element of selected.querySelectorAll(selector)) {
      const address = absoluteAddress(element.getAttribute(name), base);
      if (address === null) element.removeAttribute(name);
      else element.setAttribute(name, address);
    }
  }
  return fragmentMarkdown(sanitize(selected)).trim();
}
