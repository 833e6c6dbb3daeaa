import type { Extraction } from '../extract/extraction.ts';
import { isDiscussion } from '../extract/metadata/discussion.ts';
import { atOnce, everySo, type Steps } from '../slices.ts';
import { standsBeside } from './beside.ts';
import type { Clutter, Manner, Mode, Reason } from './clutter.ts';
import { storyColumn } from './column.ts';
import { isContents } from './contents.ts';
import { Evidence, type Surrounding, type Survey, type Verdict } from './evidence.ts';
import { judge, KNOWN, THRESHOLDS } from './judge.ts';
import { Layout } from './layout.ts';
import { withEmptyWrappers } from './leftovers.ts';
import { isMasthead } from './masthead.ts';
import { isSkipped, Measures } from './measure.ts';
import { offStory } from './off-story.ts';
import { phrasesOf } from './phrases.ts';
import { advertisement } from './rules/advertisement.ts';
import { frameOf } from './rules/site-frame.ts';
import { labelledRun } from './runs.ts';
import { StoryGuard } from './story-guard.ts';

/** In careful mode the site's frame stays, but not what lies in or over it. */
const HIDDEN_IN_FRAMES: ReadonlySet<Reason> = new Set(['advertisement', 'consent', 'overlay', 'sticky-bar']);
/** Where extraction is in doubt, anything else has to be sure to be hidden: it may be what is missing. */
const FRAME: ReadonlySet<Reason> = new Set(['navigation', 'footer', 'sidebar']);
/** What others than the site write, at any length. */
const READERS_PROSE: ReadonlySet<Reason> = new Set(['comments', 'consent']);
const FEW_WORDS = 10;
const MUCH_PROSE = 200;
const MUCH_PROSE_SHARE = 0.2;
/** However sure extraction is: a story of another choice would be longer. */
const MUCH_UNLIKELY_SHARE = 0.5;
const SURE = 0.9;
const SLOTS = 'div,ins,aside,section';
/** A label, and no text of the story. */
const SLOT_WORDS = 2;
/** Deeper than any page lays out its blocks; what is nested deeper is left alone. */
const DEEPEST = 120;

/** The elements of one parent, and which of them is next. */
interface Level {
  readonly children: readonly Element[];
  readonly within: Surrounding | null;
  at: number;
}

function levelOf(parent: Element, within: Surrounding | null): Level {
  return { children: [...parent.children].filter((child) => !isSkipped(child)), within, at: 0 };
}

/** One look at a page as it is now: walks from the outside in and stops at what is clutter and at the story. */
export class Planner {
  readonly survey: Survey;
  readonly #mode: Mode;
  readonly #keep: ReadonlySet<Reason>;
  readonly #isolates: boolean;
  #found: Clutter[] = [];

  constructor(document: Document, extraction: Extraction, mode: Mode, keep: ReadonlySet<Reason>) {
    const layout = new Layout(document);
    const guard = new StoryGuard(document, extraction, layout);
    const lang = extraction.article.metadata.lang ?? document.documentElement.lang ?? null;
    let discussion: boolean | undefined;
    this.survey = {
      document,
      guard,
      layout,
      measures: new Measures(extraction.judged),
      phrases: phrasesOf(lang || null),
      column: layout.hasLayout ? storyColumn(guard.blocks, layout) : null,
      wholeStory: extraction.doubt === null,
      // Only comments ask: most looks, above all those at what comes in late, do without.
      get discussion() {
        discussion ??= isDiscussion(document);
        return discussion;
      },
    };
    this.#mode = mode;
    this.#keep = keep;
    // Where extraction is in doubt, what it left may be the story's: then focus does what strict does.
    this.#isolates = mode === 'focus' && extraction.doubt === null;
  }

  /** The clutter of the whole page, in document order; no entry is inside another. */
  clutter(): readonly Clutter[] {
    return atOnce(this.steps());
  }

