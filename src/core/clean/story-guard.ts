import type { Extraction } from '../extract/extraction.ts';
import { foldForMatch } from '../text/fold.ts';
import { DIGIT, LETTER, runsOf } from '../text/signs.ts';
import { footnotesOf } from './footnotes.ts';
import type { Layout } from './layout.ts';
import { roughWords } from './measure.ts';
import { namesOf } from './name-words.ts';

/** Where something stands beside the story's blocks, in document order. */
export type Place = 'before' | 'inside' | 'after';

/** An element that holds more than this share of the story's words is never hidden. */
const HELD_SHARE = 0.02;
/** … or, however long the story is, more than this many: about a sentence. */
const HELD_WORDS = 12;
/** A text is the story's when at least this many of its words in a row are. */
const GRAM = 4;
/** So many places are found without an index of the page. */
const FEW_QUESTIONS = 64;

/** Knows what belongs to the story, and keeps it from being hidden. */
export class StoryGuard {
  /** The lowest element that holds nine tenths of the story's words. */
  readonly root: Element;
  /** The story's blocks that are shown, in document order. */
  readonly blocks: readonly Element[];
  readonly words: number;
  readonly #own: ReadonlySet<Element>;
  readonly #path: ReadonlySet<Element>;
  /** Runs of four words of blocks that stand in no shown element: whoever shows them may be the only one. */
  readonly #loose = new Set<string>();
  readonly #document: Document;
  /** The heading that stands before the story. */
  readonly title: Element | null;
  #order: ReadonlyMap<Element, number> | null = null;
  #asked = 0;

  constructor(document: Document, { article, sources, companions }: Extraction, layout: Layout) {
    this.#document = document;
    this.words = Math.max(1, article.words);
    const shown = (element: Element): boolean => element.isConnected && layout.isVisible(element);
    const blocks: Element[] = [];
    article.blocks.forEach((block, index) => {
      const source = sources[index];
      if (source && shown(source)) blocks.push(source);
      else for (const gram of grams(block.text)) this.#loose.add(gram);
    });
    this.blocks = blocks;
    const own = new Set([
      ...blocks,
      ...withoutEchoes(companions.filter(shown), blocks).filter((one) => !isPaidPicture(one)),
      ...footnotesOf(document, blocks),
    ]);
    this.#own = own;
    this.#path = ancestorsOf(own);
    this.root = rootOf(document, blocks);
    this.title = titleOf(companions.filter(shown), blocks);
  }

  /** A block of the story or a companion of it, or inside one. */
  isStory(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) if (this.#own.has(at)) return true;
    return false;
  }

  /** Holds something of the story, and so can never be hidden as a whole. */
  holdsStory(element: Element): boolean {
    return this.#path.has(element) || this.#own.has(element);
  }

  /** Some of the story stands in no element of its own. */
  get hasLooseText(): boolean {
    return this.#loose.size > 0;
  }

  /** Holds text of the story that is perhaps shown nowhere else. */
  holdsLooseText(element: Element): boolean {
    return this.looseWords(element) > Math.min(HELD_WORDS, this.words * HELD_SHARE);
  }

