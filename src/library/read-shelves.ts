import type { SavedHead } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import type { LibraryState } from './library-state.ts';

function isSame(one: readonly SavedHead[], other: readonly SavedHead[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}

/** Everything that the list shows, read from the library; what did not change stays the same, so nothing is drawn anew. */
export async function readShelves(
  library: Library,
  before: () => LibraryState,
): Promise<Pick<LibraryState, 'heads' | 'binned' | 'isWhole' | 'report'>> {
  const reading = [library.list(), library.bin(), library.report()] as const;
  const [heads, binned, report] = await Promise.all(reading);
  const { heads: knownHeads, binned: knownBinned } = before();
  return {
    heads: isSame(heads, knownHeads) ? knownHeads : heads,
    binned: isSame(binned, knownBinned) ? knownBinned : binned,
    isWhole: true,
    report,
  };
}
