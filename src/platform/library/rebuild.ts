import { browser } from '../browser.ts';
import { log } from '../log.ts';
import type { Copies } from './copies.ts';
import { countEntries, enter, everyEntry, strike } from './ledger.ts';
import type { ArticleRecords, PictureRecord } from './records.ts';
import type { LibraryDatabase } from './schema.ts';
import { readRecords, restoreArticle } from './write.ts';

/** What was found when the database did not hold what it should. */
export interface RebuildReport {
  /** How many articles were brought back. */
  readonly rebuilt: number;
  /** Titles of those whose copy could not be read. Their files are set aside as they are. */
  readonly unreadable: readonly string[];
}

const REPORT = 'library-rebuilt';

/** The last rebuilding that the reader was not told of yet, whichever part of the extension did it. */
export async function readReport(): Promise<RebuildReport | null> {
  return ((await browser.storage.local.get(REPORT))[REPORT] as RebuildReport | undefined) ?? null;
}

export async function forgetReport(): Promise<void> {
  await browser.storage.local.remove(REPORT);
}

/** Adds to what the reader is to be told. */
export async function addToReport({ rebuilt, unreadable }: RebuildReport): Promise<void> {
  const before = await readReport();
  const report: RebuildReport = {
    rebuilt: (before?.rebuilt ?? 0) + rebuilt,
    unreadable: [...new Set([...(before?.unreadable ?? []), ...unreadable])],
  };
  await browser.storage.local.set({ [REPORT]: report });
}

/** The records of an article that has only some of its pictures left. */
function withPictures(records: ArticleRecords, pictures: readonly PictureRecord[]): ArticleRecords {
  const hashes = pictures.map(({ hash }) => hash);
  const kept = records.body.pictures.filter(({ hash }) => hashes.includes(hash));
  const lost = records.body.pictures.length - kept.length;
  if (lost === 0) return records;
  const { head } = records.head;
  const thumbnail = head.thumbnail && hashes.includes(head.thumbnail) ? head.thumbnail : (hashes[0] ?? null);
  const missingPictures = head.missingPictures + lost;
  return {
    ...records,
    head: { ...records.head, head: { ...head, thumbnail, pictures: kept.length, missingPictures } },
    body: { ...records.body, pictures: kept, hashes },
  };
}

/** Puts an article back from its copy. @returns its title. @throws where the copy is missing or cannot be read */
export async function bringBack(database: LibraryDatabase, copies: Copies, id: string): Promise<string> {
  const records = await copies.read(id);
  const files = await Promise.all(records.body.hashes.map((hash) => copies.picture(hash)));
  const pictures = files.filter((file): file is PictureRecord => file !== null);
  await restoreArticle(database, withPictures(records, pictures), pictures);
  return records.head.head.title;
}

async function giveUp(copies: Copies, id: string): Promise<void> {
  await copies.setAside(id).catch((thrown) => log('library rebuild', thrown));
  await strike(id);
}

async function rebuild(
  database: LibraryDatabase,
  copies: Copies | null,
  missing: ReadonlyMap<string, string>,
): Promise<void> {
  let rebuilt = 0;
  const unreadable: string[] = [];
  for (const [id, title] of missing) {
    try {
      if (copies === null) throw new Error('no copies');
      await enter(id, await bringBack(database, copies, id));
      rebuilt += 1;
    } catch (thrown) {
      // A full disk is no damage: the copies stay, and the next opening goes on from here.
      if (thrown instanceof Error && thrown.name === 'QuotaExceededError') throw thrown;
      await log('library rebuild', thrown);
      unreadable.push(title || id);
      // Without the file system there is hope that it comes back; a file that cannot be read is named once.
      if (copies !== null) await giveUp(copies, id);
    }
  }
  await addToReport({ rebuilt, unreadable });
}

/** Gives articles their second place that a crash kept from it: saved, but not acknowledged. */
async function complete(
  database: LibraryDatabase,
  copies: Copies | null,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const records = await readRecords(database, id);
    if (records === null) continue;
    const { head, body } = records;
    const pictures = await Promise.all(body.hashes.map((hash) => database.get('pictures', hash)));
    const files = pictures.filter((file): file is PictureRecord => file !== undefined);
    await copies?.write(records, files);
    await enter(id, head.head.title);
  }
}

/**
 * Compares the database with the ledger at opening, and mends what is missing on either side. Costs two counts where
 * they agree. Callers hold the library's lock.
 */
export async function reconcile(database: LibraryDatabase, copies: Copies | null): Promise<void> {
  const [held, entered] = await Promise.all([database.count('heads'), countEntries()]);
  if (held === entered && held > 0) return;
  const ids = new Set(await database.getAllKeys('heads'));
  const entries = await everyEntry();
  // An empty database beside an empty ledger may be both lost: the files tell.
  const filed = held === 0 ? ((await copies?.ids()) ?? []) : [];
  const missing = new Map(
    [...filed.map((id) => [id, ''] as const), ...entries].filter(([id]) => !ids.has(id)),
  );
  if (missing.size > 0) await rebuild(database, copies, missing);
  await complete(
    database,
    copies,
    [...ids].filter((id) => !entries.has(id)),
  );
}
