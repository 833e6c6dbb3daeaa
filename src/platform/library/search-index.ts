import { mergeSteps } from '../../core/find/merge.ts';
import { firstToMerge, type Indexed, type Segment, segmentSteps } from '../../core/find/segment.ts';
import { TextIndex } from '../../core/find/text-index.ts';
import { inSlices, type Steps } from '../../core/slices.ts';
import { paceOfPage } from '../page-turn.ts';
import { type BodyRecord, indexedText } from './records.ts';
import type { LibraryDatabase } from './schema.ts';

/**
 * The index on the disk: segments in the order of saving. Each save adds one of its own, in its own transaction;
 * merging makes few of many. What is missing (after a rebuilding, an upgrade, or an import that was broken off) is
 * filled in when it is noticed.
 */

/** Articles read and indexed at a time. */
const BATCH = 200;

/** From this size on a merge looks which articles are gone. */
const WORTH_CLEARING = 256;

/** One merger at a time, over all of the extension's parts; saves do not wait for it. */
async function withIndexLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('clearstory-index', work) as Promise<T>;
}

/** As long as it takes, with a turn for the page every few milliseconds. */
function calmly<T>(steps: Steps<T>): Promise<T> {
  return inSlices(steps, paceOfPage({ most: Number.POSITIVE_INFINITY }));
}

interface StoredSegment {
  readonly key: number;
  readonly size: number;
}

/** What segments there are, oldest first, without reading them. */
async function storedSegments(database: LibraryDatabase): Promise<StoredSegment[]> {
  const found: StoredSegment[] = [];
  const sizes = database.transaction('segments').store.index('size');
  for (let at = await sizes.openKeyCursor(); at; at = await at.continue()) {
    found.push({ key: at.primaryKey, size: at.key });
  }
  return found.sort((one, other) => one.key - other.key);
}

/** Segments by their key, oldest first. */
type Segments = ReadonlyMap<number, Segment>;

/** All that there are, in one question: the first search waits for it. */
async function allSegments(database: LibraryDatabase): Promise<Segments> {
  const { store } = database.transaction('segments');
  const [keys, segments] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.map((key, at) => [key, segments[at] as Segment]));
}

/** Null where one of them is not there any more. */
async function readSegments(database: LibraryDatabase, keys: readonly number[]): Promise<Segment[] | null> {
  const { store } = database.transaction('segments');
  const segments = await Promise.all(keys.map((key) => store.get(key)));
  return segments.every((segment) => segment !== undefined) ? (segments as Segment[]) : null;
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
      const stored = await storedSegments(database);
      const first = firstToMerge(stored.map(({ size }) => size));
      if (first === null) return;
      const due = stored.slice(first);
      const keys = due.map(({ key }) => key);
      const segments = await readSegments(database, keys);
      if (segments === null) continue;
      const isLarge = due.reduce((sum, { size }) => sum + size, 0) >= WORTH_CLEARING;
      const kept = isLarge ? new Set(await database.getAllKeys('heads')) : null;
      const merged = await calmly(mergeSteps(segments, (id) => kept?.has(id) ?? true));
      await replace(database, keys, merged);
    }
  });
}

/** A body that is damaged or gone leaves an empty entry, so that it is not looked for again at each opening. */
function indexedOf(id: string, body: BodyRecord | undefined): Indexed {
  try {
    if (body) return indexedText(body);
  } catch {
    // As one that is gone.
  }
  return { id, text: { title: '', about: '', text: '' } };
}

/** Indexes the articles of these ids. */
async function addToIndex(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const bodies = await Promise.all(batch.map((id) => database.get('bodies', id)));
    const articles = batch.map((id, index) => indexedOf(id, bodies[index]));
    await database.add('segments', await calmly(segmentSteps(articles)));
  }
}

/** What is missing is added by one at a time: who looks for something may meet what a rebuilding has begun. */
let filling: Promise<void> | null = null;

function fill(database: LibraryDatabase, missing: readonly string[]): Promise<void> {
  filling ??= addToIndex(database, missing)
    .then(() => mergeSegments(database))
    .finally(() => {
      filling = null;
    });
  return filling;
}

