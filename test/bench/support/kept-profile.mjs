// @ts-check
/** Browsers that are started again and again in one profile, with the library that it holds. */
import { startSession } from '../../../scripts/journey/session.mjs';

/** @typedef {import('../../../scripts/journey/launch.mjs').LaunchOptions} LaunchOptions */

/**
 * Firefox forgets an extension that was loaded for the moment, as a test has to, with its address and its storage; one
 * that was installed keeps both.
 */
export const FIREFOX_REMEMBERS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({
    'clearstory@clearstory.example': '5f0c1ea2-57a7-4f0e-8a0e-c1ea25707e50',
  }),
};

/**
 * The processes of a browser that was killed may hold its profile for a moment.
 *
 * @param {LaunchOptions} options
 * @param {string | undefined} origin of the extension's pages, where the profile has been used before
 */
export async function startAgain(options, origin) {
  for (let left = 8; ; left--) {
    try {
      return await startSession(options, origin);
    } catch (thrown) {
      if (left === 0) throw thrown;
      await new Promise((done) => setTimeout(done, 1500));
    }
  }
}
