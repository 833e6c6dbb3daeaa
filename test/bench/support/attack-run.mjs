// @ts-check
/** One vector through every place where Clearstory shows or keeps what a page holds. */
import {
  askReader,
  callExtension,
  openExtensionPage,
  openPage,
  tabIdOf,
} from '../../../scripts/journey/session.mjs';
import { waitFor } from '../../../scripts/journey/wait-for.mjs';
import {
  countDialogs,
  leftInReadingView,
  leftOn,
  nothing,
  picturesOf,
  takeAddresses,
  takeRuns,
} from './attack-evidence.mjs';
import { ACTING_FORMS, ALL_FORMS, exportsOf } from './attack-exports.mjs';
import { importedId } from './attack-import.mjs';
import { attackArticle, attackPages } from './attack-pages.mjs';
import { leftInMarkdown, watchPolicy } from './attack-watch.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./attack-evidence.mjs').World} World
 * @typedef {import('./attack-evidence.mjs').Needed} Needed
 * @typedef {import('./attack-pages.mjs').Vector} Vector
 *
 * @typedef {object} Finding
 * @property {string} id
 * @property {string} where
 * @property {boolean} ran a script ran, or would have but for a policy
 * @property {string[]} requests addresses asked for that nothing here needs
 * @property {string[]} left handlers and dangerous addresses in what is shown
 */

const PATIENCE = 15_000;
/** The page's own scripts stay off, so that whatever runs was run by us; what a policy stops is heard of. */
const PAGE_POLICY = "script-src 'none'";

/**
 * Runs in a page of the extension: hands an article to the background, as the popup would.
 *
 * @param {unknown} article
 * @returns {Promise<any>} the last thing that it says
 */
function saveArticle(article) {
  const { browser, chrome } = /** @type {any} */ (globalThis);
  const port = (browser ?? chrome).runtime.connect({ name: 'save' });
  return new Promise((resolve) => {
    port.onMessage.addListener((/** @type {any} */ event) => {
      if (event.kind !== 'progress') resolve(event);
    });
    const request = { article, points: [], excerpt: null, pictures: false, favicon: null, incognito: false };
    port.postMessage({ kind: 'save', request });
  });
}

/**
 * What became of the library page into which all vectors of a run came as one file.
 *
 * @param {World} world
 * @param {Page} library
 * @returns {Promise<Finding>}
 */
export async function findingOfImport(world, library) {
  const left = await leftOn(library, 'body');
  const requests = takeAddresses(world, nothing);
  return { id: 'all', where: 'import', ran: await takeRuns(world, [library]), requests, left };
}

/** Walks one vector through every place. */
export class AttackRun {
  /** @type {World} */ #world;
  /** @type {Page | null} */ #page = null;
  /** @type {Page | null} */ #popup = null;
  /** @type {Page | null} */ #library = null;
  /** @type {Page | null} */ #exported = null;

  /** @param {World} world */
  constructor(world) {
    this.#world = world;
  }

