import type { NameKind } from '../../data/names.ts';
import type { Reason } from './clutter.ts';
import { labelOf, wholeLabel } from './label.ts';
import type { Box, Layout } from './layout.ts';
import type { Measure, Measures } from './measure.ts';
import { FAIR_CHANCE, linkDensity } from './measure.ts';
import { type NameStrength, namesOf } from './name-words.ts';
import type { PhraseMatch, PhraseMatcher } from './phrases.ts';
import type { Place, StoryGuard } from './story-guard.ts';

/** What the rules share while one page is judged. */
export interface Survey {
  readonly document: Document;
  readonly guard: StoryGuard;
  readonly measures: Measures;
  readonly layout: Layout;
  readonly phrases: PhraseMatcher;
  /** The column of the story's text; null where there is no layout. */
  readonly column: Column | null;
  /** Extraction has no doubt that it found all of the story. */
  readonly wholeStory: boolean;
  /** The page says that what readers wrote is its text. */
  readonly discussion: boolean;
}

/** Edges in the window, in CSS pixels. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part of the site's own frame. */
export type Frame = 'header' | 'navigation' | 'footer';

/** What an element stands in: a part of the site's frame, or something that the reader put back. */
export type Surrounding = Frame | 'put-back';

/**
 * Texts that extraction left out although it gave them this chance are as likely the story's as anyone's. The chances
 * are from the even half of the WCXB development articles, each judged by a model that had not seen its site.
 */
export const MAYBE = 0.4;
const SURELY_NOT = 0.05;
/** A line of the story may go by mistake, or this share of it: so many words that are likely its own. */
const FEW_LIKELY = 20;
const LIKELY_SHARE = 0.015;

/** All that is known of one element that holds nothing of the story. What costs more is read when asked for. */
export class Evidence {
  readonly element: Element;
  readonly survey: Survey;
  readonly measure: Measure;
  readonly names: ReadonlyMap<NameKind, NameStrength>;
  readonly place: Place;
  readonly within: Surrounding | null;
  #label: PhraseMatch | null | undefined;
  #whole: PhraseMatch | null | undefined;

  constructor(element: Element, survey: Survey, within: Surrounding | null) {
    this.element = element;
    this.survey = survey;
    this.within = within;
    this.measure = survey.measures.of(element);
    this.names = namesOf(element);
    this.place = survey.guard.placeOf(element);
  }

  /** The label that the element opens with. */
  get label(): PhraseMatch | null {
    if (this.#label === undefined) this.#label = labelOf(this.element, this.survey.phrases);
    return this.#label;
  }

  /** The label that the whole element is. */
  get whole(): PhraseMatch | null {
    if (this.#whole === undefined) this.#whole = wholeLabel(this.element, this.survey.phrases);
    return this.#whole;
  }

  get box(): Box {
    return this.survey.layout.of(this.element);
  }

  get density(): number {
    return linkDensity(this.measure);
  }

  /** How likely the element's texts are the story's, by what extraction thinks of them; null where it has not seen any. */
  get chance(): number | null {
    const { judged, likely } = this.measure;
    return judged > 0 ? likely / judged : null;
  }

  /**
   * Extraction nearly took it for the story; or it thinks little of it, but there is so much, here or around, that hiding
   * it would be a gamble.
   */
  get mayBeStory(): boolean {
    const { chance } = this;
    if (chance !== null && chance < SURELY_NOT) return false;
    if (chance !== null && (chance >= MAYBE || this.#isMuch(this.measure))) return true;
    return this.around.some((element) => {
      const measure = this.survey.measures.of(element);
      return measure.likely >= measure.judged * FAIR_CHANCE && this.#isMuch(measure);
    });
  }

  /** Lists of links are judged by what they are: a story is seldom one. */
  #isMuch(measure: Measure): boolean {
    if (linkDensity(measure) > 0.5) return false;
    return measure.likely > Math.max(FEW_LIKELY, this.survey.guard.words * LIKELY_SHARE);
  }

  /** The elements around it that hold nothing of the story either, from the inside out. */
  get around(): readonly Element[] {
    const around: Element[] = [];
    for (let at = this.element.parentElement; at && !this.survey.guard.holdsStory(at); at = at.parentElement)
      around.push(at);
    return around;
  }

  /** Extraction is sure that nothing of it is the story's. */
  get isSurelyNotStory(): boolean {
    const { chance } = this;
    return chance !== null && chance < SURELY_NOT;
  }

  /** Stands in the part of the page that holds the story. */
  get inRoot(): boolean {
    return this.survey.guard.root.contains(this.element);
  }

  /** Stands between the story's first and last block, within its part of the page. */
  get inFlow(): boolean {
    return this.place === 'inside' && this.inRoot;
  }

  /** A part of a line of text: it goes or stays with the line. */
  get inLine(): boolean {
    const { parentElement } = this.element;
    return parentElement !== null && this.survey.measures.of(parentElement).hasText;
  }

  named(...kinds: readonly NameKind[]): boolean {
    return kinds.some((kind) => this.names.has(kind));
  }

  /** It, or something around it that holds nothing of the story either, has such a name. */
  standsIn(...kinds: readonly NameKind[]): boolean {
    return this.named(...kinds) || this.around.some((one) => kinds.some((kind) => namesOf(one).has(kind)));
  }

  namedAlone(kind: NameKind): boolean {
    return this.names.get(kind) === 'alone';
  }

  is(...tags: readonly string[]): boolean {
    return tags.includes(this.element.tagName.toLowerCase());
  }

  get isHeading(): boolean {
    return /^H[1-6]$/.test(this.element.tagName);
  }

  get role(): string {
    return this.element.getAttribute('role') ?? '';
  }
}

/** Why an element may be clutter, and how surely (0 to 1). */
export interface Verdict {
  readonly reason: Reason;
  readonly confidence: number;
}

/** One idea of what clutter looks like. */
export type Rule = (evidence: Evidence) => Verdict | null;
