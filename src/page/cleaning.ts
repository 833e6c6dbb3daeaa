import { type Clutter, type Mode, REASONS, type Reason } from '../core/clean/clutter.ts';
import { planCleaning } from '../core/clean/plan.ts';
import { Planner } from '../core/clean/planner.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { keepingPlace, ScrollMemory } from './anchor.ts';
import { clearOldMarks, Marks } from './marks.ts';
import { liesOver, updateScrollLock } from './unlock.ts';
import { type Watch, watch } from './watch.ts';

/** Things hidden for one reason. `putBack`: visible now, by the reader's wish. */
export interface CleanedGroup {
  readonly reason: Reason;
  readonly count: number;
  readonly inStory: number;
  readonly putBack: boolean;
}

/** A page that is being kept clean, until it is stopped. */
export interface Cleaning {
  /** What is hidden, or was and is put back, by reason, in the order of `REASONS`. */
  groups(): CleanedGroup[];
  /** The plan would have taken part of the story with it: nothing was hidden. */
  readonly rolledBack: boolean;
  putBack(reason: Reason): void;
  hideAgain(reason: Reason): void;
  /** The elements hidden or put back for a reason. */
  placesOf(reason: Reason): Element[];
  /** Shows the page as it was: every mark is taken away, the scroll position and the focus come back. */
  stop(): void;
}

/**
 * Hides the clutter of a page and what of it comes in later. Only attributes of our own are set (`hide-styles.ts`),
 * so that taking them away is an exact undo.
 *
 * @param keep reasons that the reader put back on this site.
 * @param onChange called after something was hidden or shown later than now.
 */
export function startCleaning(
  document: Document,
  extraction: Extraction,
  mode: Mode,
  keep: ReadonlySet<Reason>,
  onChange: () => void,
): Cleaning {
  clearOldMarks(document);
  const plan = planCleaning(document, extraction, mode, new Set());
  if (plan.rolledBack) return nothingCleaned();
  return new LiveCleaning(document, extraction, mode, keep, plan.clutter, onChange);
}

function nothingCleaned(): Cleaning {
  return {
    groups: () => [],
    rolledBack: true,
    putBack: () => undefined,
    hideAgain: () => undefined,
    placesOf: () => [],
    stop: () => undefined,
  };
}

/** How long after a press or a key something that opens is the reader's own doing. */
const READERS_DOING_MS = 1500;
/** A hidden place that the page fills with so many words of prose is no longer what it was hidden for. */
const REFILLED_PROSE = 60;

class LiveCleaning implements Cleaning {
  readonly rolledBack = false;
  readonly #document: Document;
  readonly #extraction: Extraction;
  readonly #mode: Mode;
  readonly #marks: Marks;
  readonly #blocks: readonly Element[];
  readonly #onChange: () => void;
  readonly #scroll: ScrollMemory;
  readonly #focused: Element | null;
  readonly #watch: Watch;
  readonly #listening = new AbortController();
  /** What lay over the page when it was hidden. */
  readonly #covering = new Set<Element>();
  readonly #watchedShadows = new WeakSet<ShadowRoot>();
  #lastPress = Number.NEGATIVE_INFINITY;
  #planner: Planner | null = null;

  constructor(
    document: Document,
    extraction: Extraction,
    mode: Mode,
    keep: ReadonlySet<Reason>,
    clutter: readonly Clutter[],
    onChange: () => void,
  ) {
    this.#document = document;
    this.#extraction = extraction;
    this.#mode = mode;
    this.#onChange = onChange;
    this.#marks = new Marks(keep);
    this.#blocks = extraction.sources.filter((source) => source !== null);
    this.#scroll = new ScrollMemory(document);
    this.#focused = document.activeElement;
    this.#hide(clutter);
    if (keep.size > 0) this.#hide(this.#newPlanner().clutter());
    this.#scroll.settle();
    this.#noticePresses();
    this.#watch = this.#watchPage();
    for (const element of document.body.querySelectorAll('*')) this.#watchShadow(element);
  }