  /** @param {Vector} vector @param {number} nth @returns {Promise<Finding[]>} */
  async of(vector, nth) {
    /** @type {Finding[]} */
    const findings = [];
    const base = `http://vector-${nth}.attack.example/`;
    for (const { as, html } of attackPages(vector, base)) {
      const address = `${base}${as}`;
      this.#world.served.set(address, { body: html, policy: PAGE_POLICY });
      const found = await this.#through(vector.id, as, address);
      findings.push(...found.findings);
      this.#world.served.delete(address);
      // The fields alone are only needed where the vector in the story left no story to have fields.
      if (found.hadStory && as === 'story') break;
    }
    findings.push(...(await this.#asKept(vector, `${base}kept`)));
    findings.push(...(await this.#asImported(vector, nth)));
    return findings;
  }

  /** As a saved article, without extraction before it. @param {Vector} vector @param {string} address @returns {Promise<Finding[]>} */
  async #asKept(vector, address) {
    const article = attackArticle(vector, address);
    const outcome = await this.#world.session.welcome.evaluate(saveArticle, article);
    if (outcome.kind !== 'saved')
      return [{ id: vector.id, where: `kept: ${outcome.code}`, ran: false, requests: [], left: [] }];
    /** @type {Finding[]} */
    const findings = [];
    const library = await this.#openSaved(outcome.head.id);
    const left = await leftOn(library, '.story');
    const requests = takeAddresses(this.#world, nothing);
    findings.push({
      id: vector.id,
      where: 'library (kept)',
      ran: await takeRuns(this.#world, [library]),
      requests,
      left,
    });
    findings.push(...(await this.#exports(vector.id, outcome.head.id, library, ' (kept)')));
    return findings;
  }

  /** As it came in with a file of somebody's, with notes and tags. @param {Vector} vector @param {number} nth @returns {Promise<Finding[]>} */
  async #asImported({ id }, nth) {
    const library = await this.#openSaved(importedId(nth));
    // The notes stand in a panel of their own.
    const opened = await library.evaluate(() => {
      const fields = [...document.querySelectorAll('.highlights-panel textarea')];
      document.querySelector('.highlights-panel')?.removeAttribute('hidden');
      return fields.length;
    });
    if (opened === 0) throw new Error('no note of the imported story is shown');
    const left = await leftOn(library, 'body');
    const requests = takeAddresses(this.#world, nothing);
    const ran = await takeRuns(this.#world, [library]);
    const shown = { id, where: 'library (imported, with notes)', ran, requests, left };
    return [shown, ...(await this.#exports(id, importedId(nth), library, ' (imported)', ALL_FORMS))];
  }

  /** @param {string} id @param {'story' | 'fields'} as @param {string} address */
  async #through(id, as, address) {
    /** @type {Finding[]} */
    const findings = [];
    const note = async (
      /** @type {string} */ where,
      /** @type {readonly Page[]} */ pages,
      /** @type {string[]} */ left,
      /** @type {Needed} */ needed,
    ) => {
      const requests = takeAddresses(this.#world, needed);
      const ran = await takeRuns(this.#world, pages);
      findings.push({ id, where: as === 'fields' ? `${where} (fields)` : where, ran, requests, left });
    };
    const { session } = this.#world;
    const page = await this.#openVector(address);
    const popup = await this.#openPopup(page);
    const hadStory = (await popup.$('#failure h1')) === null;
    await note('popup', [page, popup], await leftOn(popup, 'body'), nothing);
    if (!hadStory) return { findings, hadStory };
    const article = await askReader(session, page, 'article');
    const pictures = picturesOf(article);
    const kept = await this.#save(article.metadata.canonicalUrl, popup);
    await note('saving', [page, popup], [], pictures);
    await askReader(session, page, 'openReadingView');
    await note('reading-view', [page], await leftInReadingView(this.#world, page), pictures);
    await askReader(session, page, 'restore');
    await note('page', [page], [], pictures);
    if (kept === null) return { findings, hadStory };
    const library = await this.#openSaved(kept);
    await note('library', [library], await leftOn(library, '.story'), nothing);
    findings.push(...(await this.#exports(id, kept, library, as === 'fields' ? ' (fields)' : '')));
    return { findings, hadStory };
  }

  /**
   * Everything that the library gives away of an article, opened in a browser.
   *
   * @param {string} id of the vector
   * @param {string} article
   * @param {Page} library
   * @param {string} how said after the form
   * @param {readonly import('./attack-exports.mjs').Form[]} [forms]
   * @returns {Promise<Finding[]>}
   */
  async #exports(id, article, library, how, forms = ACTING_FORMS) {
    /** @type {Finding[]} */
    const findings = [];
    for (const { form, pages } of await exportsOf(library, article, forms)) {
      const left = [];
      for (const page of pages)
        left.push(...(page.type === null ? leftInMarkdown(page.body) : await this.#openExported(page)));
      // A page of a book asks for what lies beside it in the book.
      const requests = takeAddresses(this.#world, (address) =>
        address.startsWith(new URL('.', EXPORTED).href),
      );
      const ran = await takeRuns(this.#world, [library, ...(this.#exported ? [this.#exported] : [])]);
      findings.push({ id, where: `export-${form}${how}`, ran, requests, left });
    }
    return findings;
  }

  /** @param {string} address @returns {Promise<Page>} */
  async #openVector(address) {
    const { session, proxy, dialogs } = this.#world;
    if (!this.#page || this.#page.isClosed()) {
      this.#page = await openPage(session, 'http://attack.example/');
      countDialogs(this.#world, this.#page);
    }
    const page = this.#page;
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE }).catch(() => undefined);
    // What the page did by itself is its own affair; from here on it is ours.
    await page.evaluate(watchPolicy).catch(() => undefined);
    proxy.take();
    dialogs.count = 0;
    return page;
  }

  /** @param {Page} page @returns {Promise<Page>} */
  async #openPopup(page) {
    const { session } = this.#world;
    const path = `popup.html?tab=${tabIdOf(page)}`;
    await this.#popup?.close().catch(() => undefined);
    this.#popup = await openExtensionPage(session, path);
    countDialogs(this.#world, this.#popup);
    await this.#popup.evaluate(watchPolicy);
    await this.#popup.waitForSelector('#save, #failure h1', { timeout: PATIENCE });
    return this.#popup;
  }

  /** @param {string} address the story's @param {Page} popup @returns {Promise<string | null>} the saved article's id; null where it could not be saved */
  async #save(address, popup) {
    const { session } = this.#world;
    await popup.$eval('#save', (button) => /** @type {HTMLElement} */ (button).click());
    const message = { clearstory: 'background', method: 'savedCopy', args: [address] };
    const copy = async () => (await callExtension(session, 'runtime.sendMessage', message))?.value ?? null;
    const head = await waitFor(copy, 'the article was saved', PATIENCE).catch(() => null);
    const isIdle = () => popup.$('.progress').then((bar) => bar === null);
    await waitFor(isIdle, 'saving ended', PATIENCE).catch(() => undefined);
    return head?.id ?? null;
  }

  /** @param {string} id @returns {Promise<Page>} */
  async #openSaved(id) {
    const { session } = this.#world;
    await this.#library?.close().catch(() => undefined);
    this.#library = await openExtensionPage(session, `library.html#article=${id}`);
    countDialogs(this.#world, this.#library);
    await this.#library.evaluate(watchPolicy);
    await this.#library.waitForSelector('article.story .body', { timeout: PATIENCE });
    return this.#library;
  }

  /** Opens an exported page as a file from a friend would be opened: nothing forbids it anything. @param {import('./attack-exports.mjs').Opened} page */
  async #openExported({ body, type }) {
    const { session, served, dialogs } = this.#world;
    served.set(EXPORTED, { body, type: type ?? 'text/plain' });
    if (!this.#exported || this.#exported.isClosed()) {
      this.#exported = await session.browser.newPage();
      countDialogs(this.#world, this.#exported);
    }
    dialogs.count = 0;
    await this.#exported.goto(EXPORTED, { waitUntil: 'load', timeout: PATIENCE }).catch(() => undefined);
    return leftOn(this.#exported, 'body');
  }
}

const EXPORTED = 'http://exported.example/story.html';
