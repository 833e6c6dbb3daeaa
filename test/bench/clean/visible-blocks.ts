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
  const { body } = document;
  if (!body) return [];
  const gathering = new Gathering();
  gathering.visit(body);
  const isChrome = chromeTest(body);
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
const FRAME_WORDS = new Set(
  'header footer nav navbar navigation menu submenu megamenu masthead topbar topnav subnav colophon breadcrumb breadcrumbs'.split(
    ' ',
  ),
);
/** What holds more of the page's text than this is the page, whatever its name. */
const MOST_OF_PAGE = 0.4;

/**
 * A test for being in the site's own header, navigation or footer: by tag and role as assistive software sees them, or
 * by a name with one of these words for a box outside the page's sections. What holds the title is no part of it.
 */
function chromeTest(body: Element): (element: Element) => boolean {
  const much = (body.textContent ?? '').length * MOST_OF_PAGE;
  const isFrame = remembered(
    (element) =>
      isNamedFrame(element) &&
      !element.parentElement?.closest(SECTIONS) &&
      !holdsTitle(element) &&
      (element.textContent ?? '').length <= much,
  );
  return (element) => {
    if (element.closest(NAVIGATION)) return true;
    for (let at: Element | null = element; at && at !== body; at = at.parentElement)
      if (isFrame(at)) return true;
    return false;
  };
}

function isNamedFrame(element: Element): boolean {
  if (element.matches('header,footer')) return true;
  const names = [...element.classList, element.getAttribute('id') ?? ''];
  return names.some((name) => wordsIn(name).some((word) => FRAME_WORDS.has(word)));
}

function wordsIn(name: string): readonly string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
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
