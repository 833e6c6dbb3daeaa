import type { Clutter, Mode, Reason } from '../core/clean/clutter.ts';
import { isNextStory } from '../core/clean/next-story.ts';
import { Planner } from '../core/clean/planner.ts';
import { type ElementRule, mayBePicked, ReaderRules } from '../core/clean/reader-rules.ts';
import { isTextWithheld, isWall } from '../core/clean/wall.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { keepingPlace, ScrollMemory } from './anchor.ts';
import { type CleanedGroup, type CleanedItem, groupsOf, itemOf } from './cleaned-groups.ts';
import type { Cleaning, CleaningEvents, ReadersSay } from './cleaning.ts';
import { rememberFocus } from './focus-memory.ts';
import { dropFormerMarks, Marks, type Target } from './marks.ts';
import { noticePresses } from './presses.ts';
import { printStoryOnly } from './printing.ts';
import { liesOver, updateScrollLock } from './unlock.ts';
import { type Watch, watch } from './watch.ts';

/** A hidden place that the page fills with so many words of prose is no longer what it was hidden for. */
const REFILLED_PROSE = 60;
/** So many words of prose in the story's part of the page are more of the story. */
const GROWN_PROSE = 20;

/** The page behind `startCleaning`. */
export class LiveCleaning implements Cleaning {
  readonly rolledBack = false;
  readonly #document: Document;
  readonly #extraction: Extraction;
  readonly #mode: Mode;
  readonly #marks: Marks;
  #rules: ReaderRules;
  /** Hidden by the reader's hand. */
  readonly #picked = new Set<Element>();
  readonly #blocks: readonly Element[];
  readonly #events: CleaningEvents;
  readonly #scroll: ScrollMemory;
  readonly #giveFocusBack: () => void;
  readonly #isReadersDoing: () => boolean;
  readonly #withheld: boolean;
  readonly #watch: Watch;
  readonly #listening = new AbortController();
  /** What lay over the page when it was hidden. */
  readonly #covering = new Set<Element>();
  readonly #watchedShadows = new WeakSet<ShadowRoot>();
  #planner: Planner | null = null;
  /** Branches of the page judged since the page last changed: each is judged once, however much came into it. */
  #judged = new WeakSet<Element>();
  #grew = false;
  #walled = false;

