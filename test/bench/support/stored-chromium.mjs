// @ts-check
/** What every benchmark on stored pages asks of Chromium: nothing but the page, and none of the page's own scripts. */

/** Arguments that keep the browser from asking the network for anything on its own account. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * From now on the page's own address is answered with a stored page and everything else with nothing.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {() => string} html asked for at each navigation
 */
export async function serveStored(page, html) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const answer = main
      ? {
          status: 200,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body: html(),
        }
      : { status: 404, body: '' };
    void request.respond(answer).catch(() => undefined);
  });
}
