import { type LibraryState, rowsOf } from './library-state.ts';
import { type ListOptions, listView } from './list-view.ts';
import {
  emptyBinNotice,
  emptyNotice,
  failureNotice,
  goneNotice,
  loadingNotice,
  noHitsNotice,
} from './notices.ts';

/** The ways on that a screen without rows can offer. */
export interface Ways {
  retry(): void;
  rebuild(): void;
  back(): void;
  clearSearch(): void;
}

/** What stands in the middle of the page: the rows, or why there are none. */
export function listScreen(state: LibraryState, ways: Ways, options: ListOptions): Node[] {
  const { phase, shelf, heads, query, gone } = state;
  const { words } = options;
  if (phase === 'loading') return [loadingNotice(words)];
  if (phase !== 'ready') return [failureNotice(words, phase.failure, ways)];
  if (gone) return [goneNotice(words, ways.back)];
  if (rowsOf(state).length > 0) return listView(state, options);
  if (shelf === 'bin') return [emptyBinNotice(words)];
  return [heads.length === 0 ? emptyNotice(words) : noHitsNotice(words, query, ways.clearSearch)];
}
