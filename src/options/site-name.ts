import { siteOf } from '../platform/settings.ts';

/** A host of labels with letters, digits and hyphens, as `URL` writes every name of the net, or an IPv6 address. */
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?$|^\[[\da-f:]+\]$/;

/**
 * The site that a reader means: a host name in any writing, or a whole address pasted from the address bar.
 *
 * @returns the host name that rules are kept under; null for what names no site.
 */
export function siteName(typed: string): string | null {
  const text = typed.trim();
  const site = siteOf(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!site || !HOST.test(site)) return null;
  return site.includes('.') || site === 'localhost' || site.startsWith('[') ? site : null;
}
