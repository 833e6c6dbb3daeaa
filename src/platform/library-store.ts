import { Failure } from '../core/failure.ts';
import { inReadersOrder, type MarkedStory } from '../core/highlight/gathered.ts';
import type { FiledArticle } from '../core/library-file.ts';
import type { SavedArticle, SavedHead } from '../core/saved.ts';
import { isNear } from '../core/text/fingerprint.ts';
import { addressKey } from './library/address-key.ts';
import { dropOldTombstones, emptyOldBin } from './library/bin.ts';
import { allIncoming, bringIn, filedFrom } from './library/bringing-in.ts';
import { announceChange } from './library/changes.ts';
import {
  changeArticles,
  changeHighlights,
  eraseEverywhere,
  keepPlace,
  markDeleted,
} from './library/changing.ts';
import { type Copies, openCopies } from './library/copies.ts';
import { dropDatabase, openDatabase } from './library/database.ts';
import { guarded } from './library/failures.ts';
import { findArticles, snippetIn } from './library/find.ts';
import type { Library } from './library/library.ts';
import { withLibraryLock } from './library/lock.ts';
import { isWholeHead, Mending } from './library/mending.ts';
import { forgetReport, type RebuildReport, readReport, reconcile } from './library/rebuild.ts';
import { saveInBoth } from './library/saving.ts';
import type { LibraryDatabase } from './library/schema.ts';
import { fillIndex, IndexBacklog, mergeSegments, SearchIndex } from './library/search-index.ts';
import { suspect, takeSuspicion } from './library/suspicion.ts';
import { whenCalm } from './library/when-calm.ts';
import { log } from './log.ts';
import { yieldToPage } from './page-turn.ts';

/**
 * The library: saved stories and their pictures, on this device. An acknowledged save stands in two places that do
 * not share one fate, the database and a copy in the origin's private file system, and is entered in a ledger in
 * `storage.local`. Where the database comes back empty, it is rebuilt from the copies at the next opening.
 */

export { watchLibrary } from './library/changes.ts';
export type { Found } from './library/find.ts';
export type { Library, PictureFile } from './library/library.ts';
export type { DamagedStory } from './library/mending.ts';
export type { Merged } from './library/merging.ts';
export type { RebuildReport } from './library/rebuild.ts';
export { type Rebuilding, watchRebuilding } from './library/rebuilding.ts';

/** Milliseconds after the last save from which the index is put in order. */
const CALM = 1_000;

let opening: Promise<Library> | null = null;

/**
 * The library, opened once for each part of the extension; mended first where it has lost something.
 *
 * @throws Failure `library-newer`, `library-blocked`, `library-damaged`, `storage-full`
 */
export function openLibrary(): Promise<Library> {
  if (opening) return opening;
  const attempt = guarded(openAnew);
  opening = attempt;
  // What failed is tried afresh the next time.
  attempt.catch(() => {
    if (opening === attempt) opening = null;
  });
  return attempt;
}

/**
 * As `openLibrary`, for the page that can have the library built again: a change that met damage is told there, once.
 *
 * @throws as `openLibrary`
 */
export async function openLibraryToMend(): Promise<Library> {
  const library = await openLibrary();
  if (!(await takeSuspicion())) return library;
  throw new Failure('library-damaged', 'a change could not be written');
}

/** Drops a database that cannot be read and builds it anew from the copies. @throws as `openLibrary` */
export async function rebuildLibrary(): Promise<Library> {
  opening = null;
  await dropDatabase();
  await takeSuspicion();
  return openLibrary();
}

