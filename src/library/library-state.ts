import type { FailureCode } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';

/** All that the list shows, and what follows from it. */

export const ORDERS = ['newest', 'oldest', 'shortest'] as const;
export type Order = (typeof ORDERS)[number];

export type Shelf = 'all' | 'bin';

export interface Report {
  readonly rebuilt: number;
  readonly unreadable: readonly string[];
}

export interface LibraryState {
  readonly phase: 'loading' | 'ready' | { readonly failure: FailureCode };
  readonly shelf: Shelf;
  /** The address names a story that is not here. */
  readonly gone: boolean;
  /** Newest first. */
  readonly heads: readonly SavedHead[];
  readonly binned: readonly SavedHead[];
  readonly order: Order;
  readonly query: string;
  /** What the query found, by id; null while there is none. */
  readonly found: ReadonlyMap<string, string> | null;
  readonly usage: { readonly used: number; readonly quota: number } | null;
  readonly report: Report | null;
}

export const FIRST_STATE: LibraryState = {
  phase: 'loading',
  shelf: 'all',
  gone: false,
  heads: [],
  binned: [],
  order: 'newest',
  query: '',
  found: null,
  usage: null,
  report: null,
};

/** A row of the list: an article, and the words around what was looked for. */
export interface Row {
  readonly head: SavedHead;
  readonly excerpt: string;
}

function inOrder(heads: readonly SavedHead[], order: Order): readonly SavedHead[] {
  if (order === 'oldest') return heads.toReversed();
  if (order === 'shortest') return heads.toSorted((a, b) => a.words - b.words);
  return heads;
}

/** The rows to show, in order. */
export function rowsOf({ shelf, heads, binned, found, order }: LibraryState): Row[] {
  if (shelf === 'bin') return binned.map((head) => ({ head, excerpt: head.excerpt }));
  return inOrder(heads, order).flatMap((head) => {
    const excerpt = found ? found.get(head.id) : head.excerpt;
    return excerpt === undefined ? [] : [{ head, excerpt }];
  });
}

export interface Group {
  /** Null where the rows stand in no order of time. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** Midnight at which the reader's day began. */
function dayOf(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

/** Whole days between a moment and now, as the reader's calendar has them. */
export function daysAgo(iso: string, now: Date): number {
  return Math.round((dayOf(now) - dayOf(new Date(iso))) / DAY_IN_MS);
}

/** Rows by when they were saved: this week, then month by month. */
export function groupsOf(state: LibraryState, words: Words, now: Date): Group[] {
  const rows = rowsOf(state);
  if (state.shelf === 'bin' || state.order === 'shortest' || state.found) return [{ name: null, rows }];
  const months = new Intl.DateTimeFormat(words.lang, { month: 'long', year: 'numeric' });
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { savedAt } = row.head;
    const isRecent = daysAgo(savedAt, now) < 7;
    const name = isRecent ? words.text('library_this_week') : months.format(new Date(savedAt));
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, group]) => ({ name, rows: group }));
}

/** The reader's own calendar day of a moment, as ISO 8601. */
export function localDay(iso: string): string {
  const time = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
