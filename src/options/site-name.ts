import { siteOf } from '../core/site-pattern.ts';

/** A host of labels with letters, digits and hyphens, as `URL` writes every name of the net, or an IPv6 address. */
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?$|^\[[\da-f:]+\]$/;
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * The site that a reader means: a host name in any writing, with or without a path (`core/site-pattern.ts`), or a whole
 * address pasted from the address bar, which stands for its site.
 *
 * @returns the pattern that rules are kept under; null for what names no site.
 */
export function sitePattern(typed: string): string | null {
  const text = typed.trim();
  const isAddress = SCHEME.test(text);
  const site = siteOf(isAddress ? text : `https://${text}`);
  if (!site || !HOST.test(site)) return null;
  if (!site.includes('.') && site !== 'localhost' && !site.startsWith('[')) return null;
  return `${site}${isAddress ? '' : pathIn(text)}`;
}

/** A path as typed, without a query; empty where it means the whole site. */
function pathIn(text: string): string {
  const slash = text.indexOf('/');
  const path = slash < 0 ? '' : text.slice(slash).replace(/[?#].*$/, '');
  return /^\/\**$/.test(path) ? '' : path.replace(/\s/g, '');
}
