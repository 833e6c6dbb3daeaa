import { browser } from './browser.ts';

/** Whether this script outlived the extension that put it into the page: after an update, its messages reach nobody. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
