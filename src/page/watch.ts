import { HIDDEN } from './hide-styles.ts';
import { type Pace, paced } from './pace.ts';

/** A slice of judging ends after so many milliseconds; what is left waits for the next idle moment. */
const SLICE_MS = 4;
const IDLE_TIMEOUT_MS = 300;
/** An element that changes more often moves by itself, like a carousel or a clock, and says nothing new. */
const MOST_CHANGES = 5;
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', HIDDEN],
};

/** A script may give a new, empty element its shadow root and fill it some time later. */
const SECOND_LOOKS_MS = [1000, 4000];

export interface Watch {
  /** Watches an open shadow root of the page, too. */
  include(root: ShadowRoot): void;
  stop(): void;
}

/** What the watch asks for; `judge` gets elements that were added or changed, each once a round. */
export interface WatchParts {
  /** Before the first judgement after a change of the page. */
  readonly beginSlice: () => void;
  /** True where something was hidden or shown. */
  readonly judge: (element: Element) => boolean;
  /** Whether an element should bear a mark that it does not bear; our own changes of marks are seen here as well. */
  readonly lostItsMark: (element: Element) => boolean;
  readonly renew: (element: Element) => void;
  /** After a round; `acted` where something was hidden, shown or marked anew in it. */
  readonly endRound: (acted: boolean) => void;
  /** False once nobody is there any more to tell the watch to stop; it then stops by itself. */
  readonly mayGoOn: () => boolean;
  /** The page undoes what is done to it: nothing more is done to it from now on. */
  readonly onFight: () => void;
}

/**
 * Watches a page for what comes in late: new elements, new classes and styles, popovers, marks taken away. Elements
 * are collected and judged in idle slices of at most 4 ms, in at most twenty rounds a minute; a page that makes most
 * of them necessary fights and is let alone.
 */
export function watch(document: Document, parts: WatchParts): Watch {
  const watching = new LiveWatch(document, parts);
  return { include: (root) => watching.include(root), stop: () => watching.stop() };
}

class LiveWatch {
  readonly #document: Document;
  readonly #parts: WatchParts;
  readonly #observer: MutationObserver;
  readonly #pace: Pace = paced();
  readonly #waiting = new Set<Element>();
  readonly #unmarked = new Set<Element>();
  readonly #noise = new Noise();
  readonly #looked = new WeakSet<Element>();
  readonly #ending = new AbortController();
  #acted = false;
  /** The page is as it was when the last slice ended. */
  #still = false;
  #putOff = false;
  #due = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(document: Document, parts: WatchParts) {
    this.#document = document;
    this.#parts = parts;
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#observer.observe(document.documentElement, WATCHED);
    // A popover opens without a change of any attribute. The event does not bubble.
    const options = { capture: true, passive: true, signal: this.#ending.signal };
    document.addEventListener('toggle', (event) => this.#noteToggle(event), options);
  }

  include(root: ShadowRoot): void {
    this.#observer.observe(root, WATCHED);
  }

  stop(): void {
    this.#ending.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#unmarked.clear();
  }

  get #stopped(): boolean {
    return this.#ending.signal.aborted;
  }

  #note(records: readonly MutationRecord[]): void {
    if (!this.#parts.mayGoOn()) {
      this.stop();
      return;
    }
    this.#still = false;
    let news = false;
    for (const record of records) {
      const target = record.target as Element;
      if (record.attributeName === HIDDEN) {
        if (!this.#parts.lostItsMark(target)) continue;
        this.#unmarked.add(target);
        news = true;
      } else if (this.#collect(record)) news = true;
    }
    this.#schedule(news);
  }

  /** @returns whether the change came from a place that does not change all the time. */
  #collect(record: MutationRecord): boolean {
    const target = record.target as Element;
    const added = [...record.addedNodes].filter((node) => node.nodeType === 1) as Element[];
    for (const element of added) this.#waiting.add(element);
    const textCame = [...record.addedNodes].some((node) => node.nodeType === 3);
    const news = added.length > 0 && !this.#noise.isFilledOften(target);
    if (record.type !== 'attributes' && !textCame) return news;
    if (!this.#noise.isChangedOften(target)) {
      this.#waiting.add(target);
      return true;
    }
    return news;
  }

