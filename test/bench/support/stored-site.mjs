// @ts-check
/**
 * Runs programs on stored pages in real Chromium: each page is served at its own address, its scripts stay off, nothing
 * else is fetched, and each program runs in an isolated world of its own, as a content script does.
 */
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { FarPage } from './far-page.mjs';
import { CHROMIUM_ARGUMENTS } from './stored-chromium.mjs';
import { StoredTab } from './stored-tab.mjs';

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 *
 * @typedef {object} Visit
 * @property {string} url where the page is served; what is no address becomes one under `.example`
 * @property {() => Promise<string>} html
 *
 * @typedef {object} Program
 * @property {string} script what `bundleEntry` gives; exports `run`
 * @property {unknown} argument for `run`; plain JSON, as is what it returns or resolves to
 * @property {string} [far] another such script, which runs in a document that is open all the time, as one of the
 * extension's own is; its `run` gets what came of the first, and `prepare`, where it has one, is called before all
 *
 * @typedef {{value: any} | {failed: string}} Outcome `failed`: an exception's text, `timeout` or `crashed`
 */

const ARGUMENTS = [...CHROMIUM_ARGUMENTS, '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND'];
const VIEWPORT = { width: 1280, height: 900 };
const LOAD_TIMEOUT = 30_000;
/** To be asked for a size a page has to be laid out. @type {Program} */
const DRAW = {
  script: 'const bench = { run: () => document.documentElement.scrollHeight };',
  argument: null,
};

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} reason
 * @returns {Promise<T>}
 */
function within(promise, ms, reason) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(reason)), ms);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, late])).finally(() => clearTimeout(timer));
}

/** @param {Visit} visit @param {number} index */
function addressOf(visit, index) {
  return URL.canParse(visit.url) && /^https?:/.test(visit.url)
    ? visit.url
    : `https://stored.example/${index}`;
}

/** One tab after the other: where one is stuck or gone, the browser of its line is started anew. */
class Line {
  /** @param {string} executablePath @param {number} timeout @param {boolean} drawn */
  constructor(executablePath, timeout, drawn) {
    this.drawn = drawn;
    this.executablePath = executablePath;
    this.timeout = timeout;
    /** @type {Browser | null} */
    this.browser = null;
    /** @type {StoredTab | null} */
    this.tab = null;
    /** @type {FarPage | null} */
    this.far = null;
  }

  /**
   * Runs a script in a document that stays, and is there from the first time on.
   *
   * @param {string} script @param {unknown} argument @returns {Promise<any>}
   */
  async runFar(script, argument) {
    this.far ??= await FarPage.open(/** @type {Browser} */ (this.browser));
    return this.far.run(script, argument);
  }

  async ready() {
    this.browser ??= await puppeteer.launch({
      executablePath: this.executablePath,
      headless: true,
      pipe: true,
      defaultViewport: VIEWPORT,
      args: ARGUMENTS,
      protocolTimeout: 0,
      // Chromium ends with the pipe; handlers of its own would keep this program from ending.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    this.tab ??= await StoredTab.open(this.browser);
    return this.tab;
  }

  /** @param {string} url @param {string} html @param {Program[]} programs @returns {Promise<Outcome[]>} */
  async visit(url, html, programs) {
    /** @type {Outcome[]} */
    const outcomes = [];
    let loaded = false;
    for (const program of programs) {
      try {
        const tab = await this.ready();
        if (!loaded)
          await within(Promise.race([tab.load(url, html), tab.crash]), LOAD_TIMEOUT, 'load timeout');
        if (!loaded && this.drawn)
          await within(Promise.race([tab.run(DRAW), tab.crash]), LOAD_TIMEOUT, 'draw timeout');
        loaded = true;
        const near = await within(Promise.race([tab.run(program), tab.crash]), this.timeout, 'timeout');
        const { far } = program;
        const value = far ? await within(this.runFar(far, near), this.timeout, 'timeout') : near;
        outcomes.push({ value });
      } catch (error) {
        const failed = error instanceof Error ? error.message : String(error);
        outcomes.push({ failed });
        if (!loaded || /timeout|crashed|closed|Target|Protocol/i.test(failed)) {
          await this.abandon();
          loaded = false;
        }
      }
    }
    return outcomes;
  }

  /** A stuck tab does not answer to a polite close. */
  async abandon() {
    const { browser } = this;
    this.browser = null;
    this.tab = null;
    this.far = null;
    browser?.process()?.kill('SIGKILL');
    await within(browser?.close() ?? Promise.resolve(), 5_000, 'close').catch(() => undefined);
  }
}

/**
 * Runs the programs on each page, in order, and gives their outcomes in the order of the pages. A page that crashes its
 * tab or takes too long costs its own programs' outcomes and nothing else.
 *
 * @param {readonly Visit[]} visits
 * @param {(index: number) => Program[]} programsFor
 * @param {object} [options]
 * @param {number} [options.tabs] how many pages at a time
 * @param {number} [options.timeout] milliseconds for one program on one page
 * @param {boolean} [options.drawn] whether the page is drawn first, as it is when a reader presses a button on it
 * @param {(index: number, outcomes: Outcome[]) => void} [options.onDone]
 * @returns {Promise<Outcome[][]>}
 * @throws {Error} where there is no Chromium
 */
export async function runOnPages(
  visits,
  programsFor,
  { tabs = 2, timeout = 60_000, drawn = false, onDone } = {},
) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium on this machine');
  /** @type {Outcome[][]} */
  const results = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(tabs, visits.length) }, async () => {
      const line = new Line(executablePath, timeout, drawn);
      try {
        for (let index = next++; index < visits.length; index = next++) {
          const visit = /** @type {Visit} */ (visits[index]);
          const outcomes = await line.visit(addressOf(visit, index), await visit.html(), programsFor(index));
          results[index] = outcomes;
          onDone?.(index, outcomes);
        }
      } finally {
        await line.abandon();
      }
    }),
  );
  return results;
}
