import { attributeOf, selectAll } from '../unclobbered.ts';
import { isoDate } from './dates.ts';
import { type Line, spacedText } from './near-title.ts';

const PUBLISHED = [
  '[itemprop~=datePublished]',
  'time[pubdate]',
  'time[class*=publish i], time[class*=entry-date i], [class*=publish i] time, [class*=posted i] time',
  'article time, main time, header time, time',
  '[class*=publish-date i], [class*=pubdate i], [class*=post-date i], [class*=entry-date i], [class*=article-date i], [class*=byline i], [class*=dateline i], [class~=date], [class~=published], [class*=posted-on i]',
] as const;
const MODIFIED = ['[itemprop~=dateModified]', 'time[class*=updated i], time[class*=modified i]'] as const;
const ELSEWHERE =
  'aside, nav, footer, [class*=comment i], [id*=comment i], [class*=related i], [class*=sidebar i], [class*=recent i]';
const LONGEST = 160;
const MOST_LOOKED_AT = 40;
/** A line that states a date says little else; a sentence may name one too. */
const LONGEST_LINE = 60;

export interface PageDate {
  readonly published: string | null;
  readonly modified: string | null;
  readonly elements: readonly Element[];
}

/** The dates as the page prints them, and the live elements that do. */
export function pageDate(page: Document, lang: string | null, near: readonly Line[]): PageDate {
  const printed = near.find(({ text }) => text.length <= LONGEST_LINE && isoDate(text, lang) !== null);
  const published = firstDate(page, PUBLISHED, lang) ?? isoDate(printed?.text, lang);
  const modified = firstDate(page, MODIFIED, lang);
  const elements = [...selectAll(page, PUBLISHED.join(', '))]
    .slice(0, MOST_LOOKED_AT)
    .filter((element) => !isElsewhere(element) && dateOf(element, lang) !== null);
  if (printed) elements.push(printed.element);
  return { published, modified, elements: [...new Set(elements)].slice(0, 8) };
}

function firstDate(page: Document, selectors: readonly string[], lang: string | null): string | null {
  for (const selector of selectors) {
    for (const element of [...selectAll(page, selector)].slice(0, MOST_LOOKED_AT)) {
      const date = isElsewhere(element) ? null : dateOf(element, lang);
      if (date) return date;
    }
  }
  return null;
}

function dateOf(element: Element, lang: string | null): string | null {
  const machine = isoDate(attributeOf(element, 'datetime') ?? attributeOf(element, 'content'));
  if (machine) return machine;
  const text = spacedText(element);
  return text.length > LONGEST ? null : isoDate(text, lang);
}

function isElsewhere(element: Element): boolean {
  return Element.prototype.closest.call(element, ELSEWHERE) !== null;
}
