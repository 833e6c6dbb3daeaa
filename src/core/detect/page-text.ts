import {
  FRAME_NAMES,
  INLINE_ELEMENTS,
  MARK_NAMES,
  type Mark,
  SILENT_ELEMENTS,
} from '../../data/page-names.ts';
import { TextMeasure } from './letters.ts';

/** What one walk over a page's text and structure counts. Letters are weighted, see `letters.ts`. */
export interface PageText {
  /** Letters outside navigation, footers and the like. */
  letters: number;
  linkLetters: number;
  /** Letters of the paragraphs. */
  proseLetters: number;
  /** Of the element that holds the most prose, itself or in its children and grandchildren. */
  bestParagraphs: number;
  bestLetters: number;
  /** Elements by what their class or id calls them. */
  marks: Record<Mark, number>;
  /** Elements that hold code. */
  codes: number;
  /** Headings of the levels 2 to 4 that are links: a teaser's. */
  linkedHeadings: number;
}

/** A page of this many nodes is judged by its first part. */
const MOST_NODES = 12_000;
const DEEPEST = 250;
/** Prose: long enough not to be a label, punctuated, and not a row of links. */
const SHORTEST_PARAGRAPH = 60;
const SHORTEST_UNPUNCTUATED = 160;

const MARKS = Object.entries(MARK_NAMES) as [Mark, RegExp][];
const ANY_MARK = new RegExp(MARKS.map(([, pattern]) => pattern.source).join('|'), 'i');

interface Place {
  /** The block element that text stands in. */
  readonly block: Element;
  /** Frame: navigation, footers, side columns. */
  readonly zone: 'main' | 'frame' | 'comment';
  readonly link: boolean;
  readonly heading: boolean;
  readonly code: boolean;
}

/** Walks a page's body once. Reads no layout and changes nothing. */
export function readPageText(body: Element): PageText {
  return new Walk().over(body);
}

class Walk {
  readonly #text = emptyPageText();
  readonly #holders = new Map<Element, { paragraphs: number; letters: number }>();
  #run = new TextMeasure();
  #left = MOST_NODES;

  over(body: Element): PageText {
    const place: Place = { block: body, zone: 'main', link: false, heading: false, code: false };
    this.#children(body, place, 0);
    this.#endRun(place);
    for (const { paragraphs, letters } of this.#holders.values()) {
      if (letters <= this.#text.bestLetters) continue;
      this.#text.bestLetters = letters;
      this.#text.bestParagraphs = paragraphs;
    }
    return this.#text;
  }

  #children(parent: Node, place: Place, depth: number): void {
    if (depth > DEEPEST) return;
    for (let node = parent.firstChild; node && this.#left > 0; node = node.nextSibling) {
      this.#left--;
      if (node.nodeType === 3) this.#run.add((node as Text).data, place.link);
      else if (node.nodeType === 1) this.#element(node as Element, place, depth + 1);
    }
  }

  #element(element: Element, place: Place, depth: number): void {
    const name = element.localName;
    if (name === 'code' || name === 'pre') this.#text.codes++;
    if (name === 'br') this.#endRun(place);
    if (SILENT_ELEMENTS.has(name) || isHidden(element)) return;
    if (INLINE_ELEMENTS.has(name)) {
      this.#inline(element, name, place, depth);
      return;
    }
    this.#endRun(place);
    const inner = this.#placeOf(element, name, place);
    this.#children(element, inner, depth);
    this.#endRun(inner);
  }

  #inline(element: Element, name: string, place: Place, depth: number): void {
    const link = name === 'a';
    if (link) this.#marksOf(element, place.zone);
    if (link && place.heading) this.#text.linkedHeadings++;
    this.#children(element, link && !place.link ? { ...place, link } : place, depth);
  }

  #placeOf(element: Element, name: string, outer: Place): Place {
    const heading = /^h[2-4]$/.test(name);
    if (heading && outer.link) this.#text.linkedHeadings++;
    const marks = this.#marksOf(element, outer.zone);
    return {
      block: element,
      zone: outer.zone === 'main' ? zoneOf(element, name, marks) : outer.zone,
      link: outer.link,
      heading,
      code: outer.code || name === 'pre',
    };
  }

  #marksOf(element: Element, zone: Place['zone']): readonly Mark[] {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (zone === 'frame' || names.length < 3 || !ANY_MARK.test(names)) return [];
    const marks = MARKS.filter(([, pattern]) => pattern.test(names)).map(([mark]) => mark);
    for (const mark of marks) this.#text.marks[mark]++;
    return marks;
  }

  /** A run is the text between two block borders or line breaks, so that class-less markup has paragraphs too. */
  #endRun(place: Place): void {
    const run = this.#run;
    if (run.letters === 0) return;
    this.#run = new TextMeasure();
    if (place.zone !== 'main') return;
    const text = this.#text;
    text.letters += run.letters;
    text.linkLetters += run.linkLetters;
    if (!isProse(run) || place.heading || place.code) return;
    text.proseLetters += run.letters;
    this.#credit(place.block, run.letters);
  }

  #credit(block: Element, letters: number): void {
    let holder: Element | null = block;
    for (let level = 0; level < 3 && holder && holder.localName !== 'html'; level++) {
      const sum = this.#holders.get(holder) ?? { paragraphs: 0, letters: 0 };
      sum.paragraphs++;
      sum.letters += letters;
      this.#holders.set(holder, sum);
      holder = holder.parentElement;
    }
  }
}

function isProse(run: TextMeasure): boolean {
  if (run.linkLetters > run.letters / 2) return false;
  return run.letters >= (run.marked ? SHORTEST_PARAGRAPH : SHORTEST_UNPUNCTUATED);
}

/** Hidden as far as the markup itself says so; asking for computed styles would cost a layout. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

function zoneOf(element: Element, name: string, marks: readonly Mark[]): Place['zone'] {
  const role = element.getAttribute('role') ?? '';
  if (FRAME_NAMES.has(name) || FRAME_NAMES.has(role)) return 'frame';
  return marks.includes('comment') && name !== 'body' && name !== 'main' && name !== 'article'
    ? 'comment'
    : 'main';
}

function emptyPageText(): PageText {
  return {
    letters: 0,
    linkLetters: 0,
    proseLetters: 0,
    bestParagraphs: 0,
    bestLetters: 0,
    marks: { comment: 0, forum: 0, byline: 0, story: 0, pitch: 0 },
    codes: 0,
    linkedHeadings: 0,
  };
}
