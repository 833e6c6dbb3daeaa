import type { FailureCode } from '../core/failure.ts';
import type { QueryWord } from '../core/find/query.ts';
import type { MarkedStory } from '../core/highlight/gathered.ts';
import type { HighlightColour } from '../core/highlight/highlight.ts';
import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import type { DamagedStory, Rebuilding } from '../platform/library-store.ts';
import type { BackupState } from './backups.ts';
import { isNamed } from './named.ts';

/** All that the list shows, and what follows from it. */

export const ORDERS = ['newest', 'oldest', 'shortest', 'longest', 'title', 'site'] as const;
export type Order = (typeof ORDERS)[number];

export const SHELVES = ['all', 'unread', 'started', 'favourites', 'highlights', 'archived', 'bin'] as const;
/** A shelf of the side, or the stories of a tag. */
export type Shelf = (typeof SHELVES)[number] | { readonly tag: string };

export interface Report {
  readonly rebuilt: number;
  readonly unreadable: readonly string[];
}

/** What a query found: ids best first, and what to mark in titles and texts. */
export interface Found {
  readonly ids: readonly string[];
  readonly marks: readonly QueryWord[];
}

export interface LibraryState {
  readonly phase: 'loading' | 'ready' | { readonly failure: FailureCode };
  /** A lost library is being built again; null otherwise. */
  readonly rebuilding: Rebuilding | null;
  readonly shelf: Shelf;
  /** The address names a story that is not here, or is damaged. */
  readonly gone: 'gone' | 'damaged' | null;
  /** Newest first; the first of them until all have been read. */
  readonly heads: readonly SavedHead[];
  /** False while only the newest have been read. */
  readonly isWhole: boolean;
  readonly binned: readonly SavedHead[];
  readonly order: Order;
  readonly query: string;
  /** What the query found; null while there is none. */
  readonly found: Found | null;
  /** What was marked, over all stories, for its shelf; null until that is looked at. */
  readonly marked: readonly MarkedStory[] | null;
  /** The one colour that the shelf of highlights shows; null for all. */
  readonly colour: HighlightColour | null;
  readonly usage: { readonly used: number; readonly quota: number } | null;
  readonly report: Report | null;
  /** Stories that are damaged in both places. */
  readonly damaged: readonly DamagedStory[];
  /** Null until it has been read. */
  readonly backup: BackupState | null;
  /** How many stories there are, where it is time to ask about backups. */
  readonly offer: number | null;
}

export const FIRST_STATE: LibraryState = {
  phase: 'loading',
  rebuilding: null,
  shelf: 'all',
  gone: null,
  heads: [],
  isWhole: false,
  binned: [],
  order: 'newest',
  query: '',
  found: null,
  marked: null,
  colour: null,
  usage: null,
  report: null,
  damaged: [],
  backup: null,
  offer: null,
};

const isStarted = ({ state, place }: SavedHead) => state === 'unread' && place !== null;

/** Every change of a story has its time, but for the place, which is kept with each page that is turned. */
export function isSameHead(one: SavedHead, other: SavedHead | undefined): boolean {
  return (
    one.id === other?.id &&
    one.changedAt === other.changedAt &&
    one.place?.part === other.place?.part &&
    one.place?.block === other.place?.block
  );
}

/** Whether a story stands on a shelf; the bin is a list of its own. */
export function isOn(head: SavedHead, shelf: Shelf): boolean {
  if (typeof shelf === 'object') return head.tags.some((tag) => isNamed(tag, shelf.tag));
  switch (shelf) {
    case 'all':
      return head.state !== 'archived';
    case 'unread':
      return head.state === 'unread' && head.place === null;
    case 'started':
      return isStarted(head);
    case 'favourites':
      return head.favourite;
    case 'highlights':
      return head.highlights > 0;
    case 'archived':
      return head.state === 'archived';
    case 'bin':
      return false;
  }
}

export function isSameShelf(one: Shelf, other: Shelf): boolean {
  return typeof one === 'object' && typeof other === 'object' ? isNamed(one.tag, other.tag) : one === other;
}

type Compare = (a: SavedHead, b: SavedHead) => number;

/** How two stories follow each other; the newest first needs none, as the list comes so. */
function comparing(order: Order, lang: string): Compare | null {
  const names = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const orders: Readonly<Record<Order, Compare | null>> = {
    newest: null,
    oldest: null,
    shortest: (a, b) => a.words - b.words,
    longest: (a, b) => b.words - a.words,
    title: (a, b) => names.compare(a.title, b.title),
    site: (a, b) => names.compare(a.site, b.site),
  };
  return orders[order];
}

