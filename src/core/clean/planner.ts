import type { Extraction } from '../extract/extraction.ts';
import type { Clutter, Manner, Mode, Reason } from './clutter.ts';
import { storyColumn } from './column.ts';
import { Evidence, type Surrounding, type Survey, type Verdict } from './evidence.ts';
import { judge, THRESHOLDS } from './judge.ts';
import { Layout } from './layout.ts';
import { withEmptyWrappers } from './leftovers.ts';
import { isMasthead } from './masthead.ts';
import { isSkipped, Measures } from './measure.ts';
import { phrasesOf } from './phrases.ts';
import { frameOf, standsBeside } from './rules/site-frame.ts';
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
const SURE = 0.9;
/** Deeper than any page lays out its blocks; what is nested deeper is left alone. */
const DEEPEST = 120;

/** One look at a page as it is now: walks from the outside in and stops at what is clutter and at the story. */
export class Planner {
  readonly survey: Survey;
  readonly #mode: Mode;
  readonly #keep: ReadonlySet<Reason>;
  #found: Clutter[] = [];

  constructor(document: Document, extraction: Extraction, mode: Mode, keep: ReadonlySet<Reason>) {
    const layout = new Layout(document);
    const guard = new StoryGuard(document, extraction, layout);
    const lang = extraction.article.metadata.lang ?? document.documentElement.lang ?? null;
    this.survey = {
      document,
      guard,
      layout,
      measures: new Measures(),
      phrases: phrasesOf(lang || null),
      column: layout.hasLayout ? storyColumn(guard.blocks, layout) : null,
      wholeStory: extraction.doubt === null,
    };
    this.#mode = mode;
    this.#keep = keep;
  }

  /** The clutter of the whole page, in document order; no entry is inside another. */
  clutter(): readonly Clutter[] {
    this.#found = [];
    this.#visitChildren(this.survey.document.body, null, 0);
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
    if (this.#found.length === 0) this.#visit(element, this.#frameAround(element), 0);
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

  #visitChildren(parent: Element, within: Surrounding | null, depth: number): void {
    if (depth > DEEPEST) return;
    const children = [...parent.children].filter((child) => !isSkipped(child));
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at] as Element;
      const run = within === null ? labelledRun(children, at, this.survey) : null;
      if (run && this.#hides(run, within)) {
        for (const element of run.elements) this.#add(element, run);
        at += run.elements.length - 1;
      } else this.#visit(child, within, depth + 1);
    }
  }

  #visit(element: Element, within: Surrounding | null, depth: number): void {
    const { guard, layout } = this.survey;
    if (guard.holdsStory(element)) {
      if (!guard.isStory(element)) this.#visitChildren(element, null, depth);
      return;
    }
    if (!layout.isVisible(element)) return;
    const evidence = new Evidence(element, this.survey, within);
    const verdict = this.#judge(evidence);
    if (verdict && this.#hides(verdict, within) && !this.#isKeptBack(evidence, verdict)) {
      this.#add(element, verdict);
      return;
    }
    this.#visitChildren(element, within ?? this.#surroundingIn(evidence, verdict), depth);
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

  #hides({ reason, confidence }: Verdict, within: Surrounding | null): boolean {
    if (confidence < this.#threshold(reason) || this.#keep.has(reason)) return false;
    // What the reader put back is left whole, but for the advertisements in it.
    if (within === 'put-back') return reason === 'advertisement';
    return this.#mode === 'strict' || within === null || HIDDEN_IN_FRAMES.has(reason);
  }

  #threshold(reason: Reason): number {
    const doubted = !this.survey.wholeStory && !FRAME.has(reason);
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
    if (evidence.inFlow && ownWords > FEW_WORDS && confidence < THRESHOLDS.careful) return true;
    // So much prose may be the story that extraction should have found; its parts are judged by themselves.
    const muchProse = measure.prose > Math.max(MUCH_PROSE, guard.words * MUCH_PROSE_SHARE);
    if (muchProse && confidence < SURE && !READERS_PROSE.has(reason)) return true;
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
