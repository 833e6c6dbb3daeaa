import type { Article, KeyPoint } from '../core/article.ts';
import type { SavedArticle, SavedHead } from '../core/saved.ts';
import { addressKey } from './library/address-key.ts';
import { emptyOldBin } from './library/bin.ts';
import { announceChange } from './library/changes.ts';
import { type Copies, openCopies } from './library/copies.ts';
import { dropDatabase, openDatabase } from './library/database.ts';
import { guarded } from './library/failures.ts';
import { type Found, findArticles } from './library/find.ts';
import { contentHash } from './library/hash.ts';
import { enter } from './library/ledger.ts';
import { withLibraryLock } from './library/lock.ts';
import { forgetReport, type RebuildReport, readReport, reconcile } from './library/rebuild.ts';
import type { LibraryDatabase } from './library/schema.ts';
import {
  type HashedPicture,
  setDeleted,
  sweepFormer,
  takeBack,
  type Written,
  writeArticle,
} from './library/write.ts';
import { log } from './log.ts';

/**
 * The library: saved stories and their pictures, on this device. An acknowledged save stands in two places that do
 * not share one fate, the database and a copy in the origin's private file system, and is entered in a ledger in
 * `storage.local`. Where the database comes back empty, it is rebuilt from the copies at the next opening.
 */

export { watchLibrary } from './library/changes.ts';
export type { Found } from './library/find.ts';
export type { RebuildReport } from './library/rebuild.ts';

/** A picture as it was fetched, to be kept. */
export interface PictureFile {
  /** Its address in the story. */
  readonly url: string;
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/** Every method throws `Failure`: `storage-full`, `library-blocked`, `library-damaged`, `not-saved`, `unexpected`. */
export interface Library {
  /**
   * Keeps a story, or updates the copy that is there. Resolves when it stands in both places. Where the second has
   * no room, the first is taken back: a save is whole or it is not.
   */
  save(
    article: Article,
    points: readonly KeyPoint[],
    pictures: readonly PictureFile[],
  ): Promise<{ head: SavedHead; updated: boolean }>;
  /** All heads, newest first, without what is in the bin. */
  list(): Promise<SavedHead[]>;
  /** What is in the bin, last thrown away first. */
  bin(): Promise<SavedHead[]>;
  /** Null where there is no such article, or it is in the bin. */
  open(id: string): Promise<SavedArticle | null>;
  picture(hash: string): Promise<Blob | null>;
  find(query: string): Promise<Found[]>;
  /** The library's copy of the story at an address, however the address is written. */
  copyOf(url: string): Promise<SavedHead | null>;
  /** Moves an article to the bin. */
  remove(id: string): Promise<void>;
  /** Takes it out of the bin again. */
  unremove(id: string): Promise<void>;
  /** Bytes. */
  usage(): Promise<{ used: number; quota: number }>;
  /** A rebuilding that the reader was not told of yet. */
  report(): Promise<RebuildReport | null>;
  /** The reader has been told. */
  forgetReport(): Promise<void>;
}

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

/** Drops a database that cannot be read and builds it anew from the copies. @throws as `openLibrary` */
export async function rebuildLibrary(): Promise<Library> {
  opening = null;
  await dropDatabase();
  return openLibrary();
}

async function openAnew(): Promise<Library> {
  const database = await openDatabase(() => {
    opening = null;
  });
  try {
    const copies = await openCopies();
    await withLibraryLock(async () => {
      await reconcile(database, copies);
      await emptyOldBin(database, copies);
    });
    return libraryOn(database, copies);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

async function askToPersist(): Promise<void> {
  const { storage } = navigator;
  // Service workers have no `persist`; the library page asks, then.
  if (typeof storage.persist !== 'function' || (await storage.persisted())) return;
  await storage.persist();
}

async function hashed({ url, bytes, type }: PictureFile): Promise<HashedPicture> {
  return { url, record: { hash: await contentHash(bytes), bytes, type } };
}

async function saveInBoth(
  database: LibraryDatabase,
  copies: Copies | null,
  article: Article,
  points: readonly KeyPoint[],
  pictures: readonly PictureFile[],
): Promise<{ head: SavedHead; updated: boolean }> {
  const fetched = await Promise.all(pictures.map(hashed));
  const written = await writeArticle(database, article, points, fetched);
  const { now, before } = written;
  const { head } = now.head;
  try {
    const files = fetched.map(({ record }) => record);
    await copies?.write(
      now,
      files.filter(({ hash }) => now.body.hashes.includes(hash)),
    );
    await enter(head.id, head.title);
  } catch (thrown) {
    await undo(database, copies, written).catch((second) => log('library take back', second));
    throw thrown;
  }
  await copies?.removePictures(await sweepFormer(database, written));
  return { head, updated: before !== null && before.head.head.deletedAt === null };
}

/** Puts both places back to how they were before a save. */
async function undo(database: LibraryDatabase, copies: Copies | null, written: Written): Promise<void> {
  const { now, before } = written;
  const swept = await takeBack(database, written);
  await copies?.removePictures(swept);
  await (before ? copies?.write(before, []) : copies?.remove(now.body.id));
}

async function markDeleted(
  database: LibraryDatabase,
  copies: Copies | null,
  id: string,
  deletedAt: string | null,
): Promise<void> {
  const records = await setDeleted(database, id, deletedAt);
  // The bin is a convenience: a copy that says otherwise after a crash brings an article back, and loses none.
  if (records) await copies?.write(records, []).catch((thrown) => log('library copy', thrown));
  announceChange();
}

async function savedArticle(database: LibraryDatabase, id: string): Promise<SavedArticle | null> {
  const [head, body] = await Promise.all([database.get('heads', id), database.get('bodies', id)]);
  if (!head || !body || head.head.deletedAt !== null) return null;
  const { article, points, pictures } = body;
  return { head: head.head, article, points, pictures };
}

function libraryOn(database: LibraryDatabase, copies: Copies | null): Library {
  const visible = (heads: readonly SavedHead[]) => heads.filter(({ deletedAt }) => deletedAt === null);
  return {
    save: (article, points, pictures) =>
      guarded(async () => {
        const saved = await withLibraryLock(() => saveInBoth(database, copies, article, points, pictures));
        announceChange();
        await askToPersist().catch((thrown) => log('library persist', thrown));
        return saved;
      }),
    list: () =>
      guarded(async () => {
        const records = await database.getAllFromIndex('heads', 'savedAt');
        return visible(records.map(({ head }) => head)).reverse();
      }),
    bin: () =>
      guarded(async () => {
        const records = await database.getAllFromIndex('heads', 'deletedAt');
        return records.map(({ head }) => head).reverse();
      }),
    open: (id) => guarded(() => savedArticle(database, id)),
    picture: (hash) =>
      guarded(async () => {
        const record = await database.get('pictures', hash);
        return record ? new Blob([record.bytes], { type: record.type }) : null;
      }),
    find: (query) => guarded(() => findArticles(database, query)),
    copyOf: (url) =>
      guarded(async () => {
        const records = await database.getAllFromIndex('heads', 'addresses', addressKey(url));
        return visible(records.map(({ head }) => head))[0] ?? null;
      }),
    remove: (id) =>
      guarded(() => withLibraryLock(() => markDeleted(database, copies, id, new Date().toISOString()))),
    unremove: (id) => guarded(() => withLibraryLock(() => markDeleted(database, copies, id, null))),
    usage: () =>
      guarded(async () => {
        const { usage = 0, quota = 0 } = await navigator.storage.estimate();
        return { used: usage, quota };
      }),
    report: readReport,
    forgetReport,
  };
}
