import { fromBase64, toBase64 } from '../../core/base64.ts';
import type { FiledArticle, FiledPicture } from '../../core/library-file.ts';
import { keptPictureType } from '../../core/picture-type.ts';
import type { KeptPicture } from '../../core/saved.ts';
import { log } from '../log.ts';
import { yieldToPage } from '../page-turn.ts';
import type { Copies } from './copies.ts';
import { contentHash } from './hash.ts';
import { enterAll } from './ledger.ts';
import { type Incoming, type Merged, mergeArticles } from './merging.ts';
import { type ArticleRecords, type PictureRecord, recordsFrom } from './records.ts';
import type { LibraryDatabase } from './schema.ts';
import type { IndexBacklog } from './search-index.ts';
import { takeBack, type Written } from './write.ts';

/** Articles that come from a file: merged with what is here, in both places. */

/** Null for what is no picture of a kept type. */
async function pictureRecord({ data }: FiledPicture): Promise<PictureRecord | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64(data);
  } catch {
    return null;
  }
  const type = keptPictureType(bytes);
  return type && { hash: await contentHash(bytes.buffer), bytes: bytes.buffer, type };
}

/** Articles of a file, one after the other, with a turn for the page after each. */
export async function allIncoming(filed: readonly FiledArticle[]): Promise<Incoming[]> {
  const incoming: Incoming[] = [];
  for (const article of filed) {
    incoming.push(await incomingFrom(article));
    await yieldToPage();
  }
  return incoming;
}

/** An article of a file as it will stand in the stores, its pictures checked by their bytes. */
async function incomingFrom(filed: FiledArticle): Promise<Incoming> {
  const kept: KeptPicture[] = [];
  const files: PictureRecord[] = [];
  for (const picture of filed.pictures) {
    const record = await pictureRecord(picture);
    if (!record) continue;
    files.push(record);
    kept.push({ url: picture.url, hash: record.hash });
  }
  const favicon = filed.favicon && (await pictureRecord(filed.favicon));
  if (favicon) files.push(favicon);
  return { records: recordsFrom(filed, kept, favicon?.hash ?? null, files), pictures: files };
}

async function copyAll(
  copies: Copies | null,
  written: readonly Written[],
  pictures: readonly PictureRecord[],
): Promise<void> {
  // A file may hold an article twice; the last one is what stands in the database.
  const last = new Map(written.map(({ now }) => [now.body.id, now]));
  const now: ArticleRecords[] = [...last.values()];
  const needed = new Set(now.flatMap(({ body }) => body.hashes));
  const unique = new Map(pictures.map((picture) => [picture.hash, picture]));
  await copies?.writeAll(
    now,
    [...unique.values()].filter(({ hash }) => needed.has(hash)),
    written.flatMap(({ before, now: { body } }) => (before ? [body.id] : [])),
  );
  await enterAll(now.map(({ head }) => [head.head.id, head.head.title] as const));
}

async function undoAll(database: LibraryDatabase, copies: Copies | null, written: readonly Written[]) {
  for (const each of written.toReversed()) {
    await copies?.removePictures(await takeBack(database, each));
    await (each.before ? copies?.write(each.before, []) : copies?.removeAll([each.now.body.id]));
  }
}

/**
 * Keeps a batch of articles in the database, in the copies and in the ledger, or none of them. Callers hold the
 * library's lock.
 *
 * @returns what became of each, in order
 */
export async function bringIn(
  database: LibraryDatabase,
  copies: Copies | null,
  incoming: readonly Incoming[],
  backlog: IndexBacklog,
): Promise<Merged[]> {
  const merged = await mergeArticles(database, incoming);
  const written = merged.flatMap((each) => each.written ?? []);
  try {
    await copyAll(
      copies,
      written,
      incoming.flatMap(({ pictures }) => pictures),
    );
  } catch (thrown) {
    await undoAll(database, copies, written).catch((second) => log('library take back', second));
    throw thrown;
  }
  await backlog.add(written.flatMap(({ before, now }) => (before ? [] : [now.body])));
  return merged.map(({ became }) => became);
}

/** An article of the library as a file holds it. */
export function filedFrom(records: ArticleRecords, pictures: readonly PictureRecord[]): FiledArticle {
  const { head, body, former } = records;
  const byHash = new Map(pictures.map((picture) => [picture.hash, picture]));
  const filed = (url: string, hash: string): FiledPicture[] => {
    const picture = byHash.get(hash);
    return picture ? [{ url, type: picture.type, data: toBase64(new Uint8Array(picture.bytes)) }] : [];
  };
  const { article, points, highlights, extractor, textAt } = body;
  return {
    head: head.head,
    article,
    points,
    highlights,
    former: former && { savedAt: former.savedAt, blocks: former.blocks },
    extractor,
    textAt,
    pictures: body.pictures.flatMap(({ url, hash }) => filed(url, hash)),
    favicon: (head.head.favicon && filed('', head.head.favicon)[0]) || null,
  };
}
