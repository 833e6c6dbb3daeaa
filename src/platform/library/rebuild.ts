import { browser } from '../browser.ts';
import { log } from '../log.ts';
import { batches } from './batches.ts';
import { type Copies, readCopy, Unwritten } from './copies.ts';
import { countEntries, enterAll, everyEntry, recount, strike } from './ledger.ts';
import { rebuildingOf } from './rebuilding.ts';
import type { ArticleRecords, PictureRecord } from './records.ts';
import type { LibraryDatabase } from './schema.ts';
import { type Restored, readAllRecords, restoreArticles } from './write.ts';

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

/** Records and pictures as they are to be put back. */
async function fromCopy(copies: Copies, records: ArticleRecords): Promise<Restored> {
  const files = await Promise.all(records.body.hashes.map((hash) => copies.picture(hash)));
  const pictures = files.filter((file): file is PictureRecord => file !== null);
  return { records: withPictures(records, pictures), pictures };
}

/** Puts an article back from its copy. @throws where the copy is missing or cannot be read */
export async function bringBack(database: LibraryDatabase, copies: Copies, id: string): Promise<void> {
  const restored = await fromCopy(copies, await readCopy(copies, id));
  await restoreArticles(database, [restored], 'indexed');
}

/** Articles that are put back, or given their second place, at a time. */
const BATCH = 32;

/** Articles that should be there: their titles, or null of those that only have a file, and no entry in the ledger. */
type Missing = ReadonlyMap<string, string | null>;

/** Puts those back that can be read. @returns how many, and the ids of the others */
async function restoreAll(
  database: LibraryDatabase,
  copies: Copies,
  missing: Missing,
  tell: (done: number) => void,
) {
  let rebuilt = 0;
  const begun: string[] = [];
  const failed: string[] = [];
  let batch: Restored[] = [];
  const restore = async () => {
    // The index is filled afterwards: many at once, and without the lock.
    await restoreArticles(database, batch, 'not indexed');
    await enterAll(batch.map(({ records: { head } }) => [head.head.id, head.head.title] as const));
    rebuilt += batch.length;
    batch = [];
    tell(rebuilt);
  };
  for await (const { id, records, thrown } of copies.readAll([...missing.keys()])) {
    if (thrown instanceof Unwritten && missing.get(id) === null) begun.push(id);
    else if (records === null) {
      await log('library rebuild', thrown);
      failed.push(id);
    } else batch.push(await fromCopy(copies, records));
    if (batch.length >= BATCH) await restore();
  }
  await restore();
  // Nobody waits for these: one that cannot be removed is no reason to keep the library closed.
  await copies.removeAll(begun).catch((thrown) => log('library rebuild', thrown));
  return { rebuilt, failed };
}

async function giveUp(copies: Copies, id: string): Promise<void> {
  await copies.setAside(id).catch((thrown) => log('library rebuild', thrown));
  await strike([id]);
}

async function rebuild(database: LibraryDatabase, copies: Copies | null, missing: Missing): Promise<number> {
  // A full disk is no damage and ends this here: the copies stay, and the next opening goes on.
  const progress = rebuildingOf(missing.size);
  const { rebuilt, failed } = copies
    ? await restoreAll(database, copies, missing, progress.tell).finally(progress.end)
    : { rebuilt: 0, failed: [...missing.keys()] };
  // Without the file system there is hope that it comes back; a file that cannot be read is named once.
  if (copies) for (const id of failed) await giveUp(copies, id);
  await addToReport({ rebuilt, unreadable: failed.map((id) => missing.get(id) || id) });
  return rebuilt;
}

/** Gives articles the second place that a crash kept from them: saved, but not acknowledged. */
async function complete(
  database: LibraryDatabase,
  copies: Copies | null,
  ids: readonly string[],
): Promise<void> {
  for (const batch of batches(ids, BATCH)) {
    const all = await readAllRecords(database, batch);
    const hashes = [...new Set(all.flatMap(({ body }) => body.hashes))];
    const pictures = await Promise.all(hashes.map((hash) => database.get('pictures', hash)));
    await copies?.writeAll(
      all,
      pictures.filter((file): file is PictureRecord => file !== undefined),
      batch,
    );
    await enterAll(all.map(({ head: { head } }) => [head.id, head.title] as const));
  }
}

/**
 * Compares the database with the ledger at opening, and mends what is missing on either side. Costs two counts where
 * they agree. Callers hold the library's lock.
 *
 * @returns how many articles were brought back, which the index lacks now
 */
export async function reconcile(database: LibraryDatabase, copies: Copies | null): Promise<number> {
  const [held, entered] = await Promise.all([database.count('heads'), countEntries()]);
  if (held === entered && held > 0) return 0;
  const ids = new Set(await database.getAllKeys('heads'));
  const entries = await everyEntry();
  const filed = new Set(await copies?.ids());
  // An empty database beside an empty ledger may be both lost: the files tell.
  const known = [...(held === 0 ? filed : [])].map((id) => [id, null] as const);
  const missing = new Map<string, string | null>([...known, ...entries].filter(([id]) => !ids.has(id)));
  const rebuilt = missing.size > 0 ? await rebuild(database, copies, missing) : 0;
  const hasBoth = (id: string) => entries.has(id) && (copies === null || filed.has(id));
  await complete(
    database,
    copies,
    [...ids].filter((id) => !hasBoth(id)),
  );
  await recount();
  return rebuilt;
}
