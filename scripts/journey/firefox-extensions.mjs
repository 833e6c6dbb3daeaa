// @ts-check
/** What a reader does in Firefox's list of extensions, and what Firefox does with them by itself. */
import { insideFirefox } from './inside-firefox.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */

/** Switches an extension off, or on again. @param {Browser} browser @param {string} name @param {boolean} on */
export async function setFirefoxExtension(browser, name, on) {
  await insideFirefox(
    browser,
    async (/** @type {string} */ wanted, /** @type {boolean} */ isOn) => {
      const { ChromeUtils } = /** @type {any} */ (globalThis);
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addons = await AddonManager.getAddonsByTypes(['extension']);
      const addon = addons.find((/** @type {any} */ each) => each.name === wanted);
      await (isOn ? addon.enable() : addon.disable());
    },
    name,
    on,
  );
}

/** Lets an extension into private windows, and loads it anew as Firefox does then. @param {Browser} browser @param {string} name */
export async function allowInPrivateFirefox(browser, name) {
  await insideFirefox(
    browser,
    async (/** @type {string} */ wanted) => {
      const { ChromeUtils } = /** @type {any} */ (globalThis);
      const modules = 'resource://gre/modules';
      const { AddonManager } = ChromeUtils.importESModule(`${modules}/AddonManager.sys.mjs`);
      const { ExtensionPermissions } = ChromeUtils.importESModule(`${modules}/ExtensionPermissions.sys.mjs`);
      const addons = await AddonManager.getAddonsByTypes(['extension']);
      const addon = addons.find((/** @type {any} */ each) => each.name === wanted);
      const permissions = ['internal:privateBrowsingAllowed'];
      await ExtensionPermissions.add(addon.id, { permissions, origins: [] });
      await addon.reload();
    },
    name,
  );
}

/** Ends an extension's background, as Firefox does when it has had nothing to do. @param {Browser} browser @param {string} name */
export async function stopFirefoxBackground(browser, name) {
  await insideFirefox(
    browser,
    async (/** @type {string} */ wanted) => {
      const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
      const policies = WebExtensionPolicy.getActiveExtensions();
      const { extension } = policies.find((/** @type {any} */ each) => each.name === wanted);
      await extension.terminateBackground({ disableResetIdleForTest: true });
    },
    name,
  );
}
