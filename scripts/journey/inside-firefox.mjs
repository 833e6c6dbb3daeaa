// @ts-check
/**
 * What a program may do inside Firefox itself, with the browser's own rights: press what no page can press, ask what no
 * page may ask. Only a Firefox that is started with `--remote-allow-system-access`, as ours are, lets it in.
 */

/**
 * Runs a function in Firefox's main window.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {(...args: any[]) => unknown} work uses nothing but what it is given and what the browser's window has
 * @param {...unknown} args plain values
 * @returns {Promise<any>} what it gives, as a plain value
 * @throws {Error} with what it threw
 */
export async function insideFirefox(browser, work, ...args) {
  const { connection } = /** @type {any} */ (browser);
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = tree.contexts;
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${work.toString()})(...${JSON.stringify(args)})) ?? 'null')()`,
    target: { context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}

/**
 * Presses the extension's button in the toolbar, as no other way lets a program in Firefox.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} name the extension's
 * @returns {Promise<string>} the address that its popup shows
 */
export function pressFirefoxButton(browser, name) {
  return insideFirefox(
    browser,
    async (/** @type {string} */ wanted) => {
      const { ChromeUtils, WebExtensionPolicy } = /** @type {any} */ (globalThis);
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const policy = WebExtensionPolicy.getActiveExtensions().find(
        (/** @type {any} */ one) => one.name === wanted,
      );
      ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
      for (let tries = 0; tries < 200; tries += 1) {
        const popup = /** @type {any} */ (document.querySelector('.webextension-popup-browser'));
        if (popup?.currentURI?.spec.startsWith('moz-extension:')) return popup.currentURI.spec;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error('no popup was opened');
    },
    name,
  );
}

/**
 * Presses an entry of the context menu that is opening over a page.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extension the name under which its entries stand
 * @param {string} entry as it is shown
 */
export async function chooseInFirefoxMenu(browser, extension, entry) {
  await insideFirefox(
    browser,
    async (/** @type {string} */ group, /** @type {string} */ wanted) => {
      const opened = async (/** @type {any} */ menu) => {
        for (let tries = 0; tries < 200 && menu.state !== 'open'; tries += 1)
          await new Promise((done) => setTimeout(done, 50));
        return [...menu.children];
      };
      const menu = /** @type {any} */ (document.getElementById('contentAreaContextMenu'));
      const ours = (await opened(menu)).find(({ label }) => label === group);
      ours.openMenu(true);
      const entries = await opened(ours.menupopup);
      const item = entries.find(({ label }) => label === wanted);
      if (!item) throw new Error(`the menu has ${entries.map(({ label }) => label).join(', ')}`);
      ours.menupopup.activateItem(item);
    },
    extension,
    entry,
  );
}
