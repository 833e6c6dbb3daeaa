/** What the reader sees of a page, block by block. Reads the layout as freely as only a benchmark may. */

export interface VisibleBlock {
  readonly element: Element;
  readonly text: string;
  /** Stands in the site's header, navigation or footer. */
  readonly chrome: boolean;
  /** What sets the block apart when it is no part of the ground truth. */
  readonly kind: 'text' | 'neutral' | 'code';
  /** Words that stand in links. */
  readonly linkWords: number;
}

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION', 'SELECT', 'TITLE']);
const INLINE = /^(?:inline|contents|ruby)/;

interface Growing {
  text: string;
  linkWords: number;
  /** Where its last text stands, in the order of everything seen. */
  last: number;
}

/** Each block element that shows text of its own, in document order, open shadow roots included. */
export function visibleBlocks(document: Document): VisibleBlock[] {
  const gathering = new Gathering();
  if (document.body) gathering.visit(document.body);
  return [...gathering.blocks].map(([element, { text, linkWords }]) => ({
    element,
    text: text.replace(/\s+/g, ' ').trim(),
    chrome: isChrome(element),
    kind: kindOf(element),
    linkWords,
  }));
}

class Gathering {
  readonly blocks = new Map<Element, Growing>();
  readonly #isInline = remembered((element) => INLINE.test(getComputedStyle(element).display));
  readonly #isShown = remembered(isDrawn);
  #order = 0;

  visit(root: Node): void {
    for (let node = root.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) this.#add(node);
      else if (node instanceof Element) this.#enter(node);
    }
  }

  #enter(element: Element): void {
    if (UNREAD.has(element.tagName) || element instanceof SVGElement) return;
    if (element.tagName === 'BR') this.#order += 1;
    if (element.shadowRoot) this.visit(element.shadowRoot);
    this.visit(element);
  }

  #add(text: Text): void {
    const parent = parentOf(text);
    if (!parent || !text.data.trim() || !this.#isShown(parent) || !hasSize(text)) return;
    const block = this.#blockOf(parent);
    const growing = this.blocks.get(block) ?? { text: '', linkWords: 0, last: this.#order };
    // Something else stood in between.
    if (growing.last !== this.#order) growing.text += ' ';
    growing.text += text.data;
    if (parent.closest('a[href]')) growing.linkWords += text.data.trim().split(/\s+/).length;
    this.#order += 1;
    growing.last = this.#order;
    this.blocks.set(block, growing);
  }

  #blockOf(element: Element): Element {
    let at = element;
    for (let parent = parentOf(at); parent && this.#isInline(at); parent = parentOf(at)) at = parent;
    return at;
  }
}

function remembered<T>(ask: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const answer = ask(element);
    known.set(element, answer);
    return answer;
  };
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Text cut down to a pixel is for assistive software only. */
function hasSize(text: Text): boolean {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const drawn = [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
  if (!drawn) return false;
  const around = text.parentElement?.getBoundingClientRect();
  return !around || around.width > 1 || around.height > 1;
}

function parentOf(node: Node): Element | null {
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
}

const NAVIGATION = 'nav,[role="navigation"],[role="menubar"],[role="banner"],[role="contentinfo"]';
/** A header or footer in one of these is the section's, not the site's (HTML-AAM). */
const SECTIONS = 'article,aside,main,section,[role="article"],[role="main"],[role="complementary"]';
const FRAME_TAGS = 'header,footer';
/** A whole class or id that calls a box the site's header, menu or footer, and at most says where or which. */
const FRAME_NAME = new RegExp(
  `^(?:${'(?:site|page|main|global|top|primary|secondary|mobile|desktop|mega|the|wp|elementor-location)[-_]*'})*` +
    `(?:header|footer|nav|navbar|navigation|menu|masthead|topbar|colophon|breadcrumbs?)` +
    `(?:[-_]*(?:wrap|wrapper|container|inner|bar|main|menu|top|bottom|links|list|widgets?|nav|primary|mobile|desktop))*$`,
  'i',
);

/**
 * In the site's own header, navigation or footer: by tag and role as assistive software sees them, or by a name that
 * says nothing else. What holds the title is no part of it.
 */
export function isChrome(element: Element): boolean {
  if (element.closest(NAVIGATION)) return true;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const named = at.matches(FRAME_TAGS) || [...at.classList, at.id].some((name) => FRAME_NAME.test(name));
    if (named && !at.parentElement?.closest(SECTIONS) && !holdsTitle(at)) return true;
  }
  return false;
}

/** The `h1` of a site that is its logo has a link home. */
function holdsTitle(element: Element): boolean {
  const title = element.querySelector('h1');
  return title !== null && title.querySelector('a[href="/"],img,svg') === null;
}

const SMALL_PRINT = 14;
const NEUTRAL_NAMES =
  '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i],[class*="date" i],[class*="timestamp" i],time';

function kindOf(element: Element): VisibleBlock['kind'] {
  if (element.closest('pre,code,samp,kbd')) return 'code';
  if (element.closest('h1,figcaption,caption,[class*="caption" i]')) return 'neutral';
  const few = (element.textContent ?? '').trim().split(/\s+/).length <= SMALL_PRINT;
  return few && (element.closest(NEUTRAL_NAMES) || element.querySelector(NEUTRAL_NAMES)) ? 'neutral' : 'text';
}
