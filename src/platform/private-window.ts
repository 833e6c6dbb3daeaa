import { browser } from './browser.ts';

/** Whether this script runs in a private window, where nothing is kept unless the reader says so. */
export function inPrivateWindow(): boolean {
  return browser.extension?.inIncognitoContext ?? false;
}
