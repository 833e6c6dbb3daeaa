import { foldSpace } from '../text/fold.ts';
import { childrenOf, isSkipped, rootsOf, roughWords } from './measure.ts';
import type { PhraseMatch, PhraseMatcher } from './phrases.ts';

/** A heading opens its block: at most this many words stand before it. */
const WORDS_BEFORE = 8;
/** A label is short. */
const LABEL_WORDS = 12;
const LINES_LOOKED_AT = 4;

/** No label is longer, so that more of a text need not be read. */
const READ = 400;

/**
 * The text an element shows, white space folded, without what its scripts and styles say.
 * @param most code units after which the rest is left unread.
 */
export function shownText(element: Element, most: number = READ): string {
  const parts: string[] = [];
  collect(element, parts, most);
  return foldSpace(parts.join(' '));
}

/** @returns how much may still be read. */
function collect(element: Element, parts: string[], most: number): number {
  let left = most;
  for (const root of rootsOf(element)) {
    for (let node = root.firstChild; node && left > 0; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = (node.nodeValue ?? '').trimStart().slice(0, left);
        if (text !== '') parts.push(text);
        left -= text.length;
      } else if (node.nodeType === 1 && !isSkipped(node as Element))
        left = collect(node as Element, parts, left);
    }
  }
  return left;
}

/** The label that a block opens with: a heading, a short line or an accessible name; never the text of a link. */
export function labelOf(element: Element, matcher: PhraseMatcher): PhraseMatch | null {
  const named = element.getAttribute('aria-label');
  const byName = named ? matcher.label(named) : null;
  if (byName) return byName;
  let before = 0;
  for (const line of firstLines(element)) {
    const match = line.inLink ? null : matcher.label(line.text);
    if (match) return match;
    before += roughWords(line.text);
    if (before > WORDS_BEFORE) return null;
  }
  return null;
}

/** The label that an element is: all of its text, and little of it. */
export function wholeLabel(element: Element, matcher: PhraseMatcher): PhraseMatch | null {
  const shown = shownText(element);
  return roughWords(shown) <= LABEL_WORDS ? matcher.label(shown) : null;
}

interface Line {
  readonly text: string;
  readonly inLink: boolean;
}

/** The first lines of text: runs of inline text, in order. */
function firstLines(element: Element): readonly Line[] {
  const lines: Line[] = [];
  collectLines(element, false, lines);
  return lines;
}

function collectLines(element: Element, inLink: boolean, lines: Line[]): void {
  if (lines.length >= LINES_LOOKED_AT || isSkipped(element)) return;
  const link = inLink || element.tagName === 'A';
  const text = lineOf(element);
  if (text !== null) {
    addLine(lines, text, link || holdsLinkOnly(element));
    return;
  }
  for (const root of rootsOf(element)) {
    for (let node = root.firstChild; node && lines.length < LINES_LOOKED_AT; node = node.nextSibling) {
      if (node.nodeType === 1) collectLines(node as Element, link, lines);
      else if (node.nodeType === 3) addLine(lines, foldSpace((node.nodeValue ?? '').slice(0, READ)), link);
    }
  }
}

function addLine(lines: Line[], text: string, inLink: boolean): void {
  if (text !== '' && lines.length < LINES_LOOKED_AT) lines.push({ text, inLink });
}

const LINE_BREAKERS =
  'a,div,p,ul,ol,li,section,article,aside,h1,h2,h3,h4,h5,h6,form,table,figure,iframe,input,br,button';

/** The text of an element that holds one line of inline text; null where it holds more. */
function lineOf(element: Element): string | null {
  if (element.shadowRoot || element.querySelector(LINE_BREAKERS)) {
    // A heading that is itself a link, or holds one, is a line all the same.
    if (!/^H[1-6]$/.test(element.tagName)) return null;
  }
  return shownText(element);
}

function holdsLinkOnly(element: Element): boolean {
  const link = element.querySelector('a[href]');
  if (!link) return false;
  return foldSpace(link.textContent ?? '').length >= foldSpace(element.textContent ?? '').length * 0.9;
}

/** The name of an element without children of text, such as a frame: its title or accessible name. */
export function nameLabel(element: Element, matcher: PhraseMatcher): PhraseMatch | null {
  const name = element.getAttribute('title') ?? element.getAttribute('aria-label');
  return name === null ? null : matcher.label(name);
}

/** Whether a descendant shows a frame that is named as an advertisement. */
export function holdsAdNamedFrame(element: Element, matcher: PhraseMatcher): boolean {
  if (element.tagName === 'IFRAME') return nameLabel(element, matcher)?.kind === 'advertisement';
  return childrenOf(element).some((child) => holdsAdNamedFrame(child, matcher));
}
