import type { Judged } from '../extract/extraction.ts';

/** How much text, and of what sort, an element holds. Words of link text are counted in both. */
export interface Measure {
  words: number;
  linkWords: number;
  links: number;
  /** Words in paragraphs: blocks of at least fifteen words of their own that are not mostly link text. */
  prose: number;
  images: number;
  /** Frames, videos, embedded objects. */
  embeds: number;
  buttons: number;
  emailFields: number;
  textAreas: number;
  passwords: number;
  /** Words of the run of inline text that goes on outside the element; only inline elements have one. */
  run: number;
  runLinks: number;
  /** Text stands right in the element, beside what else it holds. */
  hasText: boolean;
  /** Words of the texts that extraction judged, and how many of them are the story's by what it thinks of each. */
  judged: number;
  likely: number;
  /** Of these, the words in texts that have a fair chance. Many small chances of nothing do not add up to a story. */
  fair: number;
}

/** What extraction gives such a chance may well be the story's. */
export const FAIR_CHANCE = 0.1;

const PROSE_RUN = 15;
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'HEAD', 'LINK', 'META']);
const INLINE = new Set(
  'A ABBR B BDI BDO BR BUTTON CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/**
 * Counts words fast enough for every text of a page: runs of letters and digits, told by ranges of code units; two
 * signs of a script without spaces make a word.
 */
export function roughWords(text: string): number {
  let words = 0;
  let unspaced = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isUnspaced(code)) {
      unspaced += 1;
      inWord = false;
      continue;
    }
    const letter = isLetter(code);
    if (letter && !inWord) words += 1;
    // An apostrophe stands within a word.
    inWord = letter || (inWord && (code === 0x27 || code === 0x2019));
  }
  return words + unspaced / 2;
}

function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  // Latin-1 punctuation; general punctuation and symbols; private use and surrogates, which are mostly pictures.
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xf8ff)
  );
}

/** Kana, Han, Thai: what has no spaces between words. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x9fff) ||
    (code >= 0x0e01 && code <= 0x0e5b) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** The elements that an element shows: those of its open shadow root where it has one, and its own. */
export function childrenOf(element: Element): Element[] {
  const own = [...element.children];
  return element.shadowRoot ? [...element.shadowRoot.children, ...own] : own;
}

/** True for elements that never show text. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName);
}

/** Measures elements of a page that does not change meanwhile; each is counted once. */
export class Measures {
  readonly #known = new Map<Element, Measure>();
  readonly #judged: ReadonlyMap<Element, Opinion>;

  /** @param judged what extraction thinks of the page's texts. */
  constructor(judged: readonly Judged[] = []) {
    this.#judged = opinionsOf(judged);
  }

  of(element: Element): Measure {
    const known = this.#known.get(element);
    if (known) return known;
    // From the last to the first, so that what an element holds is counted before it, however deep it is nested.
    const below = element.getElementsByTagName('*');
    for (let at = below.length - 1; at >= 0; at -= 1) this.#add(below[at] as Element);
    return this.#add(element);
  }

  /** The same, in parts: counts everything below an element, and pauses after each so many. */
  *countBelow(root: Element, pause: () => boolean): Generator<void, void, void> {
    const below = [...root.getElementsByTagName('*')];
    for (let at = below.length - 1; at >= 0; at -= 1) {
      this.#add(below[at] as Element);
      if (pause()) yield;
    }
  }

  #add(element: Element): Measure {
    const known = this.#known.get(element);
    if (known) return known;
    const measure = this.#count(element);
    this.#known.set(element, measure);
    return measure;
  }

  #count(element: Element): Measure {
    const sum = emptyMeasure();
    if (SKIPPED.has(element.tagName) || element.hasAttribute('hidden')) return sum;
    countSelf(element, sum);
    const opinion = this.#judged.get(element);
    sum.judged = opinion?.judged ?? 0;
    sum.likely = opinion?.likely ?? 0;
    sum.fair = opinion?.fair ?? 0;
    let hasBlocks = false;
    for (const root of rootsOf(element))
      for (let node = root.firstChild; node; node = node.nextSibling)
        if (this.#addNode(node, sum)) hasBlocks = true;
    if (element.tagName === 'A' && element.hasAttribute('href')) {
      sum.linkWords = sum.words;
      sum.runLinks = sum.run;
      sum.prose = 0;
    }
    if (hasBlocks || !INLINE.has(element.tagName)) endRun(sum);
    return sum;
  }

  /** @returns whether the node is, or holds, a block. */
  #addNode(node: Node, sum: Measure): boolean {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (!sum.hasText) sum.hasText = /\S/.test(text);
      const words = roughWords(text);
      sum.words += words;
      sum.run += words;
    }
    if (node.nodeType !== 1) return false;
    const child = this.of(node as Element);
    addTo(sum, child);
    return !INLINE.has((node as Element).tagName) || child.prose > 0;
  }
}