  #noteToggle({ target }: Event): void {
    if (!(target instanceof Element)) return;
    this.#still = false;
    this.#waiting.add(target);
    this.#schedule(true);
  }

  #schedule(news: boolean): void {
    if (this.#stopped || this.#running || this.#waiting.size + this.#unmarked.size === 0) return;
    const delay = this.#pace.delay(news);
    const due = performance.now() + delay;
    if (due >= this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    if (delay === 0) this.#whenIdle(() => this.#round());
    else this.#timer = setTimeout(() => this.#whenIdle(() => this.#round()), delay);
  }

  #round(): void {
    if (this.#stopped || this.#running) return;
    this.#due = Number.POSITIVE_INFINITY;
    if (this.#pace.isFight()) {
      this.stop();
      this.#parts.onFight();
      return;
    }
    this.#running = true;
    this.#acted = this.#unmarked.size > 0;
    for (const element of this.#unmarked) this.#parts.renew(element);
    this.#unmarked.clear();
    this.#slice();
  }

  #slice(): void {
    if (this.#stopped) return;
    const end = performance.now() + SLICE_MS;
    if (this.#waiting.size > 0 && !this.#still && this.#beginLook(end)) return;
    for (const element of this.#waiting) {
      this.#waiting.delete(element);
      if (element.isConnected) this.#judge(element);
      if (this.#stopped) return;
      if (performance.now() >= end) break;
    }
    if (this.#waiting.size > 0) this.#whenIdle(() => this.#slice());
    else this.#endRound();
  }

  /**
   * Looks at the page as it is now. On a large page that fills a slice, and the judging is left to the next one, but not
   * twice on end: a page that changes all the time would never be judged.
   *
   * @returns whether the slice is over
   */
  #beginLook(end: number): boolean {
    this.#parts.beginSlice();
    this.#still = true;
    this.#putOff = !this.#putOff && performance.now() >= end;
    if (this.#putOff) this.#whenIdle(() => this.#slice());
    return this.#putOff;
  }

  #judge(element: Element): void {
    const { parentElement } = element;
    const acted = this.#parts.judge(element);
    if (acted) this.#acted = true;
    if (parentElement) this.#noise.saw(parentElement, acted);
    if (element.childNodes.length > 0 || this.#looked.has(element)) return;
    this.#looked.add(element);
    this.#lookAgain(element);
  }

  #endRound(): void {
    this.#running = false;
    this.#still = false;
    this.#noise.endRound();
    this.#pace.count(this.#acted);
    this.#parts.endRound(this.#acted);
    // What came in while the slices ran, or in answer to them.
    this.#schedule(true);
  }

  #lookAgain(element: Element): void {
    for (const delay of SECOND_LOOKS_MS) {
      setTimeout(() => {
        if (!element.shadowRoot || this.#stopped) return;
        this.#waiting.add(element);
        this.#schedule(true);
      }, delay);
    }
  }

  #whenIdle(work: () => void): void {
    const window = this.#document.defaultView;
    if (window && 'requestIdleCallback' in window)
      window.requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(work, IDLE_TIMEOUT_MS / 6);
  }
}

/** Places that change all the time, like a clock or a ticker, and never with something to act on. */
class Noise {
  readonly #changes = new WeakMap<Element, number>();
  /** In how many rounds on end a place was filled with nothing to act on. */
  readonly #fillings = new WeakMap<Element, number>();
  /** The places of this round, and whether there was something to act on. */
  readonly #seen = new Map<Element, boolean>();

  isChangedOften(element: Element): boolean {
    const count = (this.#changes.get(element) ?? 0) + 1;
    this.#changes.set(element, count);
    return count > MOST_CHANGES;
  }

  saw(place: Element, acted: boolean): void {
    this.#seen.set(place, acted || this.#seen.get(place) === true);
  }

  endRound(): void {
    for (const [place, acted] of this.#seen)
      this.#fillings.set(place, acted ? 0 : (this.#fillings.get(place) ?? 0) + 1);
    this.#seen.clear();
  }

  /** The body is where everything comes in, so it is never noise. */
  isFilledOften(place: Element): boolean {
    return place.tagName !== 'BODY' && (this.#fillings.get(place) ?? 0) > MOST_CHANGES;
  }
}
