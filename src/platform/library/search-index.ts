import { firstToMerge, mergedSegments, type Segment, segmentOf } from '../../core/find/segment.ts';
import { TextIndex } from '../../core/find/text-index.ts';
import { indexedText } from './records.ts';
import type { LibraryDatabase } from './schema.ts';

/**
 * The index on the disk: segments in the order of saving. Each save adds one of its own, in its own transaction;
 * merging makes few of many. What is missing (after a rebuilding, or an upgrade) is filled in when it is noticed.
 */

/** Articles read and indexed at a time. */
const BATCH = 200;

/** From this size on a merge looks which articles are gone. */
const WORTH_CLEARING = 256;

/** One merger at a time, over all of the extension's parts; saves do not wait for it. */
function withIndexLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('clearstory-index', work) as Promise<T>;
}

interface Stored {
  readonly keys: readonly number[];
  readonly segments: readonly Segment[];
}

async function readStored(database: LibraryDatabase): Promise<Stored> {
  const store = database.transaction('segments').store;
  const [keys, segments] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return { keys, segments };
}

/** Puts one segment in the place of several, unless one of them is not there any more. */
async function replace(database: LibraryDatabase, keys: readonly number[], merged: Segment): Promise<void> {
  const transaction = database.transaction('segments', 'readwrite');
  const { store } = transaction;
  const there = await Promise.all(keys.map((key) => store.getKey(key)));
  if (there.every((key) => key !== undefined)) {
    for (const key of keys.slice(0, -1)) await store.delete(key);
    // Under the last key it stays before whatever was saved meanwhile.
    await store.put(merged, keys.at(-1));
  }
  await transaction.done;
}

/** Merges what is due, until nothing is. */
export function mergeSegments(database: LibraryDatabase): Promise<void> {
  return withIndexLock(async () => {
    for (;;) {
      const { keys, segments } = await readStored(database);
      const first = firstToMerge(segments);
      if (first === null) return;
      const due = segments.slice(first);
      const isLarge = due.reduce((sum, { ids }) => sum + ids.length, 0) >= WORTH_CLEARING;
      const kept = isLarge ? new Set(await database.getAllKeys('heads')) : null;
      const merged = mergedSegments(due, (id) => kept?.has(id) ?? true);
      await replace(database, keys.slice(first), merged);
    }
  });
}

/** Indexes the articles of these ids. */
async function addToIndex(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const bodies = await Promise.all(ids.slice(at, at + BATCH).map((id) => database.get('bodies', id)));
    const articles = bodies.flatMap((body) => (body ? [indexedText(body)] : []));
    if (articles.length > 0) await database.add('segments', segmentOf(articles));
  }
}

/** The index of one part of the extension: loaded when it is first asked, and again when the library has changed. */
export class SearchIndex {
  readonly #database: LibraryDatabase;
  #loaded: { readonly keys: string; readonly index: TextIndex } | null = null;

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  /** The index as it stands now, whole: articles that it lacks are added first. */
  async load(): Promise<TextIndex> {
    const keys = (await this.#database.getAllKeys('segments')).join();
    if (this.#loaded?.keys === keys) return this.#loaded.index;
    const stored = await readStored(this.#database);
    const index = new TextIndex(stored.segments);
    const missing = await this.#missing(index);
    if (missing.length > 0) {
      await addToIndex(this.#database, missing);
      await mergeSegments(this.#database);
      return this.load();
    }
    this.#loaded = { keys: stored.keys.join(), index };
    return index;
  }

  async #missing(index: TextIndex): Promise<string[]> {
    const known = new Set(index.ids);
    const ids = await this.#database.getAllKeys('heads');
    return ids.filter((id) => !known.has(id));
  }
}
