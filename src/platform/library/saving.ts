import type { Article, KeyPoint } from '../../core/article.ts';
import type { SavedHead } from '../../core/saved.ts';
import { log } from '../log.ts';
import type { Copies } from './copies.ts';
import { contentHash } from './hash.ts';
import { entryOf } from './ledger.ts';
import type { PictureFile } from './library.ts';
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
  await (before ? copies?.write(before, []) : copies?.removeAll([now.body.id]));
}
