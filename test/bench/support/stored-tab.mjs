// @ts-check
import { evaluateIn } from './evaluate-in.mjs';

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').CDPSession} Session
 * @typedef {import('./stored-site.mjs').Program} Program
 */

/** Answers the first request for a document with the page, any later one with "no content", all others with nothing. */
export class StoredTab {
  /** @param {Session} session @param {() => Promise<void>} close */
  constructor(session, close) {
    this.session = session;
    this.close = close;
    this.html = '';
    this.served = false;
    /** @type {Promise<never>} */
    this.crash = new Promise((_, reject) => {
      session.on('Inspector.targetCrashed', () => reject(new Error('crashed')));
    });
    this.crash.catch(() => undefined);
    session.on('Fetch.requestPaused', (event) => void this.answer(event).catch(() => undefined));
  }

  /** @param {Browser} browser */
  static async open(browser) {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const tab = new StoredTab(session, () => page.close());
    await session.send('Page.enable');
    await session.send('Inspector.enable');
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    return tab;
  }

  /** @param {import('puppeteer-core').Protocol.Fetch.RequestPausedEvent} event */
  async answer({ requestId, resourceType, frameId }) {
    if (resourceType !== 'Document' || frameId !== this.frame) {
      await this.session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    const first = !this.served;
    this.served = true;
    await this.session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: first ? 200 : 204,
      responseHeaders: [
        { name: 'content-type', value: 'text/html; charset=utf-8' },
        { name: 'content-security-policy', value: "script-src 'none'" },
      ],
      body: first ? Buffer.from(this.html).toString('base64') : '',
    });
  }

  /** @param {string} url @param {string} html */
  async load(url, html) {
    const { frameTree } = await this.session.send('Page.getFrameTree');
    this.frame = frameTree.frame.id;
    this.html = html;
    this.served = false;
    const ready = new Promise((resolve) => this.session.once('Page.domContentEventFired', resolve));
    const { errorText } = await this.session.send('Page.navigate', { url });
    if (errorText) throw new Error(errorText);
    await ready;
  }

  /** @param {Program} program @returns {Promise<any>} */
  async run({ script, argument }) {
    const { executionContextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: this.frame ?? '',
      worldName: 'bench',
    });
    const expression = `(() => {${script}\nreturn bench.run(${JSON.stringify(argument)});})()`;
    return evaluateIn(this.session, executionContextId, expression);
  }
}
