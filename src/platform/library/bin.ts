import type { Copies } from './copies.ts';
import { strike } from './ledger.ts';
import type { LibraryDatabase } from './schema.ts';
import { eraseArticle } from './write.ts';

/** How long what was thrown away can be had back. */
const DAYS_IN_BIN = 30;
const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** Removes for good what has been in the bin for thirty days, everywhere. Callers hold the library's lock. */
export async function emptyOldBin(database: LibraryDatabase, copies: Copies | null): Promise<void> {
  const limit = new Date(Date.now() - DAYS_IN_BIN * DAY_IN_MS).toISOString();
  const old = await database.getAllKeysFromIndex('heads', 'deletedAt', IDBKeyRange.upperBound(limit));
  for (const id of old) {
    // The ledger first: broken off after it, the article is still there and is entered again at the next opening.
    await strike(id);
    const swept = await eraseArticle(database, id);
    await copies?.remove(id);
    await copies?.removePictures(swept);
  }
}
