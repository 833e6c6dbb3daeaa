import { eraseEverywhere } from './changing.ts';
import type { Copies } from './copies.ts';
import type { LibraryDatabase } from './schema.ts';

/** How long what was thrown away can be had back. */
const DAYS_IN_BIN = 30;
/** How long a deletion is remembered for merging with other libraries. */
const DAYS_OF_TOMBSTONES = 90;
const DAY_IN_MS = 24 * 60 * 60 * 1000;

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_IN_MS).toISOString();

/** Removes for good what has been in the bin for thirty days, everywhere. Callers hold the library's lock. */
export async function emptyOldBin(database: LibraryDatabase, copies: Copies | null): Promise<void> {
  const old = IDBKeyRange.upperBound(daysAgo(DAYS_IN_BIN));
  await eraseEverywhere(database, copies, await database.getAllKeysFromIndex('heads', 'deletedAt', old));
}

/** Forgets deletions after ninety days. */
export async function dropOldTombstones(database: LibraryDatabase): Promise<void> {
  const old = IDBKeyRange.upperBound(daysAgo(DAYS_OF_TOMBSTONES));
  for (const id of await database.getAllKeysFromIndex('tombstones', 'deletedAt', old)) {
    await database.delete('tombstones', id);
  }
}