  /** The same, as work that pauses every few milliseconds. */
  *steps(): Steps<readonly Clutter[]> {
    const { body } = this.survey.document;
    const counted = everySo(1_000);
    yield* this.survey.guard.numberElements(counted);
    yield* this.survey.measures.countBelow(body, counted);
    this.#found = [];
    yield* this.#walk(body, null, everySo(8));
    return withEmptyWrappers(this.#found, this.survey);
  }

  /** The clutter that came with one element: it, what it holds, and what it labels or is labelled by beside it. */
  clutterAt(element: Element): readonly Clutter[] {
    this.#found = [];
    const parent = element.parentElement;
    if (parent) {
      const siblings = [...parent.children].filter((child) => !isSkipped(child));
      const at = siblings.indexOf(element);
      this.#runAround(siblings, at);
    }
    if (this.#found.length === 0) {
      const entered = this.#visit(element, this.#frameAround(element));
      if (entered) atOnce(this.#walk(element, entered.within, () => false));
    }
    return withEmptyWrappers(this.#found, this.survey);
  }

  /** The outermost element around one that holds nothing of the story: what has to be judged when it changes. */
  branchOf(element: Element): Element {
    const { guard, document } = this.survey;
    let branch = element;
    for (
      let at = element.parentElement;
      at && at !== document.body && !guard.holdsStory(at);
      at = at.parentElement
    )
      branch = at;
    return branch;
  }

  #runAround(siblings: readonly Element[], at: number): void {
    for (const start of [at, at - 1]) {
      const run = labelledRun(siblings, start, this.survey);
      if (!run?.elements.includes(siblings[at] as Element) || !this.#hides(run, null)) continue;
      for (const one of run.elements) this.#add(one, run);
      return;
    }
  }

  /** Visits what is below an element, from the outside in. Without recursion, so that it can pause anywhere. */
  *#walk(root: Element, within: Surrounding | null, pause: () => boolean): Steps<void> {
    const levels: Level[] = [levelOf(root, within)];
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const entered = this.#next(level);
      if (level.at >= level.children.length) levels.pop();
      if (entered && levels.length < DEEPEST) levels.push(entered);
      if (pause()) yield;
    }
  }

  /** Judges the next child of a level, or the run that it opens; returns the level below where that is to be entered. */
  #next(level: Level): Level | null {
    const { children, within } = level;
    const child = children[level.at];
    if (!child) return null;
    const run = within === null ? labelledRun(children, level.at, this.survey) : null;
    if (run && this.#hides(run, within)) {
      for (const element of run.elements) this.#add(element, run);
      level.at += run.elements.length;
      return null;
    }
    level.at += 1;
    return this.#visit(child, within);
  }