  groups(): CleanedGroup[] {
    const entries = this.#marks.entries();
    return REASONS.flatMap((reason) => {
      const own = entries.filter((entry) => entry.reason === reason);
      if (own.length === 0) return [];
      const inStory = own.filter(({ element }) => this.#standsInStory(element)).length;
      return [{ reason, count: own.length, inStory, putBack: this.#marks.putBackReasons.has(reason) }];
    });
  }

  putBack(reason: Reason): void {
    keepingPlace(this.#document, this.#blocks, () => {
      this.#marks.show(reason);
      this.#updateLock();
    });
    // What is shown again may hold other clutter.
    this.#hide(this.#newPlanner().clutter());
  }

  hideAgain(reason: Reason): void {
    keepingPlace(this.#document, this.#blocks, () => {
      this.#marks.hide(reason);
      this.#updateLock();
    });
  }

  placesOf(reason: Reason): Element[] {
    return this.#marks
      .entries()
      .filter((entry) => entry.reason === reason)
      .map(({ element }) => element);
  }

  stop(): void {
    this.#watch.stop();
    this.#listening.abort();
    const scrolledTo = this.#document.defaultView?.scrollY ?? 0;
    keepingPlace(this.#document, this.#blocks, () => {
      this.#covering.clear();
      this.#updateLock();
      this.#marks.clear();
    });
    this.#scroll.restore(scrolledTo);
    this.#giveFocusBack();
  }

  #hide(clutter: readonly Clutter[]): boolean {
    let hidden = false;
    const over = new Set(clutter.filter(liesOver));
    keepingPlace(this.#document, this.#blocks, () => {
      for (const one of clutter) {
        if (!this.#marks.add(one)) continue;
        hidden = true;
        if (over.has(one)) this.#covering.add(one.element);
      }
      if (hidden) this.#updateLock();
    });
    return hidden;
  }

  #updateLock(): void {
    const covered = [...this.#covering].some(
      (element) => element.isConnected && this.#marks.around(element) !== null,
    );
    updateScrollLock(this.#document, covered);
  }

  #newPlanner(): Planner {
    return new Planner(this.#document, this.#extraction, this.#mode, this.#marks.putBackReasons);
  }

  #standsInStory(element: Element): boolean {
    const first = this.#blocks[0];
    const last = this.#blocks.at(-1);
    if (!first || !last) return false;
    const follows = first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    const precedes = last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return Boolean(follows && precedes);
  }

  #noticePresses(): void {
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    const notice = (event: Event): void => {
      if (event.isTrusted) this.#lastPress = performance.now();
    };
    this.#document.addEventListener('pointerdown', notice, options);
    this.#document.addEventListener('keydown', notice, options);
  }

  #watchPage(): Watch {
    let changed = false;
    return watch(this.#document, {
      beginSlice: () => {
        this.#planner = this.#newPlanner();
      },
      judge: (element) => {
        if (this.#judge(element)) changed = true;
      },
      lostItsMark: (element) => this.#marks.isLost(element),
      renew: (element) => {
        this.#marks.renew(element);
      },
      endRound: () => {
        this.#planner = null;
        if (changed) this.#onChange();
        changed = false;
      },
    });
  }

  #watchShadow({ shadowRoot }: Element): void {
    if (!shadowRoot || this.#watchedShadows.has(shadowRoot)) return;
    this.#watchedShadows.add(shadowRoot);
    this.#watch.include(shadowRoot);
  }

  /** Judges what changed; true where something was hidden or shown. */
  #judge(changed: Element): boolean {
    const planner = this.#planner;
    const element = outermostHost(changed);
    if (!planner) return false;
    if (element === this.#document.body || element === this.#document.documentElement) {
      // The page may lock its scroll after its window was hidden.
      this.#updateLock();
      return false;
    }
    this.#watchShadow(element);
    const around = this.#marks.around(element);
    if (around) return this.#reconsider(around, planner);
    if (planner.survey.guard.isStory(element)) return false;
    const branch = planner.branchOf(element);
    const readersDoing = performance.now() - this.#lastPress < READERS_DOING_MS;
    const found = planner.clutterAt(branch).filter((one) => !(readersDoing && liesOver(one)));
    return found.length > 0 && this.#hide(found);
  }

  #reconsider(clutter: Clutter, planner: Planner): boolean {
    if (clutter.reason !== 'advertisement' && clutter.reason !== 'video') return false;
    if (planner.survey.measures.of(clutter.element).prose < REFILLED_PROSE) return false;
    this.#marks.forget(clutter);
    return true;
  }

  #giveFocusBack(): void {
    const { activeElement, body } = this.#document;
    const lost = activeElement === null || activeElement === body;
    const focused = this.#focused;
    if (lost && focused && focused !== body && focused.isConnected && 'focus' in focused)
      (focused as HTMLElement).focus({ preventScroll: true });
  }
}

/** The element itself, or the one in the page whose shadow it stands in. */
function outermostHost(element: Element): Element {
  let at = element;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}
