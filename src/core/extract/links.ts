import { absoluteAddress, withoutFragment } from './addresses.ts';

/**
 * Makes the links below `root` absolute; those that lead to a place in the same page stay fragments, and what is no
 * web or mail address becomes plain text.
 */
export function settleLinks(root: Element, base: string, page: string): void {
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (/^mailto:/i.test(href)) continue;
    const address = absoluteAddress(href, base);
    if (!address) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', fragmentOf(address, page) ?? address);
  }
}

function fragmentOf(address: string, page: string): string | null {
  const hash = address.indexOf('#');
  if (hash < 0 || hash === address.length - 1) return null;
  return withoutFragment(address) === withoutFragment(page) ? address.slice(hash) : null;
}
