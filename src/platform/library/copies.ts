import { pictureType } from '../../core/picture-type.ts';
import { browser } from '../browser.ts';
import { copyText, recordsIn } from './copy-text.ts';
import { Packs } from './packs.ts';
import type { ArticleRecords, PictureRecord } from './records.ts';
import { copiesThatWait } from './waiting-copies.ts';
import { writeFile } from './whole-file.ts';

/**
 * The second place of every acknowledged article: the origin's private file system, which does not share the fate of
 * the database. One JSON file an article (`packs.ts` for those that came many at once), one file a picture, named by
 * its hash.
 */

const JSON_FILE = '.json';
/** Articles that are removed at a time from which on it is looked first which of them have files. */
const MANY = 32;

/** A copy that was looked for: its records, or why they cannot be had. */
export interface CopyRead {
  readonly id: string;
  readonly records: ArticleRecords | null;
  readonly thrown: unknown;
}

/** A file that was begun and never got its content: the save that began it was broken off, and nobody was told of it. */
export class Unwritten extends Error {}

/** The second place. Callers hold the library's lock. */
export interface Copies {
  /** Pictures first, so that an article's file never stands before them. */
  write(records: ArticleRecords, pictures: readonly PictureRecord[]): Promise<void>;
  /** Many at once. @param replaced ids of those that had a copy before */
  writeAll(
    records: readonly ArticleRecords[],
    pictures: readonly PictureRecord[],
    replaced: readonly string[],
  ): Promise<void>;
  /** Gives up room that replaced copies take. */
  tidy(): Promise<void>;
  /** The records of these articles, in the order in which they are quickest to read; each id comes once. */
  readAll(ids: readonly string[]): AsyncIterable<CopyRead>;
  picture(hash: string): Promise<PictureRecord | null>;
  ids(): Promise<string[]>;
  /** Ids so that those follow each other that are quick to remove together. */
  inOrder(ids: readonly string[]): Promise<readonly string[]>;
  removeAll(ids: readonly string[]): Promise<void>;
  /** Moves a file that cannot be read out of the way, as it is. */
  setAside(id: string): Promise<void>;
  removePictures(hashes: readonly string[]): Promise<void>;
}

/** The records of one article. @throws where its copy is missing or cannot be read */
export async function readCopy(copies: Copies, id: string): Promise<ArticleRecords> {
  for await (const { records, thrown } of copies.readAll([id])) {
    if (records === null) throw thrown;
    return records;
  }
  throw new Error('no copy');
}

async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'NotFoundError') return null;
    throw thrown;
  }
}

async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.name === 'NotFoundError')) throw thrown;
  }
}

async function readPicture(folder: FileSystemDirectoryHandle, hash: string): Promise<PictureRecord | null> {
  const bytes = await (await readFile(folder, hash))?.arrayBuffer();
  const type = bytes && pictureType(new Uint8Array(bytes));
  return type ? { hash, bytes, type } : null;
}

async function writePicture(folder: FileSystemDirectoryHandle, { hash, bytes }: PictureRecord) {
  // The name is the hash of the content: a file of that name and length is the same file.
  if ((await readFile(folder, hash))?.size !== bytes.byteLength) await writeFile(folder, hash, bytes);
}

/** Waits for all of them, also where one fails: nothing is to be written after a failure was told. */
async function settled(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Names of the articles' own files, without their ending. */
async function ownIds(articles: FileSystemDirectoryHandle): Promise<string[]> {
  const ids: string[] = [];
  for await (const name of articles.keys())
    if (name.endsWith(JSON_FILE)) ids.push(name.slice(0, -JSON_FILE.length));
  return ids;
}

function readRecords(id: string, text: string): CopyRead {
  try {
    return { id, records: recordsIn(text, id), thrown: null };
  } catch (thrown) {
    return { id, records: null, thrown };
  }
}

/** The articles' own files, and, where those are missing or damaged, their lines in packs. */
async function* readEach(
  articles: FileSystemDirectoryHandle,
  packs: Packs,
  ids: readonly string[],
): AsyncGenerator<CopyRead> {
  const failed = new Map<string, unknown>();
  const own = new Set(await ownIds(articles));
  for (const id of new Set(ids)) {
    const file = own.has(id) ? await readFile(articles, id + JSON_FILE) : null;
    const copy = file && file.size > 0 ? readRecords(id, await file.text()) : null;
    if (copy?.records) yield copy;
    else failed.set(id, copy?.thrown ?? (file ? new Unwritten('no content') : new Error('no copy')));
  }
  if (failed.size === 0) return;
  for await (const { id, text } of packs.readAll(new Set(failed.keys()))) {
    failed.delete(id);
    yield readRecords(id, text);
  }
  for (const [id, thrown] of failed) yield { id, records: null, thrown };
}

/** The folder of the copies; null where the browser gives this extension no private file system. */
async function libraryFolder(): Promise<FileSystemDirectoryHandle | null> {
  let root: FileSystemDirectoryHandle;
  try {
    root = await navigator.storage.getDirectory();
  } catch {
    return null;
  }
  return root.getDirectoryHandle('library', { create: true });
}

async function openFiles(library: FileSystemDirectoryHandle): Promise<Copies> {
  const articles = await library.getDirectoryHandle('articles', { create: true });
  const pictures = await library.getDirectoryHandle('pictures', { create: true });
  const packs = await Packs.open(library);
  const removeAll = async (ids: readonly string[]) => {
    // Most of many stand in packs: to try each takes longer than to look which have a file.
    const own = ids.length >= MANY ? new Set(await ownIds(articles)) : null;
    const filed = own ? ids.filter((id) => own.has(id)) : ids;
    await settled(filed.map((id) => removeFile(articles, id + JSON_FILE)));
    await packs.removeAll(new Set(ids));
  };
  return {
    async write(records, files) {
      await settled(files.map((file) => writePicture(pictures, file)));
      await writeFile(articles, records.body.id + JSON_FILE, copyText(records));
    },
    async writeAll(all, files, replaced) {
      await settled(files.map((file) => writePicture(pictures, file)));
      if (all.length > 0)
        await packs.write(all.map((records) => ({ id: records.body.id, text: copyText(records) })));
      // An article's own file would count before what is packed now, and is older.
      await settled(replaced.map((id) => removeFile(articles, id + JSON_FILE)));
    },
    tidy: () => packs.tidy(),
    readAll: (ids) => readEach(articles, packs, ids),
    picture: (hash) => readPicture(pictures, hash),
    ids: async () => [...new Set([...(await ownIds(articles)), ...(await packs.ids())])],
    inOrder: (ids) => packs.inOrder(ids),
    removeAll,
    async setAside(id) {
      const bytes =
        (await (await readFile(articles, id + JSON_FILE))?.arrayBuffer()) ?? (await packs.read(id));
      if (bytes === null) return;
      const aside = await library.getDirectoryHandle('unreadable', { create: true });
      await writeFile(aside, id + JSON_FILE, bytes);
      await removeAll([id]);
    },
    async removePictures(hashes) {
      await settled(hashes.map((hash) => removeFile(pictures, hash)));
    },
  };
}

/**
 * Opens the second place; null where there is none (Firefox in permanent private browsing), so that the database alone
 * holds the library there.
 */
export async function openCopies(): Promise<Copies | null> {
  const library = await libraryFolder();
  if (library === null) return null;
  const files = await openFiles(library);
  return browser.runtime.getURL('').startsWith('moz-extension:') ? copiesThatWait(files) : files;
}