  /** How many words of such text an element holds. */
  looseWords(element: Element): number {
    if (this.#loose.size === 0) return 0;
    let held = 0;
    for (const gram of grams(element.textContent ?? '')) if (this.#loose.has(gram)) held += 1;
    return held;
  }

  /** Numbers the page's elements in document order, in parts: pauses after each so many. */
  *numberElements(pause: () => boolean): Generator<void, void, void> {
    const order = new Map<Element, number>();
    const all = this.#document.getElementsByTagName('*');
    const count = all.length;
    for (let at = 0; at < count; at += 1) {
      const element = all[at];
      if (element) order.set(element, at);
      if (pause()) yield;
    }
    this.#order = order;
  }

  /** Stands between the title and the first block: what a story begins with before it begins. */
  followsTitle(element: Element): boolean {
    if (!this.title || this.placeOf(element) !== 'before') return false;
    return Boolean(this.title.compareDocumentPosition(element) & 4);
  }

  placeOf(element: Element): Place {
    const first = this.blocks[0];
    const last = this.blocks.at(-1);
    if (!first || !last) return 'after';
    // Browsers compare two siblings by walking between them: asked of each in a long list, that is quadratic. A look at
    // the little that came in late asks too seldom for an index of the whole page.
    this.#asked += 1;
    if (this.#asked > FEW_QUESTIONS)
      this.#order ??= new Map([...this.#document.querySelectorAll('*')].map((each, at) => [each, at]));
    const at = this.#order?.get(element);
    const from = this.#order?.get(first);
    const to = this.#order?.get(last);
    if (at !== undefined && from !== undefined && to !== undefined) {
      if (at < from) return 'before';
      return at > to ? 'after' : 'inside';
    }
    // What stands in a shadow root, or came after the look began.
    if (first.compareDocumentPosition(element) & 2) return 'before';
    return last.compareDocumentPosition(element) & 4 ? 'after' : 'inside';
  }
}

/** The heading that stands before the story; of several, the last. */
function titleOf(companions: readonly Element[], blocks: readonly Element[]): Element | null {
  const [first] = blocks;
  const isBefore = (one: Element) => first && Boolean(first.compareDocumentPosition(one) & 2);
  return companions.filter((one) => /^H[12]$/.test(one.tagName) && isBefore(one)).at(-1) ?? null;
}

/** What a companion shows besides text. */
const PICTURES = 'img,picture,figure,table,video,iframe,svg,math,canvas';

/** Companions without the titles and bylines that only repeat, after the story, what stands before it. */
function withoutEchoes(companions: readonly Element[], blocks: readonly Element[]): readonly Element[] {
  const last = blocks.at(-1);
  const isLate = (one: Element): boolean => Boolean(last && last.compareDocumentPosition(one) & 4);
  const early = new Set(companions.filter((one) => !isLate(one)).map((one) => textKey(one)));
  return companions.filter(
    (one) => !isLate(one) || one.matches(PICTURES) || one.querySelector(PICTURES) || !early.has(textKey(one)),
  );
}

/** How far around a picture the box of an advertisement is looked for. */
const BOXES_AROUND = 3;

/** A picture without a caption that is a link in a box named for an advertisement is no picture of the story. */
function isPaidPicture(companion: Element): boolean {
  if (!companion.matches('img,picture') || companion.closest('figure') || !companion.closest('a[href]'))
    return false;
  let at = companion.parentElement;
  for (let i = 0; i < BOXES_AROUND && at; i += 1, at = at.parentElement)
    if (namesOf(at).has('advertisement')) return true;
  return false;
}

function textKey(element: Element): string {
  return foldForMatch(element.textContent ?? '');
}

function ancestorsOf(elements: Iterable<Element>): ReadonlySet<Element> {
  const path = new Set<Element>();
  for (const element of elements) {
    for (let at = parentOf(element); at && !path.has(at); at = parentOf(at)) path.add(at);
  }
  return path;
}

/** The parent, through the shadow root that an element may stand in. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function rootOf(document: Document, blocks: readonly Element[]): Element {
  const held = new Map<Element, number>();
  let all = 0;
  for (const block of blocks) {
    const words = roughWords(block.textContent ?? '');
    all += words;
    for (let at: Element | null = block; at; at = parentOf(at)) held.set(at, (held.get(at) ?? 0) + words);
  }
  let root: Element = document.body;
  // Insertion order is from a block upwards, so the first that holds enough on any branch is the lowest there.
  for (const [element, words] of held) {
    if (words >= all * 0.9 && root.contains(element)) root = element;
  }
  return root;
}

function grams(text: string): string[] {
  const words = runsOf(text.toLowerCase(), LETTER | DIGIT);
  const found: string[] = [];
  for (let at = 0; at + GRAM <= words.length; at += 1) found.push(words.slice(at, at + GRAM).join(' '));
  return found;
}