  /** Judges one element; returns what is below it where that has to be judged by itself. */
  #visit(element: Element, within: Surrounding | null): Level | null {
    const { guard, layout } = this.survey;
    if (guard.isStory(element)) this.#addSlotsIn(element);
    if (guard.holdsStory(element)) return guard.isStory(element) ? null : levelOf(element, null);
    if (!layout.isVisible(element)) return null;
    const evidence = new Evidence(element, this.survey, within);
    if (this.#mode !== 'focus' && isContents(evidence)) return null;
    const verdict = this.#judge(evidence);
    // A header or a footer is as much the site's frame as what stands in it.
    const frame = within ?? frameOf(evidence);
    for (const one of [verdict, this.#offStory(evidence)]) {
      if (!one || !this.#hides(one, frame, evidence.isSurelyNotStory) || this.#isKeptBack(evidence, one))
        continue;
      this.#add(element, one);
      return null;
    }
    return levelOf(element, within ?? this.#surroundingIn(evidence, verdict));
  }

  /** A page that puts its text bare into a box has its slots for advertisements in the midst of the text. */
  #addSlotsIn(block: Element): void {
    if (block.firstElementChild === null || this.#keep.has('advertisement')) return;
    for (const slot of block.querySelectorAll(SLOTS)) {
      const { words, images } = this.survey.measures.of(slot);
      if (words > SLOT_WORDS || images > 0 || this.#found.some(({ element }) => element.contains(slot)))
        continue;
      if (this.survey.guard.holdsStory(slot) || !this.survey.layout.isVisible(slot)) continue;
      const verdict = advertisement(new Evidence(slot, this.survey, null));
      if (verdict && verdict.confidence >= KNOWN) this.#add(slot, verdict);
    }
  }

  /** The verdict on an element; on the host of an open shadow root, that on what stands in it. */
  #judge(evidence: Evidence): Verdict | null {
    const own = judge(evidence);
    const shadow = evidence.element.shadowRoot;
    if (!shadow || evidence.inFlow) return own;
    let best = own;
    for (const child of shadow.children) {
      if (isSkipped(child) || !this.survey.layout.isVisible(child)) continue;
      const verdict = judge(new Evidence(child, this.survey, evidence.within));
      if (verdict && verdict.confidence > (best?.confidence ?? 0)) best = verdict;
    }
    return best;
  }

  #offStory(evidence: Evidence): Verdict | null {
    if (this.#mode === 'careful') return null;
    // What may be missing from the story is not what extraction is sure of.
    if (!this.survey.wholeStory && (evidence.inFlow || !evidence.isSurelyNotStory)) return null;
    return offStory(evidence, this.#isolates);
  }

  #hides({ reason, confidence }: Verdict, within: Surrounding | null, sure = false): boolean {
    if (confidence < this.#threshold(reason, sure) || this.#keep.has(reason)) return false;
    // What the reader put back is left whole, but for the advertisements in it.
    if (within === 'put-back') return reason === 'advertisement';
    return this.#mode !== 'careful' || within === null || HIDDEN_IN_FRAMES.has(reason);
  }

  /** @param sure extraction is sure that the element is not the story's. */
  #threshold(reason: Reason, sure = false): number {
    const doubted = !this.survey.wholeStory && !sure && !FRAME.has(reason);
    return THRESHOLDS[doubted ? 'careful' : this.#mode];
  }

  /** What the children of an element that is not hidden stand in. */
  #surroundingIn(evidence: Evidence, verdict: Verdict | null): Surrounding | null {
    if (verdict && this.#isPutBack(verdict)) return 'put-back';
    const frame = frameOf(evidence);
    if (frame !== null) return frame;
    // A row of links that names the site is its header, whatever its markup says.
    return verdict?.reason === 'navigation' && isMasthead(evidence.element, this.survey) ? 'header' : null;
  }

  #isPutBack({ reason, confidence }: Verdict): boolean {
    return this.#keep.has(reason) && confidence >= this.#threshold(reason);
  }

  /** What is clutter by every sign and yet may not go whole: it holds text of the story, or names the site. */
  #isKeptBack(evidence: Evidence, { reason, confidence }: Verdict): boolean {
    const { element, within, measure } = evidence;
    const { guard } = this.survey;
    if (guard.holdsLooseText(element)) return true;
    // Between two blocks of the story, words that are no links are more likely its own than anyone else's.
    const ownWords = measure.words - measure.linkWords;
    if (
      evidence.chance === null &&
      evidence.inFlow &&
      ownWords > FEW_WORDS &&
      confidence < THRESHOLDS.careful
    )
      return true;
    // So much prose may be the story that extraction should have found; its parts are judged by themselves.
    const share = evidence.isSurelyNotStory ? MUCH_UNLIKELY_SHARE : MUCH_PROSE_SHARE;
    const muchProse = measure.prose > Math.max(MUCH_PROSE, guard.words * share);
    if (muchProse && confidence < SURE && !READERS_PROSE.has(reason)) return true;
    if (this.#isolates) return false;
    return reason === 'navigation' && within !== 'footer' && isMasthead(element, this.survey);
  }

  #frameAround(element: Element): Surrounding | null {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (this.survey.guard.holdsStory(at)) return null;
      const frame = frameOf(new Evidence(at, this.survey, null));
      if (frame) return frame;
    }
    return null;
  }

  #add(element: Element, { reason, confidence }: Verdict): void {
    this.#found.push({ element, reason, confidence, manner: this.#mannerOf(element) });
  }

  #mannerOf(element: Element): Manner {
    const evidence = new Evidence(element, this.survey, null);
    if (evidence.box.position === 'fixed' || evidence.box.position === 'absolute') return 'gone';
    return standsBeside(evidence) ? 'veiled' : 'gone';
  }
}
