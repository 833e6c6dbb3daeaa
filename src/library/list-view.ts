import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { groupsOf, isSameHead, type LibraryState, rowsOf } from './library-state.ts';
import { type RowOptions, rowView } from './row-view.ts';
import { VirtualList } from './virtual-list.ts';

function timeOf(heads: readonly SavedHead[], words: Words): string {
  const minutes = heads.reduce((sum, head) => sum + head.minutes, 0);
  return minutes < 90
    ? words.count('library_minutes', minutes)
    : words.count('library_hours', Math.round(minutes / 60));
}

/** The line under the heading. */
export function overview(state: LibraryState, words: Words): string {
  const { shelf, found, isWhole } = state;
  if (shelf === 'bin') return words.text('library_bin_note');
  if (found) return words.count('library_found', found.ids.length);
  // A count of only the newest would be wrong; the line is there, so that nothing jumps when it comes.
  if (!isWhole) return '\u00A0';
  const rows = rowsOf(state, words.lang);
  const unread = rows.filter((head) => head.state === 'unread').length;
  const stories = words.count('library_stories', rows.length);
  const unreadSaid = words.count('library_unread_of', unread);
  return words.text('library_overview', stories, unreadSaid, timeOf(rows, words));
}

export function titleOf({ shelf, found }: LibraryState, words: Words): string {
  if (typeof shelf === 'object') return shelf.tag;
  if (shelf === 'all' || found) return words.text('library_title');
  return words.text(`library_${shelf}`);
}

export interface DrawnList {
  readonly nodes: readonly Node[];
  /** Where `overview` stands. */
  readonly line: HTMLElement;
  readonly list: VirtualList<SavedHead>;
}

/** The heading and the rows of the shelf or of what was found. */
export function listView(state: LibraryState, options: Omit<RowOptions, 'grouped'>): DrawnList {
  const { words, now } = options;
  const groups = groupsOf(state, words, now);
  const rowOptions = { ...options, grouped: groups.some(({ name }) => name !== null) };
  const list = new VirtualList<SavedHead>(
    { keyOf: ({ id }) => id, draw: (head) => rowView(head, rowOptions), isSame: isSameHead },
    groups.map(({ name, rows }) => ({
      heading: name === null ? null : h('h2', { class: 'group' }, name),
      rows,
    })),
  );
  const heading = h('h1', {}, titleOf(state, words));
  const line = h('p', { class: 'overview' }, overview(state, words));
  return { nodes: [heading, line, list.element], line, list };
}
