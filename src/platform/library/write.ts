import type { Article, KeyPoint } from '../../core/article.ts';
import { segmentOf } from '../../core/find/segment.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { KeptPicture } from '../../core/saved.ts';
import { pictureAddresses, separateLead } from '../../core/story-pictures.ts';
import { addressKey, ownAddress } from './address-key.ts';
import { onceMore } from './once-more.ts';
import {
  type ArticleRecords,
  articleRecords,
  type BodyRecord,
  type HeadRecord,
  indexedText,
  missingFrom,
  type PictureRecord,
} from './records.ts';
import { type LibraryDatabase, STORES } from './schema.ts';

/** A fetched picture and its place in the story. */
export interface HashedPicture {
  readonly url: string;
  readonly record: PictureRecord;
}

/** What a save has put into the database, and what stood there before. */
export interface Written {
  readonly now: ArticleRecords;
  readonly before: ArticleRecords | null;
}

function writing(database: LibraryDatabase) {
  // `strict`: acknowledged only when the browser has flushed it to the disk.
  return database.transaction(STORES, 'readwrite', { durability: 'strict' });
}
/** A transaction over all stores. */
export type Writing = ReturnType<typeof writing>;

/** All that is kept of the article of a head; null where its body is not there. */
export async function recordsOf(transaction: Writing, head: HeadRecord): Promise<ArticleRecords | null> {
  const { id } = head.head;
  const body = await transaction.objectStore('bodies').get(id);
  const former = (await transaction.objectStore('formers').get(id)) ?? null;
  return body ? { head, body, former } : null;
}

/** All that is kept of an article but its pictures; null where it is not there. */
export async function readRecords(database: LibraryDatabase, id: string): Promise<ArticleRecords | null> {
  const reading = database.transaction(['heads', 'bodies', 'formers']);
  const [head, body, former = null] = await Promise.all([
    reading.objectStore('heads').get(id),
    reading.objectStore('bodies').get(id),
    reading.objectStore('formers').get(id),
  ]);
  return head && body ? { head, body, former } : null;
}

/** The same of several articles, without those that are not there. */
export async function readAllRecords(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<ArticleRecords[]> {
  const all = await Promise.all(ids.map((id) => readRecords(database, id)));
  return all.filter((records) => records !== null);
}

/** What was fetched now, and of what was kept before everything that the story still shows. */
function keptNow(article: Article, fetched: readonly HashedPicture[], before: readonly KeptPicture[]) {
  const lead = separateLead(article);
  const shown = new Set([...pictureAddresses(article.html), ...(lead ? [lead] : [])]);
  const kept = new Map(before.map((picture) => [picture.url, picture.hash]));
  for (const { url, record } of fetched) kept.set(url, record.hash);
  return [...shown].flatMap((url) => {
    const hash = kept.get(url);
    return hash === undefined ? [] : [{ url, hash }];
  });
}

/** Bytes of an article's pictures; only those that are not at hand are read. */
async function bytesOf(
  transaction: Writing,
  pictures: readonly KeptPicture[],
  atHand: readonly PictureRecord[],
): Promise<number> {
  const store = transaction.objectStore('pictures');
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  const known = new Map(atHand.map((record) => [record.hash, record]));
  const records = await Promise.all(hashes.map((hash) => known.get(hash) ?? store.get(hash)));
  return records.reduce((sum, record) => sum + (record?.bytes.byteLength ?? 0), 0);
}

/** Puts in the pictures that are not there yet. */
export async function putPictures(transaction: Writing, pictures: readonly PictureRecord[]): Promise<void> {
  const store = transaction.objectStore('pictures');
  const put = async (picture: PictureRecord) => {
    if ((await store.getKey(picture.hash)) === undefined) await store.put(picture);
  };
  await Promise.all(pictures.map(put));
}

/** Puts an article in the place of whatever stood under its id. */
export async function putRecords(
  transaction: Writing,
  { head, body, former }: ArticleRecords,
): Promise<void> {
  await Promise.all([
    transaction.objectStore('heads').put(head),
    transaction.objectStore('bodies').put(body),
    former
      ? transaction.objectStore('formers').put(former)
      : transaction.objectStore('formers').delete(body.id),
  ]);
}

/** Makes articles findable by what their text is now. */
export async function putIndex(transaction: Writing, bodies: readonly BodyRecord[]): Promise<void> {
  await transaction.objectStore('segments').add(segmentOf(bodies.map(indexedText)));
}

/** Removes pictures that no article needs any more, and returns their hashes. */
async function sweep(transaction: Writing, hashes: readonly string[]): Promise<string[]> {
  const needed = transaction.objectStore('bodies').index('hashes');
  const swept: string[] = [];
  for (const hash of hashes) {
    if ((await needed.getKey(hash)) !== undefined) continue;
    await transaction.objectStore('pictures').delete(hash);
    swept.push(hash);
  }
  return swept;
}

/**
 * Runs work in a transaction of its own and waits until it stands on the disk; work that throws leaves no trace. It may
 * run twice.
 */
export function inTransaction<T>(
  database: LibraryDatabase,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  return onceMore(() => attempt(database, work));
}

async function attempt<T>(database: LibraryDatabase, work: (transaction: Writing) => Promise<T>): Promise<T> {
  const transaction = writing(database);
  // Looked at below; without this a failed request would be an unhandled rejection of `done`, too.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (thrown) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw transaction.error ?? thrown;
  }
}

