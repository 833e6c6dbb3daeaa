import type { Measure } from './measure.ts';
import { PART_MARKS } from './part-marks.ts';

/** Fewer entries are no live blog. */
const FEWEST = 3;
const MOST_TIMES = 400;
/** How many boxes a time may stand in inside its entry. */
const FARTHEST = 6;
/** The entries together hold this share of the page's prose. */
const LEAST_SHARE = 0.3;
const MOST_LINKS = 0.3;
const ELSEWHERE = 'nav, footer, [class*=comment i], [id*=comment i], [class*=related i]';
/** What a line may say beside its time: "Updated", a name. */
const BESIDE_TIME = 24;

/**
 * The entries of a live blog that were not kept although another one was: siblings with a time and prose each.
 * @param body the body of the copy that the story was found in.
 * @param isKept whether the story holds an element of the copy, or its text.
 */
export function lostEntries(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  isKept: (element: Element) => boolean,
): Element[] {
  const times = [...body.querySelectorAll('time[datetime]')].slice(0, MOST_TIMES);
  if (times.length < FEWEST) return [];
  const groups = new Map<Element, Element[]>();
  for (const time of times) {
    const row = time.closest(ELSEWHERE) ? null : rowOf(time);
    if (row && !groups.has(row.parent)) groups.set(row.parent, row.entries);
  }
  const least = (measures.get(body)?.prose ?? 0) * LEAST_SHARE;
  for (const entries of groups.values()) {
    const told = entries.filter((entry) => isEntry(measures.get(entry)));
    const prose = told.reduce((sum, entry) => sum + (measures.get(entry)?.prose ?? 0), 0);
    if (told.length < FEWEST || prose < least || told.some(isTeaser)) continue;
    const kept = told.filter(isKept);
    if (kept.length > 0) return told.filter((entry) => !kept.includes(entry));
  }
  return [];
}

/** Marks the lines that only say when an entry was written, where the story has several. */
export function settleTimes(root: Element): void {
  const lines = [...root.querySelectorAll('time')].flatMap((time) => {
    const line = time.closest('p, h2, h3, h4');
    const rest = (line?.textContent ?? '').trim().length - (time.textContent ?? '').trim().length;
    return line && rest <= BESIDE_TIME ? [line] : [];
  });
  if (lines.length < FEWEST) return;
  for (const line of lines) line.className = PART_MARKS.time;
}

/** The siblings that a time stands in one of, each with a time of its own. */
function rowOf(time: Element): { readonly parent: Element; readonly entries: Element[] } | null {
  let entry: Element = time;
  for (let i = 0; i < FARTHEST; i += 1) {
    const parent: Element | null = entry.parentElement;
    if (!parent || entry.localName === 'body') return null;
    const { localName } = entry;
    const entries = [...parent.children].filter(
      (each) => each.localName === localName && each.querySelector('time[datetime]') !== null,
    );
    if (entries.length >= FEWEST) return { parent, entries };
    entry = parent;
  }
  return null;
}

function isEntry(measure: Measure | undefined): boolean {
  return measure !== undefined && measure.prose > 0 && measure.links <= measure.text * MOST_LINKS;
}

/** A list of stories has a heading that leads away in each. */
function isTeaser(entry: Element): boolean {
  const link = entry
    .querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3')
    ?.closest('a');
  const href = link?.getAttribute('href') ?? '#';
  return !href.includes('#');
}
