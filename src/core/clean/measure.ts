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
}

const PROSE_RUN = 15;
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'HEAD', 'LINK', 'META']);
const INLINE = new Set(
  'A ABBR B BDI BDO BR BUTTON CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Counts words fast enough for every text of a page; two signs of a script without spaces make a word. */
export function roughWords(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  if (words === 0) return 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced === 0 ? words : words + unspaced / 2 - 1;
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

  of(element: Element): Measure {
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
    const inline = INLINE.has(element.tagName);
    let hasBlocks = false;
    for (const node of nodesOf(element)) {
      if (node.nodeType === 3) {
        const words = roughWords(node.nodeValue ?? '');
        sum.words += words;
        sum.run += words;
      } else if (node.nodeType === 1) {
        const child = this.of(node as Element);
        addTo(sum, child);
        if (!INLINE.has((node as Element).tagName) || child.prose > 0) hasBlocks = true;
      }
    }
    if (element.tagName === 'A' && element.hasAttribute('href')) {
      sum.linkWords = sum.words;
      sum.runLinks = sum.run;
      sum.prose = 0;
    }
    if (!inline || hasBlocks) endRun(sum);
    return sum;
  }
}

function nodesOf(element: Element): Node[] {
  const own = [...element.childNodes];
  return element.shadowRoot ? [...element.shadowRoot.childNodes, ...own] : own;
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
  };
}

function addTo(sum: Measure, part: Measure): void {
  for (const key of Object.keys(part) as (keyof Measure)[]) sum[key] += part[key];
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
