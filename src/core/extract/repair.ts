import { foldForMatch } from '../text/fold.ts';
import type { Measure } from './measure.ts';
import { NUMBER } from './page-copy.ts';

/** What a story may have lost; a list or a table comes back whole. */
const LOSABLE = 'p, h2, h3, h4, blockquote, pre, ul, ol, figure';
/** Parts of a page that stand inside a story's container and are not the story. */
const ASIDE = 'aside, nav, footer, table, [class*=comment i], [id*=comment i], [class*=related i]';
const MOST_LINKS = 0.3;
/** What of a very long story is compared with what may be lost. */
const LONGEST_COMPARED = 400_000;

/**
 * Puts back the paragraphs of the story's own container that Readability dropped, each after the one it followed.
 * @param story what was kept; is added to.
 * @param body the body of the copy that the story was found in, whole.
 */
export function restoreLost(story: Element, body: Element, measures: ReadonlyMap<Element, Measure>): void {
  const kept = new Map<string, Element>();
  for (const element of story.querySelectorAll(`[${NUMBER}]`))
    kept.set(element.getAttribute(NUMBER) ?? '', element);
  const parents = keptParents(body, kept, measures);
  const text = foldForMatch((story.textContent ?? '').slice(0, LONGEST_COMPARED));
  let after: Element | null = null;
  for (const element of body.querySelectorAll(LOSABLE)) {
    const known = kept.get(element.getAttribute(NUMBER) ?? '');
    if (known) after = known;
    else if (after && isLost(element, parents, measures, text)) after = putBack(element, after, story);
  }
}

/** The elements that hold most of the kept paragraphs directly. */
function keptParents(
  body: Element,
  kept: ReadonlyMap<string, Element>,
  measures: ReadonlyMap<Element, Measure>,
): Set<Element> {
  const prose = new Map<Element, number>();
  let whole = 0;
  for (const paragraph of body.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    const length = measures.get(paragraph)?.prose ?? 0;
    if (!parent || length === 0 || !kept.has(paragraph.getAttribute(NUMBER) ?? '')) continue;
    prose.set(parent, (prose.get(parent) ?? 0) + length);
    whole += length;
  }
  return new Set([...prose].filter(([, length]) => length >= whole * 0.2).map(([parent]) => parent));
}

function isLost(
  element: Element,
  parents: ReadonlySet<Element>,
  measures: ReadonlyMap<Element, Measure>,
  text: string,
): boolean {
  const parent = element.parentElement;
  if (!parent || element.matches(ASIDE)) return false;
  if (element.localName === 'figure') return isLostFigure(element, parent, parents);
  if (!parents.has(parent)) return false;
  const measure = measures.get(element);
  if (!measure || measure.text === 0 || measure.links > measure.text * MOST_LINKS) return false;
  const own = foldForMatch(element.textContent ?? '');
  return own !== '' && !text.includes(own);
}

/** A figure may stand beside the box of the paragraphs as well as in it. */
function isLostFigure(figure: Element, parent: Element, parents: ReadonlySet<Element>): boolean {
  if (!figure.querySelector('img') || figure.closest('a[href], aside, nav, footer')) return false;
  return [...parents].some((each) => parent.contains(each));
}

function putBack(lost: Element, after: Element, story: Element): Element {
  let place = after;
  for (let at: Element | null = after; at && at !== story; at = at.parentElement) {
    if (at.matches('ul, ol, dl, blockquote, table, figure, p')) place = at;
  }
  const copy = story.ownerDocument.importNode(lost, true);
  place.after(copy);
  return copy;
}
