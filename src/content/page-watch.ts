import { judge } from '../core/detect/detect.ts';
import type { Detection } from '../core/detect/detection.ts';
import { gatherEvidence } from '../core/detect/evidence.ts';
import { watchAddress } from '../page/address-watch.ts';
import { watchSettling } from './settling.ts';
import { after } from './timer.ts';
import { whenIdle } from './when-idle.ts';

/** A page that became no article within this time is left alone. */
const LATE_TEXT_MS = 15_000;
/** After a change of address: first look, and the longest that the old story may stand under the new address. */
const FIRST_LOOK_MS = 250;
const OLD_STORY_MS = 2000;

export interface PageWatchOptions {
  /** Ends everything that the watch holds. */
  readonly signal: AbortSignal;
  /** Told of each new address, and when a page that script filled late turned out to be an article. */
  readonly onDetection: (detection: Detection) => void;
  /** Told of what a page did to make a judgement impossible. */
  readonly onFailure: (thrown: unknown) => void;
  /** Asked before each judgement; where it is false, nothing more is done. */
  readonly mayGoOn: () => boolean;
}

/** Judges a page, and judges it again where script changes its address or fills it late. Changes nothing on it. */
export class PageWatch {
  readonly #window: Window;
  readonly #options: PageWatchOptions;
  #visit = new AbortController();
  #latest: Detection | null = null;
  #proseLetters = 0;
  /** To be called where a change of the address became known in another way. */
  lookAtAddress: () => void = () => undefined;

  constructor(window: Window, options: PageWatchOptions) {
    this.#window = window;
    this.#options = options;
  }

  /** What the page is; null while it is not yet judged at its present address. */
  get latest(): Detection | null {
    return this.#latest;
  }

  start(): void {
    const { signal } = this.#options;
    const visit = this.#newVisit();
    this.#watchLateText(visit, () => this.#look());
    whenIdle(this.#window, visit, () => this.#look());
    this.lookAtAddress = watchAddress(this.#window, signal, () => this.#newAddress());
    this.#window.addEventListener('pageshow', (event) => this.#shown(event), { signal });
  }

  /** A page that comes back from the back-forward cache runs no script anew, so it says again what it is. */
  #shown(event: PageTransitionEvent): void {
    if (event.persisted && this.#latest && this.#options.mayGoOn()) this.#options.onDetection(this.#latest);
  }

  #newAddress(): void {
    if (!this.#options.mayGoOn()) return;
    const visit = this.#newVisit();
    const old = this.#proseLetters;
    const lookForNewStory = (): void => this.#look(old);
    this.#watchLateText(visit, lookForNewStory);
    after(FIRST_LOOK_MS, visit, lookForNewStory);
    // Much of the same text under another address is the same page with other parameters.
    after(OLD_STORY_MS, visit, () => {
      if (!this.#latest) this.#look();
    });
  }

  #newVisit(): AbortSignal {
    this.#visit.abort();
    this.#visit = new AbortController();
    this.#latest = null;
    return AbortSignal.any([this.#visit.signal, this.#options.signal]);
  }

  #watchLateText(visit: AbortSignal, look: () => void): void {
    watchSettling(this.#window.document, visit, () => whenIdle(this.#window, visit, look));
    after(LATE_TEXT_MS, visit, () => this.#visit.abort());
  }

  /** @param oldProse letters of the story at the address before, which is not to be taken for the new one. */
  #look(oldProse = 0): void {
    if (!this.#options.mayGoOn()) return;
    try {
      this.#judge(oldProse);
    } catch (thrown) {
      this.#visit.abort();
      this.#options.onFailure(thrown);
    }
  }

  #judge(oldProse: number): void {
    const { document, location } = this.#window;
    const evidence = gatherEvidence(document, location.href);
    const prose = evidence.text.proseLetters;
    if (!this.#latest && oldProse > 0 && prose === oldProse) return;
    const before = this.#latest;
    const detection = judge(evidence, location.href);
    this.#latest = detection;
    this.#proseLetters = prose;
    if (detection.article) this.#visit.abort();
    if (before?.article !== detection.article) this.#options.onDetection(detection);
  }
}
