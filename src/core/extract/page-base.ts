import { absoluteAddress } from './addresses.ts';
import { attributeOf, selectAll } from './unclobbered.ts';

/** What relative addresses are relative to: the page's `base`, else its address. */
export function baseOf(document: Document, url: string): string {
  const base = selectAll(document, 'base[href]').item(0);
  return absoluteAddress(base && attributeOf(base, 'href'), url) ?? url;
}