function inOrder(heads: readonly SavedHead[], order: Order, lang: string): readonly SavedHead[] {
  if (order === 'oldest') return heads.toReversed();
  const compare = comparing(order, lang);
  return compare ? heads.toSorted(compare) : heads;
}

/** The stories of the shelf, without looking at the query. */
export function onShelf({ shelf, heads, binned }: LibraryState): readonly SavedHead[] {
  return shelf === 'bin' ? binned : heads.filter((head) => isOn(head, shelf));
}

/** One drawing asks for them several times, each letter typed is a drawing, and ten thousand take milliseconds. */
const knownRows = new WeakMap<LibraryState, { readonly lang: string; readonly rows: readonly SavedHead[] }>();

/** The stories to show, in order. What was found comes best first, from everywhere but the bin. @param lang BCP 47 */
export function rowsOf(state: LibraryState, lang: string): readonly SavedHead[] {
  const known = knownRows.get(state);
  if (known?.lang === lang) return known.rows;
  const rows = rowsIn(state, lang);
  knownRows.set(state, { lang, rows });
  return rows;
}

const knownHeads = new WeakMap<readonly SavedHead[], ReadonlyMap<string, SavedHead>>();

function byId(heads: readonly SavedHead[]): ReadonlyMap<string, SavedHead> {
  const known = knownHeads.get(heads) ?? new Map(heads.map((head) => [head.id, head]));
  knownHeads.set(heads, known);
  return known;
}

function rowsIn(state: LibraryState, lang: string): readonly SavedHead[] {
  const { shelf, heads, found, order } = state;
  if (shelf === 'bin') return state.binned;
  if (!found) return inOrder(onShelf(state), order, lang);
  const known = byId(heads);
  const hits = found.ids.flatMap((id) => known.get(id) ?? []);
  if (order === 'newest') return hits;
  const newestFirst = hits.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return inOrder(newestFirst, order, lang);
}

/** What “everything” is on the screen: what was found, else the shelf in its own order. @param lang BCP 47 */
export function storiesShown(state: LibraryState, lang: string): readonly SavedHead[] {
  return state.found ? rowsOf(state, lang) : onShelf(state);
}

export interface Group {
  /** Null where the rows stand in no order of time. */
  readonly name: string | null;
  readonly rows: readonly SavedHead[];
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
  const rows = rowsOf(state, words.lang);
  const isByTime = state.order === 'newest' || state.order === 'oldest';
  if (state.shelf === 'bin' || !isByTime || state.found) return [{ name: null, rows }];
  const months = new Intl.DateTimeFormat(words.lang, { month: 'long', year: 'numeric' });
  const groups = new Map<string, SavedHead[]>();
  /** Formatting a date is slow, and one month has many stories. */
  const names = new Map<string, string>();
  const weekStart = new Date(dayOf(now) - 6 * DAY_IN_MS).toISOString();
  for (const row of rows) {
    const { savedAt } = row;
    const month = savedAt.slice(0, 10);
    let name = names.get(month);
    if (name === undefined) {
      name = months.format(new Date(savedAt));
      names.set(month, name);
    }
    if (savedAt >= weekStart) name = words.text('library_this_week');
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, group]) => ({ name, rows: group }));
}

/** How many stories stand on each shelf of the side. */
export function countsOf({
  heads,
  binned,
}: Pick<LibraryState, 'heads' | 'binned'>): Readonly<Record<(typeof SHELVES)[number], number>> {
  const counts = {
    all: 0,
    unread: 0,
    started: 0,
    favourites: 0,
    highlights: 0,
    archived: 0,
    bin: binned.length,
  };
  for (const head of heads) {
    for (const shelf of SHELVES) if (isOn(head, shelf)) counts[shelf] += 1;
  }
  return counts;
}

export interface SiteUse {
  readonly site: string;
  readonly stories: number;
  readonly bytes: number;
}

/** How much room the stories of each site take, the largest first. Pictures that two share count for both. */
export function useBySite(heads: readonly SavedHead[]): SiteUse[] {
  const sites = new Map<string, SiteUse>();
  for (const { site, bytes } of heads) {
    const before = sites.get(site) ?? { site, stories: 0, bytes: 0 };
    sites.set(site, { site, stories: before.stories + 1, bytes: before.bytes + bytes });
  }
  return [...sites.values()].sort((a, b) => b.bytes - a.bytes);
}

/** The reader's own calendar day of a moment, as ISO 8601. */
export function localDay(iso: string): string {
  const time = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
