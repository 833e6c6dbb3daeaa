import type { SavedHead } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import type { Doors } from './doors.ts';

interface FetchRun {
  readonly doors: Doors;
  readonly library: Library;
  readonly signal: AbortSignal;
  progress(done: number): void;
}

/** Pages asked for at the same time: a few, as a reader with some tabs would. */
const AT_ONCE = 3;

/**
 * Fetches the texts of addresses that came without one.
 *
 * @returns titles, or addresses, of those that could not be had
 */
export async function fetchStories(ids: readonly string[], run: FetchRun): Promise<string[]> {
  const heads = new Map((await run.library.list()).map((head) => [head.id, head]));
  const waiting = ids.flatMap((id) => heads.get(id) ?? []);
  const failed: string[] = [];
  let done = 0;
  const work = async () => {
    for (let next: SavedHead | undefined = waiting.shift(); next; next = waiting.shift()) {
      const saved = run.signal.aborted ? null : await run.doors.saveAddress(next.url, run.signal);
      if (saved?.kind !== 'saved') failed.push(next.title || next.url);
      done += 1;
      run.progress(done);
    }
  };
  run.progress(0);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}
