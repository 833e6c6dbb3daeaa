// @ts-check
/**
 * The one manifest, as each browser wants it. Chromium takes a service worker and does not know Firefox's settings;
 * Firefox takes background scripts, and its linter warns of every key and permission that is not its own.
 *
 * @param {'chromium' | 'firefox'} target
 * @param {Record<string, any>} manifest the one at the top of the repository
 * @param {readonly string[]} parts the files of the background script, in their order; a worker loads them itself
 * @returns {Record<string, any>}
 */
export function manifestFor(target, manifest, parts) {
  const { background, minimum_chrome_version, browser_specific_settings, ...common } = manifest;
  const permissions = manifest['permissions'].filter((/** @type {string} */ name) => name !== 'offscreen');
  return target === 'chromium'
    ? { ...common, minimum_chrome_version, background: { service_worker: background.service_worker } }
    : { ...common, permissions, browser_specific_settings, background: { scripts: parts } };
}