/** What is to be written of a save. */
export interface ToWrite {
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly fetched: readonly HashedPicture[];
  readonly excerpt: string | null;
  /** Null where none was fetched this time. */
  readonly favicon: PictureRecord | null;
}

/** Saves an article, or the newer version of one that is there, in one transaction. */
export function writeArticle(database: LibraryDatabase, save: ToWrite): Promise<Written> {
  const { article, points, fetched, excerpt, favicon } = save;
  return inTransaction(database, async (transaction) => {
    const identity = addressKey(ownAddress(article.metadata));
    const known = (await transaction.objectStore('heads').index('identity').get(identity)) ?? null;
    const before = known && (await recordsOf(transaction, known));
    const pictures = keptNow(article, fetched, before?.body.pictures ?? []);
    const needed = new Set(pictures.map(({ hash }) => hash));
    const files = fetched.map(({ record }) => record).filter(({ hash }) => needed.has(hash));
    await putPictures(transaction, favicon ? [...files, favicon] : files);
    const now = articleRecords(article, points, {
      before,
      pictures,
      excerpt,
      favicon: favicon?.hash ?? before?.head.head.favicon ?? null,
      missingPictures: missingFrom(article, pictures),
      pictureBytes: await bytesOf(transaction, pictures, files),
      now: new Date().toISOString(),
    });
    await putRecords(transaction, now);
    await putIndex(transaction, [now.body]);
    return { now, before };
  });
}

/** Puts an article back to how it stood before a save; returns the hashes of pictures that nobody needs then. */
export function takeBack(database: LibraryDatabase, { now, before }: Written): Promise<string[]> {
  return inTransaction(database, async (transaction) => {
    if (before) {
      await putRecords(transaction, before);
      await putIndex(transaction, [before.body]);
    } else await deleteRecords(transaction, now.body.id);
    return sweep(transaction, now.body.hashes);
  });
}

async function deleteRecords(transaction: Writing, id: string): Promise<void> {
  for (const store of ['heads', 'bodies', 'formers'] as const)
    await transaction.objectStore(store).delete(id);
}

/** Removes pictures of an article's former version that no article needs any more; returns their hashes. */
export function sweepFormer(database: LibraryDatabase, { before }: Written): Promise<string[]> {
  return before ? inTransaction(database, (t) => sweep(t, before.body.hashes)) : Promise.resolve([]);
}

/** An article and the pictures that it needs, as they are to stand. */
export interface Restored {
  readonly records: ArticleRecords;
  readonly pictures: readonly PictureRecord[];
}

/** Puts articles and their pictures in as they are, for rebuilding. */
export function restoreArticles(
  database: LibraryDatabase,
  restored: readonly Restored[],
  asked: 'indexed' | 'not indexed',
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await putPictures(
      transaction,
      restored.flatMap(({ pictures }) => pictures),
    );
    await Promise.all(restored.map(({ records }) => putRecords(transaction, records)));
    if (asked === 'indexed')
      await putIndex(
        transaction,
        restored.map(({ records }) => records.body),
      );
  });
}

/** Changes the highlights of an article, and finds it by their notes; null where it is not there. */
export function writeHighlights(
  database: LibraryDatabase,
  id: string,
  change: (highlights: readonly Highlight[]) => readonly Highlight[],
): Promise<ArticleRecords | null> {
  return inTransaction(database, async (transaction) => {
    const head = await transaction.objectStore('heads').get(id);
    const before = head && (await recordsOf(transaction, head));
    if (!before) return null;
    const highlights = change(before.body.highlights);
    const changedAt = new Date().toISOString();
    const now: ArticleRecords = {
      head: { ...before.head, head: { ...before.head.head, highlights: highlights.length, changedAt } },
      body: { ...before.body, highlights },
      former: before.former,
    };
    await putRecords(transaction, now);
    await putIndex(transaction, [now.body]);
    return now;
  });
}

/** Removes articles for good, leaving tombstones; returns the hashes of the pictures that went with them. */
export function eraseArticles(database: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  return inTransaction(database, async (transaction) => {
    const bodies = await Promise.all(ids.map((id) => transaction.objectStore('bodies').get(id)));
    const deletedAt = new Date().toISOString();
    for (const id of ids) {
      await deleteRecords(transaction, id);
      await transaction.objectStore('tombstones').put({ id, deletedAt });
    }
    return sweep(transaction, [...new Set(bodies.flatMap((body) => body?.hashes ?? []))]);
  });
}
