import { namesOf } from '../clean/name-words.ts';
import { foldForMatch } from '../text/fold.ts';
import { DIGIT, LETTER, runEnd } from '../text/signs.ts';
import type { PageClaims } from './metadata/metadata.ts';
import { NUMBER } from './page-copy.ts';
import { liveElement } from './sources.ts';
import { localNameOf, selectAll, textOf } from './unclobbered.ts';

/** What stays beside the text: pictures, figures, tables, formulas, lists. */
const LONGEST_KICKER = 80;
const PARTS = 'figure, img, picture, table, math';

/**
 * The live elements that belong to the story without being blocks of its text: title, byline, date, standfirst,
 * figures, pictures, tables.
 * @param titles as `titleElements` gives them.
 */
export function companionsOf(
  page: Document,
  claims: PageClaims,
  titles: readonly Element[],
  standfirst: string | null,
  tidied: ParentNode,
  live: readonly Element[],
): Element[] {
  const found = new Set<Element>([...titles, ...kickersOf(titles)]);
  for (const element of [...claims.byline.elements, ...claims.date.elements]) found.add(element);
  for (const element of standfirstElements(page, standfirst)) found.add(element);
  for (const part of tidied.querySelectorAll(PARTS)) {
    const element = liveElement(part, NUMBER, live);
    if (!element) continue;
    found.add(element);
    const figure = Element.prototype.closest.call(element, 'figure');
    if (figure) found.add(figure);
  }
  return [...found];
}

/** The short line right above a title. */
function kickersOf(titles: readonly Element[]): Element[] {
  return titles.flatMap((title) => {
    const before = title.previousElementSibling;
    return before && textOf(before).length <= LONGEST_KICKER && namesOf(before).has('kicker') ? [before] : [];
  });
}

/**
 * The elements of the page that show the title.
 * @param live the copied elements: the title of a story in a shadow root is in no selection of the page.
 */
export function titleElements(page: Document, title: string, live: readonly Element[]): Element[] {
  const wanted = foldForMatch(title);
  if (wanted === '') return [];
  const copied = live.filter(
    (element) => localNameOf(element) === 'h1' && foldForMatch(textOf(element)) === wanted,
  );
  if (copied.length > 0) return copied;
  for (const selector of ['h1', 'h2', '[itemprop~=headline], [class*=headline i], [class*=title i]']) {
    const found = [...selectAll(page, selector)].filter(
      (element) => foldForMatch(textOf(element)) === wanted,
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** The standfirst's own element: a paragraph or a heading, else a box that is named for it. */
function standfirstElements(page: Document, standfirst: string | null): Element[] {
  const wanted = foldForMatch(standfirst ?? '')
    .replace(/(?:\.{3}|…)$/, '')
    .trim();
  if (wanted.length < 20) return [];
  const opening = wanted.slice(0, Math.min(4, runEnd(wanted, 0, LETTER | DIGIT)));
  const says = (element: Element) => {
    const text = textOf(element).slice(0, 1_000).trimStart();
    if (text.length < wanted.length || !text.toLowerCase().startsWith(opening)) return false;
    return foldForMatch(text).startsWith(wanted);
  };
  for (const selector of [
    'p, h2',
    '[class*=standfirst i], [class*=subtitle i], [class*=dek i], [class*=summary i]',
  ]) {
    const found = [...selectAll(page, selector)].filter(says);
    if (found.length > 0) return found.slice(0, 2);
  }
  return [];
}
