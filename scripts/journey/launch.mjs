// @ts-check
/** Starts a browser with the extension loaded, in a fresh profile that goes when the browser is closed, or in a given one. */
import puppeteer from 'puppeteer-core';

/**
 * @typedef {object} LaunchOptions
 * @property {import('../find-browser.mjs').BrowserKind} kind
 * @property {string} program
 * @property {string} [extensionDir] the built package, unpacked; without it, a browser as it comes
 * @property {boolean} headless
 * @property {number} sitePort where the sites are served
 * @property {'every-host' | 'example-hosts' | 'proxy'} served which host names lead to `sitePort`: all of them, or only
 *   those under `.example`, so that the rest of the web stays what it is; with `proxy` a proxy listens there, and hears
 *   of every connection, encrypted ones and those to this machine too
 * @property {string} [profile] a folder to keep the profile in, made if it is not there
 * @property {Record<string, string | number | boolean>} [preferences] Firefox's, besides those that every session has
 * @property {string} [downloads] a folder that downloads go to without a question
 */

/** @param {LaunchOptions} options @returns {import('puppeteer-core').LaunchOptions} */
function commonOptions({ program, headless, profile }) {
  return {
    executablePath: program,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile ? { userDataDir: profile } : {}),
  };
}

/** @param {LaunchOptions} options @returns {import('puppeteer-core').LaunchOptions} */
function chromiumOptions(options) {
  const { extensionDir, headless, sitePort, served, downloads } = options;
  const hosts = served === 'every-host' ? '*' : '*.example';
  const way =
    served === 'proxy'
      ? [`--proxy-server=127.0.0.1:${sitePort}`, '--proxy-bypass-list=<-loopback>']
      : [`--host-resolver-rules=MAP ${hosts} 127.0.0.1:${sitePort}`];
  return {
    ...commonOptions(options),
    ...(downloads ? { downloadBehavior: { policy: 'allow', downloadPath: downloads } } : {}),
    // Only over a pipe do current browsers take an unpacked extension from a program.
    pipe: true,
    enableExtensions: extensionDir ? [extensionDir] : false,
    // The bar that says "controlled by automated test software" moves the page down.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...way,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      // Without a display the screen would be 800 by 600, where the popup takes less room.
      ...(headless ? ['--disable-gpu', '--screen-info={1920x1080}'] : []),
      // Chromium's sandbox refuses to run as root, and containers are root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}

/** Firefox has no host mapping; a proxy rule does the same, for the server understands whole addresses. @param {LaunchOptions} options */
function proxyRule({ sitePort, served }) {
  const mapped = served === 'example-hosts' ? '/\\.example$/.test(host)' : 'true';
  const rule = `function FindProxyForURL(url, host) { return ${mapped} ? 'PROXY 127.0.0.1:${sitePort}' : 'DIRECT'; }`;
  return `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(rule)}`;
}

/** @param {LaunchOptions} options @returns {import('puppeteer-core').LaunchOptions} */
function firefoxOptions(options) {
  return {
    ...commonOptions(options),
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': proxyRule(options),
      'network.proxy.allow_hijacking_localhost': true,
      'dom.security.https_first': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(options.downloads
        ? { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads }
        : {}),
      ...options.preferences,
    },
  };
}

/**
 * @param {LaunchOptions} options
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launch(options) {
  if (options.kind === 'chromium') return puppeteer.launch(chromiumOptions(options));
  const browser = await puppeteer.launch(firefoxOptions(options));
  if (options.extensionDir) await browser.installExtension(options.extensionDir);
  return browser;
}
