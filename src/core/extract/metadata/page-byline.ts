import { foldForMatch } from '../../text/fold.ts';
import { attributeOf, selectAll } from '../unclobbered.ts';
import { opensAsByline } from './byline.ts';
import { type Line, spacedText } from './near-title.ts';

/** Where pages print the author's name, the surest first. */
const BYLINES = [
  '[itemprop~=author] [itemprop~=name], [itemprop~=author][content]',
  '[rel~=author]',
  '[itemprop~=author]',
  '[class*=byline-name i], [class*=author-name i], [class*=authorname i], [class*=author_name i]',
  '[class*=byline i]:not(body):not(article):not(main)',
  '[class~=author], [class~=vcard] .fn, [class*=post-author i], [class*=entry-author i]',
  '[class*=author i]:not(body):not(article):not(main), [class*=writtenby i], [id*=byline i]',
] as const;
/** The foot of a page and its comments name people too. */
const ELSEWHERE = 'footer, aside, nav, [class*=comment i], [id*=comment i], [class*=related i]';
const LONGEST = 160;

export interface PageByline {
  readonly names: readonly string[];
  readonly elements: readonly Element[];
}

/**
 * The authors as the page prints them, and the live elements that do.
 * @param stated the authors' names where the page says them to machines: a line near the title that is such a name is a
 * byline, whatever element it stands in.
 */
export function pageByline(page: Document, near: readonly Line[], stated: readonly string[]): PageByline {
  const elements = new Set<Element>();
  let names: string[] = [];
  for (const selector of BYLINES) {
    for (const element of selectAll(page, selector)) {
      const name = saidBy(element);
      if (name === '' || name.length > LONGEST || isElsewhere(element)) continue;
      elements.add(element);
    }
    if (names.length === 0) names = firstNames([...elements]);
  }
  const line =
    names.length === 0 ? near.findIndex(({ text }) => opensAsByline(text) || isBareOpener(text)) : -1;
  const printed = near[line];
  if (printed) {
    // The name may stand in an element of its own after "By".
    const following = isBareOpener(printed.text) ? near[line + 1] : undefined;
    names = [following?.text ?? printed.text];
    elements.add(printed.element);
    if (following) elements.add(following.element);
  }
  const known = new Set(stated.map(foldForMatch));
  for (const { text, element } of near) if (known.has(foldForMatch(text))) elements.add(element);
  return { names, elements: [...elements] };
}

function isBareOpener(text: string): boolean {
  return text.length < 20 && opensAsByline(`${text} `);
}

function saidBy(element: Element): string {
  return attributeOf(element, 'content') ?? spacedText(element);
}

function isElsewhere(element: Element): boolean {
  return Element.prototype.closest.call(element, ELSEWHERE) !== null;
}

/** The names that stand together; a page that lists many people below its story is not signed by them. */
function firstNames(elements: readonly Element[]): string[] {
  const [first] = elements;
  if (!first) return [];
  const parent = first.parentElement?.parentElement ?? first;
  const together = elements.filter((element) => Node.prototype.contains.call(parent, element));
  const outermost = together.filter(
    (element) => !together.some((other) => other !== element && other.contains(element)),
  );
  return outermost.map((element) => saidBy(element));
}
