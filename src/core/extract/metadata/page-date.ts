import { PHRASES } from '../../../data/phrases/index.ts';
import { foldSpace } from '../../text/fold.ts';
import { attributeOf, localNameOf, selectAll, textOf } from '../unclobbered.ts';
import { isoDate } from './dates.ts';
import { type Line, spacedText } from './near-title.ts';

/** Where pages print the day of a story: the marks of it, the surest first. Asked for all at once, then told apart. */
const MARKS = [
  '[itemprop~=datePublished], [property~="schema:datePublished"]',
  'time[pubdate]',
  'time[class*=publish i], time[class*=entry-date i], [class*=publish i] time, [class*=posted i] time',
  'time',
  '[class*=publish-date i], [class*=publish_date i], [class*=pubdate i], [class*=post-date i], [class*=entry-date i], [class*=article-date i], [class*=byline i], [class*=dateline i], [class~=date], [class~=published], [class*=posted-on i]',
] as const;
const MODIFIED =
  '[itemprop~=dateModified], [property~="schema:dateModified"], [class*=updated i], [class*=modified i]';
const ASKED = `${MARKS.join(', ')}, ${MODIFIED}`;
const ELSEWHERE =
  'aside, nav, footer, [class*=comment i], [id*=comment i], [class*=related i], [class*=sidebar i], [class*=recent i]';
const LONGEST = 160;
const MOST_LOOKED_AT = 80;
const MOST_ELEMENTS = 8;
/** A line that states a date says little else; a sentence may name one too. */
const LONGEST_LINE = 60;
/** What stands before the date of the last change, in any language we know. */
const UPDATED = new RegExp(
  `(?:${[...new Set(Object.values(PHRASES).flatMap((phrases) => phrases.updated))].join('|')})`,
  'iu',
);

export interface PageDate {
  readonly published: string | null;
  readonly modified: string | null;
  readonly elements: readonly Element[];
}

interface Dated {
  readonly element: Element;
  readonly rank: number;
  readonly date: string;
  readonly update: boolean;
}

/** The dates as the page prints them, and the live elements that do. */
export function pageDate(page: Document, lang: string | null, near: readonly Line[]): PageDate {
  const dated = datedElements(page, lang);
  const lines = near.filter(
    ({ text, place }) => place !== 'title' && text.length <= LONGEST_LINE && isoDate(text, lang) !== null,
  );
  const [printed] = lines;
  const line = lines.find(({ text, element }) => !isUpdate(element, text)) ?? null;
  const published = surest(dated.filter(({ update }) => !update))?.date ?? isoDate(line?.text, lang);
  const updated = lines.find(({ text, element }) => isUpdate(element, text));
  const modified = surest(dated.filter(({ update }) => update))?.date ?? isoDate(updated?.text, lang);
  const elements = new Set(dated.map(({ element }) => element));
  if (printed) elements.add(printed.element);
  return { published, modified, elements: [...elements].slice(0, MOST_ELEMENTS) };
}

function datedElements(page: Document, lang: string | null): Dated[] {
  const dated: Dated[] = [];
  let looked = 0;
  for (const element of selectAll(page, ASKED)) {
    looked += 1;
    if (looked > MOST_LOOKED_AT) break;
    const text = textOf(element).length > LONGEST * 4 ? '' : spacedText(element);
    const date = dateOf(element, text, lang);
    if (!date || Element.prototype.closest.call(element, ELSEWHERE)) continue;
    const rank = MARKS.findIndex((mark) => Element.prototype.matches.call(element, mark));
    const update = Element.prototype.matches.call(element, MODIFIED) || isUpdate(element, text);
    // An element that is only named for a change states one where it says so.
    if (rank >= 0 || update) dated.push({ element, rank: rank < 0 ? MARKS.length : rank, date, update });
  }
  return dated;
}

function surest(dated: readonly Dated[]): Dated | null {
  return dated.reduce<Dated | null>((best, each) => (best && best.rank <= each.rank ? best : each), null);
}

function dateOf(element: Element, text: string, lang: string | null): string | null {
  const machine = isoDate(attributeOf(element, 'datetime') ?? attributeOf(element, 'content'));
  if (machine) return machine;
  return text === '' || text.length > LONGEST ? null : isoDate(text, lang);
}

/** Whether a date is that of a change: it says so itself, or what stands right before it does. */
function isUpdate(element: Element, text: string): boolean {
  const found = UPDATED.exec(text);
  if (found) return !/\d/.test(text.slice(0, found.index));
  if (localNameOf(element) !== 'time' && localNameOf(element) !== 'span') return false;
  const before = element.previousSibling ?? element.parentNode?.previousSibling;
  const said = before ? foldSpace(textOf(before).slice(-40)) : '';
  return said !== '' && said.length < 40 && UPDATED.test(said);
}
