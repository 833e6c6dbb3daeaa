import { foldForMatch, foldSpace } from '../../text/fold.ts';
import {
  attributeOf,
  bodyOf,
  isElement,
  isText,
  localNameOf,
  selectAll,
  textOf,
  walkerOf,
} from '../unclobbered.ts';

/** How many lines after and before the title are looked at. */
const LINES_AFTER = 14;
const LINES_BEFORE = 6;
const MOST_HEADINGS = 10;
/** A line of prose ends the search: the story has begun. */
const PROSE_LENGTH = 220;
/** A box that says who wrote a story has fewer. */
const MOST_LINES = 20;
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'nav']);

/** A short line of the page near the story's title. */
export interface Line {
  readonly text: string;
  readonly element: Element;
  readonly place: 'title' | 'after' | 'before';
}

/**
 * The title's own element, the short lines that follow it, then those that precede it: where pages that mark nothing up
 * print the author and the date.
 */
export function linesNearTitle(page: Document, title: string): Line[] {
  const body = bodyOf(page);
  const heading = titleHeading(page, title);
  if (!body || !heading) return [];
  const walker = walkerOf(body, NodeFilter.SHOW_TEXT);
  walker.currentNode = heading;
  const after: Line[] = [];
  while (after.length < LINES_AFTER) {
    const line = nextLine(walker, heading);
    if (!line || line.text.length > PROSE_LENGTH) break;
    after.push({ ...line, place: 'after' });
  }
  walker.currentNode = heading;
  const before: Line[] = [];
  while (before.length < LINES_BEFORE && walker.previousNode()) {
    const line = lineAt(walker.currentNode);
    if (line) before.push({ ...line, place: 'before' });
  }
  return [{ text: title, element: heading, place: 'title' }, ...after, ...before];
}

function titleHeading(page: Document, title: string): Element | null {
  const headings = [...selectAll(page, 'h1')].slice(0, MOST_HEADINGS);
  const wanted = foldForMatch(title);
  return headings.find((heading) => foldForMatch(textOf(heading)) === wanted) ?? headings[0] ?? null;
}

function nextLine(walker: TreeWalker, heading: Element): TextLine | null {
  while (walker.nextNode()) {
    if (Node.prototype.contains.call(heading, walker.currentNode)) continue;
    const line = lineAt(walker.currentNode);
    if (line) return line;
  }
  return null;
}

type TextLine = Omit<Line, 'place'>;

function lineAt(node: Node): TextLine | null {
  const parent = isText(node) ? node.parentElement : null;
  if (!parent || UNREAD.has(localNameOf(parent))) return null;
  const text = foldSpace(textOf(node));
  return text === '' ? null : { text, element: parent };
}

/** The lines of an element: its texts, each with the element that it stands in. */
export function linesIn(element: Element): TextLine[] {
  const walker = walkerOf(element, NodeFilter.SHOW_TEXT);
  const lines: TextLine[] = [];
  while (walker.nextNode() && lines.length < MOST_LINES) {
    const line = lineAt(walker.currentNode);
    if (line) lines.push(line);
  }
  return lines;
}

/** The text of an element with a space between what its elements say. */
export function spacedText(element: Element): string {
  const parts: string[] = [];
  const walker = walkerOf(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && isElement(parent) && UNREAD.has(localNameOf(parent))) continue;
    parts.push(textOf(walker.currentNode));
  }
  return foldSpace(parts.join(' ')) || foldSpace(attributeOf(element, 'content') ?? '');
}
