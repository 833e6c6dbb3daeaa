import { browser } from './browser.ts';

/**
 * The access to sites that a reader may have withheld: Chromium's "on click", Firefox's optional hosts. Without it a
 * press of the button still works, through `activeTab`.
 */

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };

/** A site and its subdomains, as one match pattern a scheme. */
function originsOf(site: string): { origins: string[] } {
  // An address in brackets or a plain number has no subdomains, and patterns with a star before it are refused.
  const host = /^[\d.]+$|^\[/.test(site) || !site.includes('.') ? site : `*.${site}`;
  return { origins: [`http://${host}/*`, `https://${host}/*`] };
}

/** @param site a host name, as `siteOf` gives it. */
export function hasSiteAccess(site: string): Promise<boolean> {
  return browser.permissions.contains(originsOf(site));
}

/** Asks the reader. To be called in the click itself: browsers refuse it a moment later. */
export function askForSiteAccess(site: string): Promise<boolean> {
  return browser.permissions.request(originsOf(site));
}

export function hasAccessEverywhere(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** As `askForSiteAccess`. */
export function askForAccessEverywhere(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Calls back whenever access is given or taken away, here or in the browser's own settings. */
export function watchAccess(onChange: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const listener = () => onChange();
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal?.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
    },
    { once: true },
  );
}
