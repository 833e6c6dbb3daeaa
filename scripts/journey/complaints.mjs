// @ts-check
/** Everything that went wrong in a browser: errors on the consoles of pages, popup and background. */
import { waitFor } from './wait-for.mjs';

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} Complaint
 * @property {string} where the address of the page or script
 * @property {string} what
 */

/** @param {import('puppeteer-core').ConsoleMessage} message @param {string} where @returns {Complaint} */
function fromConsole(message, where) {
  const { url } = message.location();
  return { where: url || where, what: message.text() };
}

/** A picture that a page names and its site does not have is the page's own affair. @param {import('puppeteer-core').ConsoleMessage} message */
function isOwnGap(message) {
  return (
    message.text().startsWith('Failed to load resource') && /^https?:/.test(message.location().url ?? '')
  );
}

/** @param {Page} page @param {(complaint: Complaint) => void} add */
function listenToPage(page, add) {
  page.on('pageerror', (thrown) => {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    add({ where: page.url(), what });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOwnGap(message)) add(fromConsole(message, page.url()));
  });
}

/** @param {import('puppeteer-core').WebWorker} worker @param {(complaint: Complaint) => void} add */
function listenToWorker(worker, add) {
  worker.on('console', (message) => {
    if (message.type() === 'error') add(fromConsole(message, worker.url()));
  });
  worker.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text } = exceptionDetails;
    add({ where: worker.url(), what: exception?.description ?? text });
  });
}

const CHANNEL = 'clearstory-complaints';

/** Runs in the welcome page: keeps what the other pages of the extension and Firefox's background report. */
async function keepReports(/** @type {string} */ channelName) {
  const scope = /** @type {any} */ (globalThis);
  /** @type {Complaint[]} */
  const kept = [];
  scope.keptComplaints = kept;
  new BroadcastChannel(channelName).addEventListener('message', ({ data }) => kept.push(data));
  // Chromium has a worker instead of a page, and rejects.
  const api = scope.browser ?? scope.chrome;
  const background = await api.runtime.getBackgroundPage().catch(() => null);
  for (const type of ['error', 'unhandledrejection']) {
    background?.addEventListener(type, (/** @type {any} */ event) =>
      kept.push({ where: 'background', what: String(event.message ?? event.reason) }),
    );
  }
}

/** Runs in an extension page of Firefox, whose errors no protocol shows. */
function reportErrors(/** @type {string} */ channelName) {
  const channel = new BroadcastChannel(channelName);
  for (const type of ['error', 'unhandledrejection']) {
    addEventListener(type, (/** @type {any} */ event) =>
      channel.postMessage({ where: location.href, what: String(event.message ?? event.reason) }),
    );
  }
}

/**
 * Listens to every page and worker that a browser opens from now on, and to those that are open.
 *
 * @param {Browser} browser
 */
export function collectComplaints(browser) {
  /** @type {Complaint[]} */
  const heard = [];
  const add = (/** @type {Complaint} */ complaint) => heard.push(complaint);

  const listen = async (/** @type {import('puppeteer-core').Target} */ target) => {
    if (target.type() === 'service_worker') {
      const worker = await target.worker();
      if (worker) listenToWorker(worker, add);
    } else if (target.type() === 'page') {
      const page = await target.page();
      if (page) listenToPage(page, add);
    }
  };
  // A target may be gone before it can be listened to.
  const start = (/** @type {import('puppeteer-core').Target} */ target) =>
    void listen(target).catch(() => undefined);
  browser.on('targetcreated', start);
  for (const target of browser.targets()) start(target);

  return {
    /** The popup is no tab, so it does not come with the pages. @param {Page} popup */
    listenToPopup: (popup) => listenToPage(popup, add),

    /** @param {Page} page an extension page in a tab of Firefox */
    listenToOwnPage: (page) => page.evaluate(reportErrors, CHANNEL),

    /** @param {Page} welcome */
    async listenToBackground(welcome) {
      // On a busy machine Firefox shows a page of an extension before it gives it the extension API.
      const hasApi = () =>
        welcome.evaluate(() => {
          const { browser, chrome } = /** @type {any} */ (globalThis);
          return Boolean((browser ?? chrome)?.runtime);
        });
      await waitFor(hasApi, 'the page had the extension API', 30_000);
      await welcome.evaluate(keepReports, CHANNEL);
    },

    /** @param {Page} welcome @returns {Promise<readonly Complaint[]>} */
    async all(welcome) {
      const kept = await welcome.evaluate(() => /** @type {any} */ (globalThis).keptComplaints);
      return [...heard, ...kept];
    },
  };
}
