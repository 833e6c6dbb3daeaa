// @ts-check
/**
 * What the library hands to the browser's downloads. The file is caught on its way, for where a browser puts downloads
 * is the reader's affair.
 */

/** @typedef {import('puppeteer-core').Page} Page */

const PATIENCE = { timeout: 15_000 };

/** Runs in the library, where the dialog of the forms is open. */
async function caught(/** @type {string} */ form) {
  const press = HTMLAnchorElement.prototype.click;
  const file = new Promise((resolve) => {
    HTMLAnchorElement.prototype.click = function click() {
      if (!this.download) return press.call(this);
      const { download } = this;
      void fetch(this.href)
        .then((answer) => answer.arrayBuffer())
        .then((bytes) => resolve({ name: download, bytes }));
      return undefined;
    };
  });
  /** @type {HTMLInputElement | null} */ (
    document.querySelector(`dialog[open] input[value=${form}]`)
  )?.click();
  /** @type {HTMLButtonElement | null} */ (document.querySelector('dialog[open] [type=submit]'))?.click();
  const { name, bytes } = /** @type {{name: string, bytes: ArrayBuffer}} */ (await file);
  HTMLAnchorElement.prototype.click = press;
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return { name, base64: btoa(binary) };
}

/**
 * Takes what the dialog is open for away in one form.
 *
 * @param {Page} library its dialog of the forms is opening
 * @param {'html' | 'markdown' | 'epub' | 'json' | 'text'} form
 * @returns {Promise<{name: string, bytes: Buffer}>}
 */
export async function exportedAs(library, form) {
  await library.waitForSelector('dialog[open] input[name=form]', PATIENCE);
  const { name, base64 } = await library.evaluate(caught, form);
  await library.waitForFunction(() => document.querySelector('dialog') === null, PATIENCE);
  return { name, bytes: Buffer.from(base64, 'base64') };
}
