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
