import type { Article, KeyPoint } from '../../core/article.ts';
import type { KeptPicture } from '../../core/saved.ts';
import { pictureAddresses, separateLead } from '../../core/story-pictures.ts';
import { addressKey, ownAddress } from './address-key.ts';
import { type ArticleRecords, articleRecords, type HeadRecord, type PictureRecord } from './records.ts';
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
type Writing = ReturnType<typeof writing>;

async function recordsOf(transaction: Writing, head: HeadRecord): Promise<ArticleRecords | null> {
  const { id } = head.head;
  const body = await transaction.objectStore('bodies').get(id);
  const text = await transaction.objectStore('texts').get(id);
  return body && text ? { head, body, text } : null;
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

async function bytesOf(transaction: Writing, pictures: readonly KeptPicture[]): Promise<number> {
  const store = transaction.objectStore('pictures');
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  const records = await Promise.all(hashes.map((hash) => store.get(hash)));
  return records.reduce((sum, record) => sum + (record?.bytes.byteLength ?? 0), 0);
}

async function putPictures(transaction: Writing, pictures: readonly PictureRecord[]): Promise<void> {
  const store = transaction.objectStore('pictures');
  for (const picture of pictures) {
    if ((await store.getKey(picture.hash)) === undefined) await store.put(picture);
  }
}

async function putRecords(transaction: Writing, { head, body, text }: ArticleRecords): Promise<void> {
  await transaction.objectStore('heads').put(head);
  await transaction.objectStore('bodies').put(body);
  await transaction.objectStore('texts').put(text);
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

/** Runs work in a transaction of its own and waits until it stands on the disk; work that throws leaves no trace. */
async function inTransaction<T>(
  database: LibraryDatabase,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
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

/** Saves an article, or the newer version of one that is there, in one transaction. */
export function writeArticle(
  database: LibraryDatabase,
  article: Article,
  points: readonly KeyPoint[],
  fetched: readonly HashedPicture[],
): Promise<Written> {
  return inTransaction(database, async (transaction) => {
    const identity = addressKey(ownAddress(article.metadata));
    const former = (await transaction.objectStore('heads').index('identity').get(identity)) ?? null;
    const before = former && (await recordsOf(transaction, former));
    const pictures = keptNow(article, fetched, before?.body.pictures ?? []);
    const needed = new Set(pictures.map(({ hash }) => hash));
    const files = fetched.map(({ record }) => record).filter(({ hash }) => needed.has(hash));
    await putPictures(transaction, files);
    const missingPictures = pictureAddresses(article.html).filter((address) =>
      pictures.every(({ url }) => url !== address),
    ).length;
    const pictureBytes = await bytesOf(transaction, pictures);
    const now = articleRecords(article, points, {
      former,
      pictures,
      missingPictures,
      pictureBytes,
      now: new Date().toISOString(),
    });
    await putRecords(transaction, now);
    return { now, before };
  });
}

/** Puts an article back to how it stood before a save; returns the hashes of pictures that nobody needs then. */
export function takeBack(database: LibraryDatabase, { now, before }: Written): Promise<string[]> {
  return inTransaction(database, async (transaction) => {
    if (before) await putRecords(transaction, before);
    else await deleteRecords(transaction, now.body.id);
    return sweep(transaction, now.body.hashes);
  });
}

async function deleteRecords(transaction: Writing, id: string): Promise<void> {
  for (const store of ['heads', 'bodies', 'texts'] as const) await transaction.objectStore(store).delete(id);
}

/** Removes pictures of an article's former version that no article needs any more; returns their hashes. */
export function sweepFormer(database: LibraryDatabase, { before }: Written): Promise<string[]> {
  return before ? inTransaction(database, (t) => sweep(t, before.body.hashes)) : Promise.resolve([]);
}

/** Puts an article and its pictures in as they are, for rebuilding. */
export function restoreArticle(
  database: LibraryDatabase,
  records: ArticleRecords,
  pictures: readonly PictureRecord[],
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await putPictures(transaction, pictures);
    await putRecords(transaction, records);
  });
}

/** Moves an article to the bin or out of it; null where it is not there. */
export function setDeleted(
  database: LibraryDatabase,
  id: string,
  deletedAt: string | null,
): Promise<ArticleRecords | null> {
  return inTransaction(database, async (transaction) => {
    const former = await transaction.objectStore('heads').get(id);
    if (!former) return null;
    const changedAt = new Date().toISOString();
    const head = { ...former, head: { ...former.head, deletedAt, changedAt } };
    await transaction.objectStore('heads').put(head);
    return recordsOf(transaction, head);
  });
}

/** Removes an article for good; returns the hashes of the pictures that went with it. */
export function eraseArticle(database: LibraryDatabase, id: string): Promise<string[]> {
  return inTransaction(database, async (transaction) => {
    const body = await transaction.objectStore('bodies').get(id);
    await deleteRecords(transaction, id);
    return sweep(transaction, body?.hashes ?? []);
  });
}
