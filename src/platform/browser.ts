import type { Browser } from 'webextension-polyfill';

type ExtensionGlobal = { browser?: Browser; chrome?: Browser };

const { browser: standard, chrome: chromium } = globalThis as unknown as ExtensionGlobal;

/**
 * The extension API. Under Manifest V3 both browsers return promises, so the polyfill's types are enough and its
 * 10 kB in each entry can stay away. (Firefox has `browser`; Chromium's `chrome` has the same methods.)
 */
export const browser = (standard?.runtime ? standard : chromium) as Browser;

/** False once the extension was updated or removed under an open page: from then on every call would throw. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser?.runtime?.id);
  } catch {
    return false;
  }
}
