import { type Course, stopIfAsked, UNWATCHED } from '../../core/course.ts';
import { Failure } from '../../core/failure.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HeadChange, ReadingPlace, SavedHead } from '../../core/saved.ts';
import { log } from '../log.ts';
import { batches } from './batches.ts';
import type { Copies } from './copies.ts';
import { strike } from './ledger.ts';
import type { LibraryDatabase } from './schema.ts';
import { eraseArticles, readAllRecords, writeHighlights } from './write.ts';
import { MANY, writeTogether } from './write-together.ts';

/** What a reader does with articles that are kept. Callers hold the library's lock. */

/** Changes the heads of articles in one transaction; those that are not there are left out. */
async function changeHeads(
  database: LibraryDatabase,
  ids: readonly string[],
  changed: (head: SavedHead) => SavedHead,
): Promise<void> {
  const transaction = database.transaction('heads', 'readwrite', { durability: 'strict' });
  const { store } = transaction;
  for (const id of ids) {
    const record = await store.get(id);
    if (record) await store.put({ ...record, head: changed(record.head) });
  }
  await transaction.done;
}

/** Articles whose copies are written, or that are erased, at a time. */
const BATCH = 64;

/** Tags, states and the bin are a convenience: a copy that lacks the last change after a crash loses no article. */
async function copyAgain(database: LibraryDatabase, copies: Copies, ids: readonly string[]): Promise<void> {
  for (const batch of batches(ids, BATCH))
    await writeTogether(copies, await readAllRecords(database, batch), []);
  if (ids.length >= MANY) await copies.tidy();
}

async function changeInBoth(
  database: LibraryDatabase,
  copies: Copies | null,
  ids: readonly string[],
  change: (head: SavedHead) => Partial<SavedHead>,
): Promise<void> {
  const changedAt = new Date().toISOString();
  await changeHeads(database, ids, (head) => ({ ...head, ...change(head), changedAt }));
  if (copies) await copyAgain(database, copies, ids).catch((thrown) => log('library copy', thrown));
}

export function changeArticles(
  database: LibraryDatabase,
  copies: Copies | null,
  ids: readonly string[],
  change: (head: SavedHead) => HeadChange,
): Promise<void> {
  return changeInBoth(database, copies, ids, change);
}

/** Moves articles to the bin, or out of it (null). */
export function markDeleted(
  database: LibraryDatabase,
  copies: Copies | null,
  ids: readonly string[],
  deletedAt: string | null,
): Promise<void> {
  return changeInBoth(database, copies, ids, () => ({ deletedAt }));
}

/** What a reader marks and notes stands in both places, as the story does. */
export async function changeHighlights(
  database: LibraryDatabase,
  copies: Copies | null,
  id: string,
  change: (highlights: readonly Highlight[]) => readonly Highlight[],
): Promise<readonly Highlight[]> {
  const records = await writeHighlights(database, id, change);
  if (!records) throw new Failure('not-saved', `not in the library: ${id}`);
  await copies?.write(records, []);
  return records.body.highlights;
}

/** Notes where a reader is, in the database alone: it changes with every page that is turned. */
export async function keepPlace(database: LibraryDatabase, id: string, place: ReadingPlace): Promise<void> {
  const transaction = database.transaction('heads', 'readwrite', { durability: 'relaxed' });
  const record = await transaction.store.get(id);
  if (record) await transaction.store.put({ ...record, head: { ...record.head, place } });
  await transaction.done;
}

/**
 * Removes articles for good, everywhere. The database goes last: broken off before, an article is still there, and
 * stands in ledger and copies again after the next opening; so nothing is left behind that nobody knows of.
 */
export async function eraseEverywhere(
  database: LibraryDatabase,
  copies: Copies | null,
  ids: readonly string[],
  course: Course = UNWATCHED,
): Promise<void> {
  let erased = 0;
  const ordered = copies && ids.length > BATCH ? await copies.inOrder(ids) : ids;
  for (const batch of batches(ordered, BATCH)) {
    stopIfAsked(course);
    await strike(batch);
    await copies?.removeAll(batch);
    await copies?.removePictures(await eraseArticles(database, batch));
    erased += batch.length;
    course.progress(erased);
  }
}
