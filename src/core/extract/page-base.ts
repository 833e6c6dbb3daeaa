import { absoluteAddress } from './addresses.ts';
import { attributeOf, documentOf, selectAll } from './unclobbered.ts';

/** What relative addresses are relative to: the page's `base`, else its address. */
export function baseOf(document: Document, url: string): string {
  const base = selectAll(document, 'base[href]').item(0);
  return absoluteAddress(base && attributeOf(base, 'href'), url) ?? url;
}

/**
 * The same for the page that an element stands in, as the browser has it. Where a policy lets no `base` count, as in a page
 * that was made again from a snapshot, the absolute address that stands in it does.
 */
export function baseAround(element: Element): string {
  const page = documentOf(element);
  const base = selectAll(page, 'base[href]').item(0);
  return absoluteAddress(base && attributeOf(base, 'href'), 'about:blank') ?? page.baseURI;
}