async function openAnew(): Promise<Library> {
  const database = await openDatabase(() => {
    opening = null;
  });
  try {
    const copies = await openCopies();
    const rebuilt = await withLibraryLock(async () => {
      const broughtBack = await reconcile(database, copies);
      await emptyOldBin(database, copies);
      await dropOldTombstones(database);
      return broughtBack;
    });
    // Who looks for something soon is not to wait for all of it.
    if (rebuilt > 0) void fillIndex(database).catch((thrown) => log('library index', thrown));
    // A worker cannot ask, a page can: whichever opens the library does.
    void askToPersist().catch((thrown) => log('library persist', thrown));
    return libraryOn(database, copies);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

async function askToPersist(): Promise<void> {
  const { storage } = navigator;
  // Service workers have no `persist`; the library page has.
  if (typeof storage.persist !== 'function' || (await storage.persisted())) return;
  await storage.persist();
}

async function savedArticle(mending: Mending, id: string): Promise<SavedArticle | null> {
  const records = await mending.records(id);
  if (!records || !isVisible(records.head.head)) return null;
  const { article, points, pictures, highlights } = records.body;
  return { head: records.head.head, article, points, pictures, highlights };
}

const isVisible = ({ deletedAt }: SavedHead) => deletedAt === null;

async function newestHeads(database: LibraryDatabase, count: number): Promise<SavedHead[]> {
  const heads: SavedHead[] = [];
  const index = database.transaction('heads').store.index('savedAt');
  for (let at = await index.openCursor(null, 'prev'); at && heads.length < count; at = await at.continue()) {
    if (isWholeHead(at.value) && isVisible(at.value.head)) heads.push(at.value.head);
  }
  return heads;
}

/** Heads read at a time: more at once would hold the page up. */
const HEADS_AT_ONCE = 500;

async function allHeads(database: LibraryDatabase, mending: Mending): Promise<SavedHead[]> {
  const heads: SavedHead[] = [];
  for (let from: IDBKeyRange | null = null; ; ) {
    const { store } = database.transaction('heads');
    const [ids, records] = await Promise.all([
      store.getAllKeys(from, HEADS_AT_ONCE),
      store.getAll(from, HEADS_AT_ONCE),
    ]);
    for (const { head } of await mending.heads(ids, records)) if (isVisible(head)) heads.push(head);
    const last = ids.at(-1);
    if (last === undefined || ids.length < HEADS_AT_ONCE) break;
    from = IDBKeyRange.lowerBound(last, true);
    await yieldToPage();
  }
  return heads.sort(newestFirst);
}

const newestFirst = (one: SavedHead, other: SavedHead) =>
  one.savedAt < other.savedAt ? 1 : one.savedAt > other.savedAt ? -1 : 0;

async function markedStories(database: LibraryDatabase, mending: Mending): Promise<MarkedStory[]> {
  const marked = (await allHeads(database, mending)).filter(({ highlights }) => highlights > 0);
  const stories: MarkedStory[] = [];
  for (const head of marked) {
    const body = await database.get('bodies', head.id);
    if (body && body.highlights.length > 0) stories.push({ head, highlights: body.highlights });
  }
  return inReadersOrder(stories);
}

async function similarHeads(database: LibraryDatabase, id: string): Promise<SavedHead[]> {
  const own = await database.get('heads', id);
  if (!own) return [];
  const near = await Promise.all(own.bands.map((band) => database.getAllFromIndex('heads', 'bands', band)));
  const others = new Map(near.flat().map((record) => [record.head.id, record]));
  return [...others.values()]
    .filter(({ head, fingerprint }) => head.id !== id && isNear(fingerprint, own.fingerprint))
    .map(({ head }) => head)
    .filter(isVisible);
}

async function filedArticle(mending: Mending, id: string): Promise<FiledArticle | null> {
  const records = await mending.records(id);
  if (!records) return null;
  const pictures = await Promise.all(records.body.hashes.map((hash) => mending.picture(hash)));
  return filedFrom(
    records,
    pictures.flatMap((picture) => picture ?? []),
  );
}

/** Stories that were brought back more than once before the reader heard of it are no more stories for that. */
async function boundedReport(database: LibraryDatabase): Promise<RebuildReport | null> {
  const report = await readReport();
  return report && { ...report, rebuilt: Math.min(report.rebuilt, await database.count('heads')) };
}

/** The methods that read. */
function readingOn(database: LibraryDatabase, mending: Mending, mergeSoon: () => void) {
  const index = new SearchIndex(database, mergeSoon);
  return {
    newest: (count) => guarded(() => newestHeads(database, count)),
    list: () => guarded(() => allHeads(database, mending)),
    head: (id) =>
      guarded(async () => {
        const record = await database.get('heads', id);
        return record && isVisible(record.head) ? record.head : null;
      }),
    marked: () => guarded(() => markedStories(database, mending)),
    damaged: async () => mending.damaged,
    remains: () => guarded(() => mending.remains()),
    bin: () =>
      guarded(async () => {
        const records = await database.getAllFromIndex('heads', 'deletedAt');
        return records
          .filter(isWholeHead)
          .map(({ head }) => head)
          .reverse();
      }),
    open: (id) => guarded(() => savedArticle(mending, id)),
    picture: (hash) =>
      guarded(async () => {
        const record = await mending.picture(hash);
        return record ? new Blob([record.bytes], { type: record.type }) : null;
      }),
    former: (id) => guarded(async () => (await database.get('formers', id)) ?? null),
    similar: (id) => guarded(() => similarHeads(database, id)),
    prepareToFind: () => index.prepare(),
    find: (query, heads) => guarded(() => findArticles(database, index, query, heads)),
    snippet: (id, marks) => guarded(() => snippetIn(database, id, marks)),
    copyOf: (url) =>
      guarded(async () => {
        const records = await database.getAllFromIndex('heads', 'addresses', addressKey(url));
        return records.map(({ head }) => head).find(isVisible) ?? null;
      }),
    filed: (id) => guarded(() => filedArticle(mending, id)),
    ids: () => guarded(() => database.getAllKeys('heads')),
    tombstones: () => guarded(() => database.getAll('tombstones')),
    usage: () =>
      guarded(async () => {
        const { usage = 0, quota = 0 } = await navigator.storage.estimate();
        return { used: usage, quota };
      }),
    report: () => guarded(() => boundedReport(database)),
  } satisfies Partial<Library>;
}

function libraryOn(database: LibraryDatabase, copies: Copies | null): Library {
  /** One writer at a time; everybody hears of it. */
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    guarded(async () => {
      const result = await withLibraryLock(work);
      announceChange();
      return result;
    }).catch(async (thrown) => {
      await suspect(thrown);
      throw thrown;
    });
  const now = () => new Date().toISOString();
  const backlog = new IndexBacklog(database);
  // Not at once: the next save would wait for it.
  const mergeSoon = whenCalm(
    CALM,
    () => void mergeSegments(database).catch((thrown) => log('library index', thrown)),
  );
  return {
    ...readingOn(database, new Mending(database, copies), mergeSoon),
    async save(article, points, pictures, favicon = null, excerpt = null) {
      const saved = await writing(() =>
        saveInBoth(database, copies, { article, points, pictures, favicon, excerpt }),
      );
      // The save is acknowledged; what keeps the library in order comes after it.
      mergeSoon();
      void askToPersist().catch((thrown) => log('library persist', thrown));
      return saved;
    },
    change: (ids, change) => writing(() => changeArticles(database, copies, ids, change)),
    changeHighlights: (id, change) => writing(() => changeHighlights(database, copies, id, change)),
    keepPlace: (id, place) => guarded(() => keepPlace(database, id, place)),
    remove: (ids) => writing(() => markDeleted(database, copies, ids, now())),
    unremove: (ids) => writing(() => markDeleted(database, copies, ids, null)),
    erase: (ids, course) => writing(() => eraseEverywhere(database, copies, ids, course)),
    bringIn: (articles) =>
      guarded(async () => {
        const incoming = await allIncoming(articles);
        return withLibraryLock(() => bringIn(database, copies, incoming, backlog));
      }),
    settle: () =>
      guarded(async () => {
        await backlog.flush();
        await mergeSegments(database);
        announceChange();
      }),
    forgetReport,
  };
}
