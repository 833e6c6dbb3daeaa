import { type HighlightWays, highlightsView } from './highlights-view.ts';
import { type LibraryState, onShelf, rowsOf } from './library-state.ts';
import { type DrawnList, listView, titleOf } from './list-view.ts';
import {
  emptyBinNotice,
  emptyNotice,
  emptyShelfNotice,
  failureNotice,
  goneNotice,
  loadingNotice,
  noHitsNotice,
} from './notices.ts';
import type { RowOptions } from './row-view.ts';

/** The ways on that a screen without rows can offer. */
export interface Ways extends HighlightWays {
  retry(): void;
  rebuild(): void;
  back(): void;
  /** Puts what is left of the damaged stories into a file. */
  keepDamaged(): void;
  readSample(): void;
  bringIn(): void;
}

/** What stands in the middle of the page: the rows, or why there are none. */
export function listScreen(
  state: LibraryState,
  ways: Ways,
  options: Omit<RowOptions, 'grouped'>,
): readonly Node[] | DrawnList {
  const { phase, shelf, heads, query, gone } = state;
  const { words } = options;
  if (phase === 'loading') return [loadingNotice(words, state.rebuilding)];
  if (phase !== 'ready') return [failureNotice(words, phase.failure, ways)];
  if (gone) return [goneNotice(words, gone, ways)];
  if (shelf === 'highlights') return highlightsView(state, words, ways);
  if (rowsOf(state, words.lang).length > 0) return listView(state, options);
  if (shelf === 'bin') return [emptyBinNotice(words)];
  if (state.found) return [noHitsNotice(words, query, ways.clearSearch)];
  if (heads.length > 0 && onShelf(state).length === 0)
    return [emptyShelfNotice(words, titleOf(state, words))];
  return [emptyNotice(words, ways)];
}
