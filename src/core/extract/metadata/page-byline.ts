import { foldForMatch, foldSpace } from '../../text/fold.ts';
import { kindsAt, LOWER, UPPER } from '../../text/signs.ts';
import { attributeOf, bodyOf, localNameOf, selectAll, textOf, walkerOf } from '../unclobbered.ts';
import { isBylineLabel, nameBeforeRole, namesInLines, opensAsByline } from './byline.ts';
import { type Marked, MEANT } from './marked-elements.ts';
import { type Line, linesIn, spacedText } from './near-title.ts';

const ELSEWHERE =
  'nav, [class*=comment i], [id*=comment i], [class*=related i], [class*=recommend i], [class*=more-from i]';
const APART = `${ELSEWHERE}, footer, aside`;
const WHOLE = new Set(['body', 'html', 'article', 'main']);
const LONGEST = 220;
const MOST_LOOKED_AT = 40;

export interface PageByline {
  readonly names: readonly string[];
  /** A line beside the title says it in words ("By …"). */
  readonly said: boolean;
  readonly elements: readonly Element[];
}

interface Signed {
  readonly element: Element;
  readonly rank: number;
  readonly names: readonly string[];
}

/**
 * The authors as the page prints them, and the live elements that do.
 * @param near the lines around the title
 * @param marked the surest first
 * @param stated the authors' names where the page says them to machines: a line near the title that is such a name is a
 * byline, whatever element it stands in.
 */
export function pageByline(
  near: readonly Line[],
  marked: readonly Marked[],
  stated: readonly string[],
  siteNames: readonly string[],
): PageByline {
  const heading = near.find(({ place }) => place === 'title')?.element ?? null;
  const signed = signedElements(marked, siteNames);
  const spoken = spokenLine(near, siteNames);
  const known = new Set(stated.map(foldForMatch));
  const elements = new Set(signed.map(({ element }) => element));
  for (const element of spoken?.elements ?? []) elements.add(element);
  for (const { text, element } of near) if (known.has(foldForMatch(text))) elements.add(element);
  return {
    names: spoken?.names ?? namesTogether(signed, heading),
    said: spoken !== null,
    elements: [...elements],
  };
}

/** The elements of the surest mark that name anybody. */
function signedElements(marked: readonly Marked[], siteNames: readonly string[]): Signed[] {
  const signed: Signed[] = [];
  for (const { element, rank } of marked.slice(0, MOST_LOOKED_AT)) {
    if (signed[0] && rank > signed[0].rank) break;
    if (WHOLE.has(localNameOf(element)) || textOf(element).length > LONGEST * 4) continue;
    if (closest(element, rank <= MEANT ? ELSEWHERE : APART)) continue;
    const names = namesOf(element, siteNames);
    if (names.length > 0) signed.push({ element, rank, names });
  }
  return signed;
}

function namesOf(element: Element, siteNames: readonly string[]): readonly string[] {
  const content = attributeOf(element, 'content');
  if (content) return namesInLines([content], siteNames);
  if (spacedText(element).length > LONGEST) return [];
  return namesInLines(
    linesIn(element).map(({ text }) => text),
    siteNames,
  );
}

/** The line beside the title that opens as bylines do, with the name in it or in the line after it. */
function spokenLine(
  near: readonly Line[],
  siteNames: readonly string[],
): { names: readonly string[]; elements: Element[] } | null {
  for (const [index, line] of near.entries()) {
    const named = line.place === 'after' ? nameBeforeRole(line.text) : null;
    if (named) return { names: [named], elements: [line.element] };
    const label = isBylineLabel(line.text) && opensAsByline(`${line.text} x`);
    if (line.place === 'title' || (!label && !opensAsByline(line.text))) continue;
    const lines = near.slice(index, index + 6).filter(({ place }) => place === line.place);
    const names = namesInLines(
      lines.map(({ text }) => text),
      siteNames,
    ).filter((name) => (kindsAt(name, 0) & LOWER) === 0);
    const elements = label ? lines.slice(0, 2) : lines.slice(0, 1);
    if (names.length > 0) return { names, elements: elements.map(({ element }) => element) };
  }
  return null;
}

/**
 * The names of the surest marks that stand together; a page that lists many people below its story is not signed by
 * them. Marks after the title go before those above it.
 */
function namesTogether(sure: readonly Signed[], heading: Element | null): readonly string[] {
  const first = sure.find(({ element }) => follows(element, heading)) ?? sure[0];
  if (!first) return [];
  const around = first.element.parentElement?.parentElement ?? first.element;
  const together = sure.filter(({ element }) => Node.prototype.contains.call(around, element));
  const outermost = together.filter(
    ({ element }) => !together.some((other) => other.element !== element && other.element.contains(element)),
  );
  return [...new Set(outermost.flatMap(({ names }) => names))];
}

function follows(element: Element, heading: Element | null): boolean {
  if (!heading) return true;
  const place = Node.prototype.compareDocumentPosition.call(heading, element);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** A byline says little else. */
const LONGEST_SPOKEN = 90;
const MOST_TEXTS = 6_000;

/** The first line anywhere in the page's main part that opens as bylines do: for pages that say it nowhere else. */
export function bylineInText(page: Document, siteNames: readonly string[]): readonly string[] {
  const main = selectAll(page, 'article, main, [role=main]').item(0) ?? bodyOf(page);
  if (!main) return [];
  const walker = walkerOf(main, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < MOST_TEXTS && walker.nextNode(); i += 1) {
    const text = textOf(walker.currentNode).trim();
    if (text.length < 2 || text.length > LONGEST_SPOKEN || !opensAsByline(`${text} `)) continue;
    const parent = walker.currentNode.parentElement;
    if (!parent || closest(parent, APART)) continue;
    const names = namesInLines(linesFrom(parent, text), siteNames).filter(
      (name) => (kindsAt(name, 0) & UPPER) !== 0 && /^\S+\s/.test(name),
    );
    if (names.length > 0) return names;
  }
  return [];
}

/** A line and what follows it in its box: the name may stand in an element of its own after "By". */
function linesFrom(parent: Element, text: string): string[] {
  const box = isBylineLabel(text) ? (parent.parentElement ?? parent) : parent;
  const lines = linesIn(box).map((line) => line.text);
  return lines.slice(Math.max(0, lines.indexOf(foldSpace(text)))).slice(0, 6);
}