/** Adds all that the index lacks. */
export async function fillIndex(database: LibraryDatabase): Promise<void> {
  const ids = await database.getAllKeys('heads');
  await new SearchIndex(database).load(ids.map((id) => ({ id })));
}

/** Articles that were brought in and wait to be indexed many at once, which is quicker than one by one. */
export class IndexBacklog {
  readonly #database: LibraryDatabase;
  #waiting: Indexed[] = [];

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  async add(bodies: readonly BodyRecord[]): Promise<void> {
    this.#waiting.push(...bodies.map(indexedText));
    if (this.#waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const articles = this.#waiting;
    this.#waiting = [];
    if (articles.length === 0) return;
    await this.#database.add('segments', await calmly(segmentSteps(articles)));
  }
}

interface Identified {
  readonly id: string;
}

/** The index of one part of the extension: loaded when it is first asked, and again when the library has changed. */
export class SearchIndex {
  readonly #database: LibraryDatabase;
  /** Each save adds a key, each merge takes some away: by its keys it is known whether the index is another one. */
  #loaded: { readonly segments: Segments; readonly index: TextIndex } | null = null;
  /** What was looked through last for articles that the index lacks. */
  #holds: { readonly index: TextIndex; readonly articles: readonly Identified[] } | null = null;
  #preparing: Promise<unknown> | null = null;

  readonly #onUntidy: () => void;

  /**
   * @param onUntidy is told with each search that met segments which should be merged, as whoever wrote them was stopped
   *   before: who types is not to share the thread with that.
   */
  constructor(database: LibraryDatabase, onUntidy: () => void = () => undefined) {
    this.#database = database;
    this.#onUntidy = onUntidy;
  }

  /** Reads the index before anybody looks for something; a search that comes meanwhile waits for it. Never rejects. */
  prepare(): Promise<unknown> {
    this.#preparing ??= this.#load()
      .catch(() => undefined)
      .finally(() => {
        this.#preparing = null;
      });
    return this.#preparing;
  }

  /**
   * The index as it stands now: what it lacks is added first.
   *
   * @param articles which it has to hold: those that may be found
   */
  async load(articles: readonly Identified[]): Promise<TextIndex> {
    await this.#preparing;
    const index = await this.#load();
    // Each letter that is typed asks for the same list.
    if (this.#holds?.index === index && this.#holds.articles === articles) return index;
    const missing = await this.#missing(index, articles);
    if (missing.length === 0) {
      this.#holds = { index, articles };
      return index;
    }
    await fill(this.#database, missing);
    return this.load(articles);
  }

  async #load(): Promise<TextIndex> {
    const segments = await this.#segments();
    if (segments === null) return this.#load();
    if (this.#loaded?.segments !== segments) {
      this.#loaded = { segments, index: new TextIndex([...segments.values()]) };
    }
    if (firstToMerge([...segments.values()].map(({ size }) => size)) !== null) this.#onUntidy();
    return this.#loaded.index;
  }

  /** The segments as they are now, those that were known before as they were; null where a merge came between. */
  async #segments(): Promise<Segments | null> {
    if (!this.#loaded) return allSegments(this.#database);
    const known = this.#loaded.segments;
    const keys = await this.#database.getAllKeys('segments');
    if (keys.join() === [...known.keys()].join()) return known;
    const stored = await storedSegments(this.#database);
    // What a merge puts under an old key has another size, or holds the same.
    const unknown = stored.filter(({ key, size }) => known.get(key)?.size !== size).map(({ key }) => key);
    const read = await readSegments(this.#database, unknown);
    if (read === null) return null;
    const fresh = new Map(unknown.map((key, at) => [key, read[at]]));
    return new Map(stored.map(({ key }) => [key, (fresh.get(key) ?? known.get(key)) as Segment]));
  }

  /** The list of who asks may be older than the library: what is gone is not missing. */
  async #missing(index: TextIndex, articles: readonly Identified[]): Promise<string[]> {
    const unknown = articles.filter(({ id }) => !index.numbers.has(id)).map(({ id }) => id);
    if (unknown.length === 0) return [];
    const there = new Set(await this.#database.getAllKeys('heads'));
    return unknown.filter((id) => there.has(id));
  }
}
