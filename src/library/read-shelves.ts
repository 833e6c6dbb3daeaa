import type { SavedHead } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import { isSameHead, type LibraryState } from './library-state.ts';

function isSame(one: readonly SavedHead[], other: readonly SavedHead[]): boolean {
  return one.length === other.length && one.every((head, at) => isSameHead(head, other[at]));
}

/** Everything that the list shows, read from the library; what did not change stays the same, so nothing is drawn anew. */
export async function readShelves(
  library: Library,
  before: () => LibraryState,
): Promise<Pick<LibraryState, 'heads' | 'binned' | 'isWhole' | 'report' | 'damaged'>> {
  const [heads, binned] = await Promise.all([library.list(), library.bin()]);
  // Reading the list is what finds damage, and mends it.
  const [report, damaged] = await Promise.all([library.report(), library.damaged()]);
  const { heads: knownHeads, binned: knownBinned } = before();
  return {
    heads: isSame(heads, knownHeads) ? knownHeads : heads,
    binned: isSame(binned, knownBinned) ? knownBinned : binned,
    isWhole: true,
    report,
    damaged: damaged.length === 0 && before().damaged.length === 0 ? before().damaged : damaged,
  };
}

/** Heads with what reading has changed of one story, without reading ten thousand; null where it is not there any more. */
export async function headReadAgain(
  library: Library | null,
  heads: readonly SavedHead[],
  id: string,
): Promise<readonly SavedHead[] | null> {
  const head = await library?.head(id);
  if (!head) return null;
  return heads.map((each) => (each.id === id && !isSameHead(each, head) ? head : each));
}
