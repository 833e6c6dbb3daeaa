import type { Article, KeyPoint } from '../../core/article.ts';
import type { SavedHead } from '../../core/saved.ts';
import { log } from '../log.ts';
import { announceChange } from './changes.ts';
import type { Copies } from './copies.ts';
import { openDatabase } from './database.ts';
import { contentHash } from './hash.ts';
import { entryOf, isEntered } from './ledger.ts';
import type { PictureFile } from './library.ts';
import { withLibraryLock } from './lock.ts';
import type { LibraryDatabase } from './schema.ts';
import { type HashedPicture, sweepFormer, takeBack, type Written, writeArticle } from './write.ts';

/** A story with its pictures, to be kept. */
export interface ToSave {
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly pictures: readonly PictureFile[];
  readonly favicon: PictureFile | null;
  readonly excerpt: string | null;
}

async function hashed({ url, bytes, type }: PictureFile): Promise<HashedPicture> {
  return { url, record: { hash: await contentHash(bytes), bytes, type } };
}

/** Keeps an article in the database, in the copies and in the ledger, or in none of them. Callers hold the lock. */
export async function saveInBoth(
  database: LibraryDatabase,
  copies: Copies | null,
  { article, points, pictures, favicon, excerpt }: ToSave,
): Promise<{ head: SavedHead; updated: boolean }> {
  const fetched = await Promise.all(pictures.map(hashed));
  const icon = favicon && (await hashed(favicon));
  const written = await writeArticle(database, {
    article,
    points,
    fetched,
    excerpt,
    favicon: icon?.record ?? null,
  });
  const { now, before } = written;
  const { head } = now.head;
  try {
    const files = [...fetched.map(({ record }) => record), ...(icon ? [icon.record] : [])];
    const unique = new Map(files.map((file) => [file.hash, file]));
    const needed = [...unique.values()].filter(({ hash }) => now.body.hashes.includes(hash));
    const entry = entryOf(head.id, head.title);
    // Looked at below, when the copy stands.
    entry.catch(() => undefined);
    // One after the other: what the ledger names has its second place, wherever this is broken off.
    await copies?.write(now, needed);
    await (await entry)();
  } catch (thrown) {
    await undo(database, copies, written).catch(async (second) => {
      await log('library take back', second);
      void undoLater(copies, written);
    });
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
  await (before ? copies?.write(before, []) : copies?.removeAll([now.body.id]));
}

/** Milliseconds until what could not be taken back is tried again. */
const LATER = [250, 1_000, 5_000, 30_000];

/**
 * On a full disk there may be no room even for taking something back. What stays after all is made whole when the
 * library is opened next.
 */
async function undoLater(copies: Copies | null, written: Written): Promise<void> {
  for (const delay of LATER) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      if (await withLibraryLock(() => undoIfThere(copies, written))) announceChange();
      return;
    } catch (thrown) {
      await log('library take back', thrown);
    }
  }
}

/** By a connection of its own: a full disk may have ended the one that wrote. @returns whether anything was taken back */
async function undoIfThere(copies: Copies | null, written: Written): Promise<boolean> {
  const database = await openDatabase(() => undefined);
  try {
    if (!(await isStillThere(database, written))) return false;
    await undo(database, copies, written);
    return true;
  } finally {
    database.close();
  }
}

/** Whether a refused save stands as it was written: nothing has changed it since, or acknowledged it. */
async function isStillThere(database: LibraryDatabase, { now, before }: Written): Promise<boolean> {
  const { id, changedAt, revision } = now.head.head;
  const there = (await database.get('heads', id))?.head;
  if (there?.changedAt !== changedAt || there.revision !== revision) return false;
  return before !== null || !(await isEntered(id));
}
