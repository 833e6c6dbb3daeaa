// @ts-check
import { evaluateIn } from './evaluate-in.mjs';

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').CDPSession} Session
 */

/** A document that no page is loaded into; each script has a world of its own in it. */
export class FarPage {
  /** @param {Session} session @param {string} frameId */
  constructor(session, frameId) {
    this.session = session;
    this.frameId = frameId;
    /** @type {Map<string, number>} */
    this.worlds = new Map();
  }

  /** @param {Browser} browser */
  static async open(browser) {
    const session = await (await browser.newPage()).createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    return new FarPage(session, frameTree.frame.id);
  }

  /** @param {string} script */
  async worldOf(script) {
    const known = this.worlds.get(script);
    if (known !== undefined) return known;
    const { executionContextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: this.frameId,
      worldName: `far-${this.worlds.size}`,
    });
    this.worlds.set(script, executionContextId);
    await evaluateIn(this.session, executionContextId, `${script}\nglobalThis.far = bench; far.prepare?.()`);
    return executionContextId;
  }

  /** @param {string} script @param {unknown} argument */
  async run(script, argument) {
    return evaluateIn(this.session, await this.worldOf(script), `far.run(${JSON.stringify(argument)})`);
  }
}
