import { PHRASES } from '../../../data/phrases/index.ts';
import { foldSpace } from '../../text/fold.ts';
import { attributeOf, localNameOf, textOf } from '../unclobbered.ts';
import { isoDate } from './dates.ts';
import { type Marked, NAMED_FOR_CHANGE } from './marked-elements.ts';
import { type Line, spacedText } from './near-title.ts';

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
export function pageDate(marked: readonly Marked[], lang: string | null, near: readonly Line[]): PageDate {
  const dated = datedElements(marked, lang);
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

function datedElements(marked: readonly Marked[], lang: string | null): Dated[] {
  const dated: Dated[] = [];
  for (const { element, rank } of marked.slice(0, MOST_LOOKED_AT)) {
    const text = textOf(element).length > LONGEST * 4 ? '' : spacedText(element);
    const date = dateOf(element, text, lang);
    if (!date || Element.prototype.closest.call(element, ELSEWHERE)) continue;
    dated.push({ element, rank, date, update: rank === NAMED_FOR_CHANGE || isUpdate(element, text) });
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
