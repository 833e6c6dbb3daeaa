// @ts-check
/**
 * A browser with the extension in it, driven as a reader would drive it. The demo and the end-to-end tests share it, so
 * what the demo shows is what the tests have tested.
 */
import { collectComplaints } from './complaints.mjs';
import { launch } from './launch.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('./complaints.mjs').Complaint} Complaint
 *
 * @typedef {object} Session
 * @property {import('../find-browser.mjs').BrowserKind} kind
 * @property {Browser} browser
 * @property {string} origin of the extension's own pages, with a slash at the end
 * @property {Page} welcome the welcome page; the session asks the extension API there
 * @property {ReturnType<typeof collectComplaints>} listening
 * @property {() => Promise<readonly Complaint[]>} complaints every error so far, of pages, popup and background
 * @property {() => Promise<void>} close
 */

/** The address as the page has it: Puppeteer does not hear of Firefox's own move to an extension page. */
const addressIn = (/** @type {Page} */ page) => page.evaluate(() => location.href).catch(() => page.url());

/** @param {Browser} browser @param {(address: string) => boolean} isMeant @returns {Promise<Page | null>} */
export async function pageWhere(browser, isMeant) {
  for (const page of await browser.pages()) {
    if (isMeant(await addressIn(page))) return page;
  }
  return null;
}

/** @param {Browser} browser @param {string} ending */
const pageEndingWith = (browser, ending) => pageWhere(browser, (address) => address.endsWith(ending));

/** @param {Browser} browser @returns {Promise<string>} the origin of the extension's pages, with a slash at the end */
async function originOf(browser) {
  const opened = () => pageEndingWith(browser, '/welcome.html');
  const welcome = await waitFor(opened, 'the extension opened its welcome page', 30_000);
  return (await addressIn(welcome)).replace(/welcome\.html$/, '');
}

/**
 * Starts the browser and waits for the welcome page: from then on the extension is awake and nothing opens by itself.
 *
 * @param {import('./launch.mjs').LaunchOptions} options
 * @param {string} [known] the extension's origin, in a profile that has been greeted before
 * @returns {Promise<Session>}
 */
export async function startSession(options, known) {
  const browser = await launch(options);
  try {
    const listening = collectComplaints(browser);
    const origin = known ?? (await originOf(browser));
    const { kind } = options;
    const opened = known
      ? await waitFor(
          // A moment after its start a browser may still refuse the pages of an extension it knows.
          () => openExtensionPage({ kind, browser, origin, listening }, 'welcome.html'),
          'the extension was there again',
          30_000,
        )
      : await pageEndingWith(browser, '/welcome.html');
    if (!opened) throw new Error('the welcome page was closed at once');
    await listening.listenToBackground(opened);
    /** @type {Session} */
    const session = {
      kind,
      browser,
      origin,
      welcome: opened,
      listening,
      complaints: () => listening.all(session.welcome),
      close: () => browser.close(),
    };
    return session;
  } catch (thrown) {
    await browser.close();
    throw thrown;
  }
}

/**
 * To be called after the extension was loaded anew, which closes all its pages: opens the welcome page again.
 *
 * @param {Session} session
 */
export async function returnToWelcome(session) {
  session.welcome = await waitFor(
    () => openExtensionPage(session, 'welcome.html'),
    'the extension was there again',
  );
  await session.listening.listenToBackground(session.welcome);
}

/** @typedef {{id: number, active: boolean, url?: string}} Tab */

/**
 * Calls a function of the extension API.
 *
 * @param {Session} session
 * @param {string} path such as `tabs.query`
 * @param {...unknown} args plain values
 * @returns {Promise<any>}
 */
export function callExtension({ welcome }, path, ...args) {
  return welcome.evaluate(
    (/** @type {string} */ name, /** @type {unknown[]} */ values) => {
      const { browser, chrome } = /** @type {any} */ (globalThis);
      const [area = '', method = ''] = name.split(/\.(?=\w+$)/);
      const api = area.split('.').reduce((part, key) => part[key], browser ?? chrome);
      return api[method](...values);
    },
    path,
    args,
  );
}

/** @param {Session} session @returns {Promise<Tab[]>} */
const tabs = (session) => callExtension(session, 'tabs.query', {});

/** @type {WeakMap<Page, number>} */
const tabIds = new WeakMap();

/**
 * Opens a page in a tab of its own and waits until it has loaded.
 *
 * @param {Session} session
 * @param {string} url
 * @returns {Promise<Page>}
 */
export async function openPage(session, url) {
  const { page, loaded } = await beginPage(session, url);
  await loaded;
  return page;
}

/**
 * Opens a page in a tab of its own, whether or not it ever ends loading.
 *
 * @param {Session} session
 * @param {string} url
 * @returns {Promise<{page: Page, loaded: Promise<unknown>}>}
 */
