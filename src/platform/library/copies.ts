import { ARTICLE_VERSION, type Article, type KeyPoint } from '../../core/article.ts';
import { pictureType } from '../../core/picture-type.ts';
import type { KeptPicture } from '../../core/saved.ts';
import { type ArticleRecords, type HeadRecord, type PictureRecord, textRecord } from './records.ts';

/**
 * The second place of every acknowledged article: the origin's private file system, which does not share the fate of
 * the database. One JSON file an article, one file a picture, named by its hash.
 */

const COPY_VERSION = 1;
const JSON_FILE = '.json';

interface Copy extends HeadRecord {
  readonly version: typeof COPY_VERSION;
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly pictures: readonly KeptPicture[];
}

export interface Copies {
  /** Pictures first, so that an article's file never stands before them. */
  write(records: ArticleRecords, pictures: readonly PictureRecord[]): Promise<void>;
  /** The records of an article. @throws where its file is missing or cannot be read. */
  read(id: string): Promise<ArticleRecords>;
  picture(hash: string): Promise<PictureRecord | null>;
  ids(): Promise<string[]>;
  remove(id: string): Promise<void>;
  /** Moves a file that cannot be read out of the way, as it is. */
  setAside(id: string): Promise<void>;
  removePictures(hashes: readonly string[]): Promise<void>;
}

/** Replaces a file as a whole: the former content stands until the new one is complete. */
async function writeFile(folder: FileSystemDirectoryHandle, name: string, data: string | ArrayBuffer) {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  try {
    await writing.write(data);
    await writing.close();
  } catch (thrown) {
    await writing.abort().catch(() => undefined);
    throw thrown;
  }
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

function isCopy(value: unknown, id: string): value is Copy {
  if (typeof value !== 'object' || value === null) return false;
  const { version, head, article, points, pictures, addresses } = value as Partial<Copy>;
  return (
    version === COPY_VERSION &&
    head?.id === id &&
    article?.version === ARTICLE_VERSION &&
    typeof article.html === 'string' &&
    [article.blocks, points, pictures, addresses].every(Array.isArray)
  );
}

async function readCopy(articles: FileSystemDirectoryHandle, id: string): Promise<ArticleRecords> {
  const file = await readFile(articles, id + JSON_FILE);
  const copy: unknown = file && JSON.parse(await file.text());
  if (!isCopy(copy, id)) throw new Error('no readable copy');
  const { head, identity, addresses, article, points, pictures } = copy;
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  return {
    head: { head, identity, addresses },
    body: { id, article, points, pictures, hashes },
    text: textRecord(id, article),
  };
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

/**
 * Opens the folder of the copies; null where the browser gives this extension no private file system (Firefox in
 * permanent private browsing), so that the database alone holds the library there.
 */
export async function openCopies(): Promise<Copies | null> {
  let root: FileSystemDirectoryHandle;
  try {
    root = await navigator.storage.getDirectory();
  } catch {
    return null;
  }
  const library = await root.getDirectoryHandle('library', { create: true });
  const articles = await library.getDirectoryHandle('articles', { create: true });
  const pictures = await library.getDirectoryHandle('pictures', { create: true });
  return {
    async write({ head, body }, files) {
      for (const file of files) await writePicture(pictures, file);
      const { id, article, points } = body;
      const copy: Copy = { version: COPY_VERSION, ...head, article, points, pictures: body.pictures };
      await writeFile(articles, id + JSON_FILE, JSON.stringify(copy));
    },
    read: (id) => readCopy(articles, id),
    picture: (hash) => readPicture(pictures, hash),
    async ids() {
      const names: string[] = [];
      for await (const name of articles.keys()) names.push(name);
      return names.flatMap((name) => (name.endsWith(JSON_FILE) ? [name.slice(0, -JSON_FILE.length)] : []));
    },
    remove: (id) => removeFile(articles, id + JSON_FILE),
    async setAside(id) {
      const bytes = await (await readFile(articles, id + JSON_FILE))?.arrayBuffer();
      if (!bytes) return;
      await writeFile(
        await library.getDirectoryHandle('unreadable', { create: true }),
        id + JSON_FILE,
        bytes,
      );
      await removeFile(articles, id + JSON_FILE);
    },
    async removePictures(hashes) {
      for (const hash of hashes) await removeFile(pictures, hash);
    },
  };
}