  constructor(
    document: Document,
    extraction: Extraction,
    mode: Mode,
    { keep, rules }: ReadersSay,
    clutter: readonly Clutter[],
    events: CleaningEvents,
  ) {
    this.#document = document;
    this.#extraction = extraction;
    this.#mode = mode;
    this.#events = events;
    this.#rules = new ReaderRules(document, rules, extraction);
    this.#marks = new Marks(keep, (element) => this.#rules.isKept(element));
    this.#blocks = extraction.sources.filter((source) => source !== null);
    this.#scroll = new ScrollMemory(document);
    this.#giveFocusBack = rememberFocus(document);
    this.#withheld = isTextWithheld(document, extraction);
    dropFormerMarks(document);
    this.#hide([...this.#rules.clutterIn(document.body), ...clutter]);
    if (keep.size > 0) this.#hide(this.#newPlanner().clutter());
    this.#scroll.settle();
    this.#isReadersDoing = noticePresses(document, this.#listening.signal);
    printStoryOnly(document, () => this.#newPlanner('strict').clutter(), this.#listening.signal);
    this.#watch = this.#watchPage();
    for (const element of document.body.querySelectorAll('*')) this.#watchShadow(element);
  }

  get walled(): boolean {
    return this.#walled;
  }

  groups(): CleanedGroup[] {
    return groupsOf(this.#marks.entries(), this.#marks.putBackReasons, this.#standsInStory);
  }

  itemsOf(reason: Reason): CleanedItem[] {
    return this.#marks.entriesOf({ reason }).map((entry) => itemOf(entry, this.#standsInStory));
  }

  putBack(target: Target): void {
    this.#keepStill(() => this.#marks.putBack(target));
    // What is shown again may hold other clutter, unless the reader wants to see everything.
    if (target !== 'all') this.#hide(this.#newPlanner().clutter());
  }

  hideAgain(target: Target): void {
    this.#keepStill(() => this.#marks.hideAgain(target));
  }

  clutterOf(target: Target): Clutter[] {
    return this.#marks.entriesOf(target).map(({ clutter }) => clutter);
  }

  mayPick(element: Element): boolean {
    return mayBePicked(element, this.#extraction);
  }

  pick(element: Element, hidden: boolean): void {
    if (hidden) {
      this.#picked.add(element);
      this.#hide([pickOf(element)]);
    } else {
      this.#picked.delete(element);
      this.#keepStill(() => this.#marks.forget(pickOf(element)));
    }
  }

  setRules(rules: readonly ElementRule[]): void {
    this.#rules = new ReaderRules(this.#document, rules, this.#extraction);
    const wanted = this.#rules.clutterIn(this.#document.body);
    const own = new Set([...wanted.map(({ element }) => element), ...this.#picked]);
    this.#keepStill(() => {
      for (const { clutter } of this.#marks.entriesOf({ reason: 'picked' }))
        if (!own.has(clutter.element)) this.#marks.forget(clutter);
    });
    this.#hide(wanted);
  }

  hasStory(): boolean {
    const still = this.#blocks.filter((block) => block.isConnected).length;
    return this.#blocks.length === 0 || still * 2 > this.#blocks.length;
  }

  stop(): void {
    this.#watch.stop();
    this.#listening.abort();
    const scrolledTo = this.#document.defaultView?.scrollY ?? 0;
    this.#covering.clear();
    this.#keepStill(() => this.#marks.clear());
    this.#scroll.restore(scrolledTo);
    this.#giveFocusBack();
  }

  #keepStill(change: () => void): void {
    keepingPlace(this.#document, this.#blocks, () => {
      change();
      this.#updateLock();
    });
  }

  #hide(found: readonly Clutter[]): boolean {
    let hidden = false;
    const clutter = found.filter((one) => !this.#isWall(one));
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

  /** No paywall is hidden: the reader would take a beginning for the whole story. */
  #isWall({ element, reason }: Clutter): boolean {
    if (reason === 'picked' || !this.#withheld || !isWall(element)) return false;
    this.#walled = true;
    return true;
  }

  #updateLock(): void {
    const covered = [...this.#covering].some(
      (element) => element.isConnected && this.#marks.around(element) !== null,
    );
    updateScrollLock(this.#document, covered);
  }

  #newPlanner(mode = this.#mode): Planner {
    return new Planner(this.#document, this.#extraction, mode, this.#marks.putBackReasons);
  }

  readonly #standsInStory = (element: Element): boolean => {
    const first = this.#blocks[0];
    const last = this.#blocks.at(-1);
    if (!first || !last) return false;
    const follows = first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    const precedes = last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return Boolean(follows && precedes);
  };

  #watchPage(): Watch {
    return watch(this.#document, {
      beginSlice: () => {
        // Another story is another cleaning's affair.
        this.#planner = this.hasStory() ? this.#newPlanner() : null;
        this.#judged = new WeakSet();
      },
      judge: (element) => this.#judge(element),
      lostItsMark: (element) => this.#marks.isLost(element),
      renew: (element) => {
        this.#marks.renew(element);
      },
      endRound: (acted) => this.#endRound(acted),
      mayGoOn: () => !(this.#events.isOrphaned?.() ?? false),
      onFight: this.#events.onFight,
    });
  }

  #endRound(acted: boolean): void {
    this.#planner = null;
    if (!this.hasStory()) {
      this.#events.onStoryGone();
      return;
    }
    if (acted) this.#events.onChange();
    if (this.#grew) this.#events.onStoryGrew();
    this.#grew = false;
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
    if (around) return this.#reconsider(around, changed, planner);
    const picked = this.#rules.clutterIn(element);
    if (picked.length > 0 && this.#hide(picked)) return true;
    if (planner.survey.guard.isStory(element)) return false;
    return this.#hide(this.#clutterCome(element, planner));
  }

  #clutterCome(element: Element, planner: Planner): readonly Clutter[] {
    const { survey } = planner;
    const branch = planner.branchOf(element);
    const found = this.#judged.has(branch) ? [] : this.#clutterIn(branch, planner);
    this.#judged.add(branch);
    const isMore = survey.guard.root.contains(element) && survey.measures.of(element).prose >= GROWN_PROSE;
    if (found.length === 0 && isMore) this.#grew = true;
    return found;
  }

  #clutterIn(branch: Element, planner: Planner): readonly Clutter[] {
    if (isNextStory(branch, this.#extraction.article, planner.survey))
      return [{ element: branch, reason: 'related', confidence: 1, manner: 'gone' }];
    return planner.clutterAt(branch).filter((one) => !(this.#isReadersDoing() && liesOver(one)));
  }

  #reconsider(clutter: Clutter, changed: Element, planner: Planner): boolean {
    const settled = this.#marks.settle(changed);
    if (clutter.reason !== 'advertisement' && clutter.reason !== 'video') return settled;
    if (planner.survey.measures.of(clutter.element).prose < REFILLED_PROSE) return settled;
    this.#marks.forget(clutter);
    return true;
  }
}

function pickOf(element: Element): Clutter {
  return { element, reason: 'picked', confidence: 1, manner: 'gone' };
}

/** The element itself, or the one in the page whose shadow it stands in. */
function outermostHost(element: Element): Element {
  let at = element;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}