interface Opinion {
  readonly judged: number;
  readonly likely: number;
  readonly fair: number;
}

function opinionsOf(judged: readonly Judged[]): ReadonlyMap<Element, Opinion> {
  const opinions = new Map<Element, Opinion>();
  for (const { element, words, probability } of judged) {
    const before = opinions.get(element);
    const likely = words * probability;
    opinions.set(element, {
      judged: (before?.judged ?? 0) + words,
      likely: (before?.likely ?? 0) + likely,
      fair: (before?.fair ?? 0) + (probability >= FAIR_CHANCE ? likely : 0),
    });
  }
  return opinions;
}

/** What holds the nodes that an element shows: its open shadow root, if it has one, and itself. */
export function rootsOf(element: Element): readonly (Element | ShadowRoot)[] {
  return element.shadowRoot ? [element.shadowRoot, element] : [element];
}

function emptyMeasure(): Measure {
  return {
    words: 0,
    linkWords: 0,
    links: 0,
    prose: 0,
    images: 0,
    embeds: 0,
    buttons: 0,
    emailFields: 0,
    textAreas: 0,
    passwords: 0,
    run: 0,
    runLinks: 0,
    hasText: false,
    judged: 0,
    likely: 0,
    fair: 0,
  };
}

function addTo(sum: Measure, part: Measure): void {
  sum.words += part.words;
  sum.linkWords += part.linkWords;
  sum.links += part.links;
  sum.prose += part.prose;
  sum.images += part.images;
  sum.embeds += part.embeds;
  sum.buttons += part.buttons;
  sum.emailFields += part.emailFields;
  sum.textAreas += part.textAreas;
  sum.passwords += part.passwords;
  sum.run += part.run;
  sum.runLinks += part.runLinks;
  sum.judged += part.judged;
  sum.likely += part.likely;
  sum.fair += part.fair;
}

function endRun(sum: Measure): void {
  if (sum.run - sum.runLinks >= PROSE_RUN && sum.runLinks < sum.run / 2) sum.prose += sum.run;
  sum.run = 0;
  sum.runLinks = 0;
}

function countSelf(element: Element, sum: Measure): void {
  switch (element.tagName) {
    case 'A':
      if (element.hasAttribute('href')) sum.links = 1;
      break;
    case 'IMG':
    case 'PICTURE':
      sum.images = 1;
      break;
    case 'IFRAME':
    case 'VIDEO':
    case 'OBJECT':
    case 'EMBED':
    case 'AUDIO':
    case 'CANVAS':
      sum.embeds = 1;
      break;
    case 'BUTTON':
      sum.buttons = 1;
      break;
    case 'TEXTAREA':
      sum.textAreas = 1;
      break;
    case 'INPUT':
      countField(element, sum);
      break;
  }
}

function countField(field: Element, sum: Measure): void {
  const type = (field.getAttribute('type') ?? 'text').toLowerCase();
  if (type === 'password') sum.passwords = 1;
  else if (type === 'submit' || type === 'button') sum.buttons = 1;
  else if (type === 'email') sum.emailFields = 1;
  else if (type === 'text') {
    const names = `${field.getAttribute('name')} ${field.id} ${field.getAttribute('placeholder')}`;
    if (/e-?mail/i.test(names)) sum.emailFields = 1;
  }
}

/** The share of link text, 0 to 1. */
export function linkDensity(measure: Measure): number {
  return measure.words === 0 ? 0 : measure.linkWords / measure.words;
}
