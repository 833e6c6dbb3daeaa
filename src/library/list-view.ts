import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type Group, groupsOf, type LibraryState, rowsOf } from './library-state.ts';
import { type RowOptions, rowView } from './row-view.ts';
import { whenNear } from './thumbnail.ts';

/** Rows drawn at a time; the next ones come when the reader nears the end of these. */
const BATCH = 60;

function overview({ shelf, heads, found }: LibraryState, words: Words): string {
  if (shelf === 'bin') return words.text('library_bin_note');
  if (found) return words.count('library_found', found.size);
  const minutes = heads.reduce((sum, head) => sum + head.minutes, 0);
  const time =
    minutes < 90
      ? words.count('library_minutes', minutes)
      : words.count('library_hours', Math.round(minutes / 60));
  return words.text('library_overview', words.count('library_stories', heads.length), time);
}

export interface ListOptions extends Omit<RowOptions, 'grouped'> {
  /** Rows to draw at once, where a reader had come further than the first batch. */
  readonly atLeast: number;
  /** Told how many rows are drawn by now. */
  onDrawn(rows: number): void;
}

/** Draws groups into a list, a batch at once, and the rest as the reader comes to it. */
function drawGroups(host: HTMLElement, groups: readonly Group[], options: ListOptions): void {
  let total = 0;
  const rowOptions = { ...options, grouped: groups.some(({ name }) => name !== null) };
  const batches = groups.flatMap(({ name, rows }) =>
    Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => ({
      name: index === 0 ? name : null,
      rows: rows.slice(index * BATCH, (index + 1) * BATCH),
    })),
  );
  const drawNext = (most: number) => {
    for (let drawn = 0; drawn < most; ) {
      const batch = batches.shift();
      if (!batch) break;
      if (batch.name !== null) host.append(h('h2', { class: 'group' }, batch.name));
      host.append(
        h(
          'ul',
          {},
          batch.rows.map((row) => rowView(row, rowOptions)),
        ),
      );
      drawn += batch.rows.length;
      total += batch.rows.length;
    }
    options.onDrawn(total);
    if (batches.length === 0) return;
    const end = h('div', { 'aria-hidden': true });
    host.append(end);
    whenNear(end, () => {
      end.remove();
      drawNext(BATCH);
    });
  };
  drawNext(Math.max(BATCH, options.atLeast));
}

/** The heading and the rows of the shelf or of what was found. */
export function listView(state: LibraryState, options: ListOptions): Node[] {
  const { words, now } = options;
  const title = words.text(state.shelf === 'bin' ? 'library_bin' : 'library_title');
  const host = h('div', { class: 'rows' });
  if (rowsOf(state).length > 0) drawGroups(host, groupsOf(state, words, now), options);
  return [h('h1', {}, title), h('p', { class: 'overview' }, overview(state, words)), host];
}
