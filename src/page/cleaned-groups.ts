import { REASONS, type Reason } from '../core/clean/clutter.ts';
import { shownText } from '../core/clean/label.ts';
import type { Entry } from './marks.ts';

/** Things hidden for one reason. `putBack`: all of them are visible now, by the reader's wish. */
export interface CleanedGroup {
  readonly reason: Reason;
  readonly count: number;
  readonly inStory: number;
  /** How many of them are put back. */
  readonly shown: number;
  readonly putBack: boolean;
}

/** One of the things hidden for a reason. */
export interface CleanedItem {
  readonly id: number;
  /** Its first words; empty where it has none. */
  readonly text: string;
  readonly inStory: boolean;
  readonly putBack: boolean;
}

const LONGEST_TEXT = 70;
const NAMED = '[aria-label], [title], [alt]';

/** By reason, in the order of `REASONS`. */
export function groupsOf(
  entries: readonly Entry[],
  reasonsBack: ReadonlySet<Reason>,
  isInStory: (element: Element) => boolean,
): CleanedGroup[] {
  return REASONS.flatMap((reason) => {
    const own = entries.filter(({ clutter }) => clutter.reason === reason);
    if (own.length === 0) return [];
    const shown = own.filter(({ putBack }) => putBack).length;
    const inStory = own.filter(({ clutter }) => isInStory(clutter.element)).length;
    const putBack = reasonsBack.has(reason) || shown === own.length;
    return [{ reason, count: own.length, inStory, shown, putBack }];
  });
}

export function itemOf(
  { id, clutter, putBack }: Entry,
  isInStory: (element: Element) => boolean,
): CleanedItem {
  return { id, text: firstWords(clutter.element), inStory: isInStory(clutter.element), putBack };
}

/** What an element says, or is called, in short. */
export function firstWords(element: Element): string {
  const text = shownText(element) || nameOf(element);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : text;
}

function nameOf(element: Element): string {
  const named = element.matches(NAMED) ? element : element.querySelector(NAMED);
  const names = ['aria-label', 'title', 'alt'].map((name) => named?.getAttribute(name)?.trim() ?? '');
  return names.find((name) => name !== '') ?? '';
}