export async function beginPage(session, url) {
  const before = new Set((await tabs(session)).map((tab) => tab.id));
  const page = await session.browser.newPage();
  const added = await waitFor(
    async () => (await tabs(session)).find((tab) => !before.has(tab.id)),
    'the browser knew its new tab',
  );
  tabIds.set(page, added.id);
  const loaded = page.goto(url, { waitUntil: 'load' });
  // Who does not wait for it is not to hear that the page was closed before.
  loaded.catch(() => undefined);
  return { page, loaded };
}

/** @param {Page} page of `openPage` @returns {number} the extension API's number for its tab */
export function tabIdOf(page) {
  const id = tabIds.get(page);
  if (id === undefined) throw new Error('this page was not opened by openPage');
  return id;
}

/**
 * Opens one of the extension's own pages in a tab.
 *
 * @param {Pick<Session, 'kind' | 'browser' | 'origin' | 'listening'>} session
 * @param {string} path such as `library.html`
 * @returns {Promise<Page>}
 */
export async function openExtensionPage({ kind, browser, origin, listening }, path) {
  const page = await browser.newPage();
  const url = origin + path;
  const loading = page.goto(url);
  if (kind === 'chromium') {
    try {
      await loading;
    } catch (thrown) {
      await page.close();
      throw thrown;
    }
    return page;
  }
  // Firefox loads the page, but never tells Puppeteer so.
  loading.catch(() => undefined);
  await waitFor(
    () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
    `${path} was open`,
  );
  await listening.listenToOwnPage(page);
  return page;
}

/**
 * Presses the toolbar button on a page. In Chromium it is the real button and the real popup; Firefox lets no program
 * press it, so there the popup's page is opened in a tab and told which tab it is about.
 *
 * @param {Session} session
 * @param {Page} page of `openPage`
 * @returns {Promise<Page>} the popup
 */
export async function pressButton(session, page) {
  if (session.kind === 'firefox') return openExtensionPage(session, `popup.html?tab=${tabIdOf(page)}`);
  const [extension] = (await session.browser.extensions()).values();
  if (!extension) throw new Error('the browser has lost the extension');
  await page.bringToFront();
  const opened = session.browser.waitForTarget((target) => target.url() === `${session.origin}popup.html`);
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  session.listening.listenToPopup(popup);
  return popup;
}

/**
 * Closes the popup, as a press beside it would.
 *
 * @param {Page} popup
 */
export async function closePopup(popup) {
  // It may be closing of itself.
  if (!popup.isClosed()) await popup.close().catch(() => undefined);
}

/**
 * What the script that cleans says of a page; null where it was never injected.
 *
 * @param {Session} session
 * @param {Page} page of `openPage`
 * @returns {Promise<import('../../src/platform/api.ts').PageState | null>}
 */
export async function readerState(session, page) {
  const message = { clearstory: 'reader', method: 'state', args: [] };
  const asked = callExtension(session, 'tabs.sendMessage', tabIdOf(page), message, { frameId: 0 });
  const reply = await asked.catch(() => null);
  return reply?.ok ? reply.value : null;
}

/**
 * Sends a message to the background or, with a page, to a script in it, as the popup would.
 *
 * @param {Session} session
 * @param {Page} page of `openPage`
 * @param {string} method of `ReaderApi`
 * @param {...unknown} args
 * @returns {Promise<any>} the value of the reply
 */
export async function askReader(session, page, method, ...args) {
  const message = { clearstory: 'reader', method, args };
  const reply = await callExtension(session, 'tabs.sendMessage', tabIdOf(page), message, { frameId: 0 });
  if (!reply?.ok) throw new Error(`the page answered ${method} with ${JSON.stringify(reply)}`);
  return reply.value;
}

/**
 * The text that a reader can see on a page or in the popup. Closed shadow roots are not in it.
 *
 * @param {Page} page
 * @returns {Promise<string>}
 */
export function visibleText(page) {
  return page.evaluate(() => document.body?.innerText ?? '');
}

/**
 * Runs a function in the script that cleans, on what it shows over a page: its shadow root is closed to the page, not
 * to the extension.
 *
 * @template Outcome
 * @param {Session} session
 * @param {Page} page of `openPage`
 * @param {(root: ShadowRoot, ...args: any[]) => Outcome} work uses nothing but what it is given
 * @param {...unknown} args plain values
 * @returns {Promise<Outcome | null>} null where nothing of ours is over the page
 */
export function inOverlay({ welcome }, page, work, ...args) {
  const inPage = `function (given) {
    const dom = globalThis.chrome?.dom;
    for (const host of [...document.documentElement.children].reverse()) {
      const root = dom ? dom.openOrClosedShadowRoot(host) : host.openOrClosedShadowRoot;
      if (root?.querySelector('dialog, section.panel')) return (${work.toString()})(root, ...given);
    }
    return null;
  }`;
  const target = { tabId: tabIdOf(page) };
  return /** @type {Promise<any>} */ (
    welcome.evaluate(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [given] = await api.scripting.executeScript({
        target: ${JSON.stringify(target)}, func: ${inPage}, args: [${JSON.stringify(args)}],
      });
      return given.result;
    })()`)
  );
}
