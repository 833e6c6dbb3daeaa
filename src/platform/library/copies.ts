import { ARTICLE_VERSION } from '../../core/article.ts';
import { pictureType } from '../../core/picture-type.ts';
import {
  bodyFromVersion1,
  headFromVersion1,
  type Version1Body,
  type Version1HeadRecord,
} from './former-versions.ts';
import { Packs } from './packs.ts';
import type { ArticleRecords, BodyRecord, HeadRecord, PictureRecord } from './records.ts';
import { writeFile } from './whole-file.ts';

/**
 * The second place of every acknowledged article: the origin's private file system, which does not share the fate of
 * the database. One JSON file an article (`packs.ts` for those that came many at once), one file a picture, named by
 * its hash.
 */

const COPY_VERSION = 2;
const JSON_FILE = '.json';

/** Version 1 had the parts of head and body side by side. */
interface Version1Copy extends Version1HeadRecord, Omit<Version1Body, 'id' | 'hashes'> {
  readonly version: 1;
}

interface Copy extends ArticleRecords {
  readonly version: typeof COPY_VERSION;
}

export interface Copies {
  /** Pictures first, so that an article's file never stands before them. */
  write(records: ArticleRecords, pictures: readonly PictureRecord[]): Promise<void>;
  /** Many at once. @param replaced ids of those that had a copy before */
  writeAll(
    records: readonly ArticleRecords[],
    pictures: readonly PictureRecord[],
    replaced: readonly string[],
  ): Promise<void>;
  /** The records of an article. @throws where its file is missing or cannot be read. */
  read(id: string): Promise<ArticleRecords>;
  picture(hash: string): Promise<PictureRecord | null>;
  ids(): Promise<string[]>;
  remove(id: string): Promise<void>;
  /** Moves a file that cannot be read out of the way, as it is. */
  setAside(id: string): Promise<void>;
  removePictures(hashes: readonly string[]): Promise<void>;
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

type Parts = Partial<Pick<BodyRecord, 'article' | 'points' | 'pictures'> & HeadRecord>;

function isWhole({ head, addresses, article, points, pictures }: Parts, id: string): boolean {
  return (
    head?.id === id &&
    article?.version === ARTICLE_VERSION &&
    typeof article.html === 'string' &&
    [article.blocks, points, pictures, addresses].every(Array.isArray)
  );
}

function fromVersion1({
  head,
  identity,
  addresses,
  article,
  points,
  pictures,
}: Version1Copy): ArticleRecords {
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  return {
    head: headFromVersion1({ head, identity, addresses }, article),
    body: bodyFromVersion1({ id: head.id, article, points, pictures, hashes }, head.changedAt),
    former: null,
  };
}

/** The records in a copy's file, whichever version wrote it. @throws where it is not whole */
function recordsIn(value: unknown, id: string): ArticleRecords {
  if (typeof value !== 'object' || value === null) throw new Error('no readable copy');
  const copy = value as Partial<Copy | Version1Copy>;
  if (copy.version === 1 && isWhole(copy as Parts, id)) return fromVersion1(copy as Version1Copy);
  const { version, head, body, former = null } = copy as Partial<Copy>;
  const isCopy = version === COPY_VERSION && head && body && isWhole({ ...head, ...body }, id);
  if (!isCopy) throw new Error('no readable copy');
  return { head, body, former };
}

/** An article's own file, or, where that is missing or damaged, its line in a pack. */
async function readCopy(
  articles: FileSystemDirectoryHandle,
  packs: Packs,
  id: string,
): Promise<ArticleRecords> {
  const file = await readFile(articles, id + JSON_FILE);
  try {
    return recordsIn(file && JSON.parse(await file.text()), id);
  } catch (thrown) {
    const packed = await packs.read(id);
    if (packed === null) throw thrown;
    return recordsIn(JSON.parse(packed), id);
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

function textOf(records: ArticleRecords): string {
  const copy: Copy = { version: COPY_VERSION, ...records };
  return JSON.stringify(copy);
}

function writeCopy(articles: FileSystemDirectoryHandle, records: ArticleRecords): Promise<void> {
  return writeFile(articles, records.body.id + JSON_FILE, textOf(records));
}

/** Waits for all of them, also where one fails: nothing is to be written after a failure was told. */
async function settled(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
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
  const packs = await Packs.open(library);
  return {
    async write(records, files) {
      for (const file of files) await writePicture(pictures, file);
      await writeCopy(articles, records);
    },
    async writeAll(all, files, replaced) {
      await settled(files.map((file) => writePicture(pictures, file)));
      if (all.length > 0)
        await packs.write(all.map((records) => ({ id: records.body.id, text: textOf(records) })));
      // An article's own file would count before what is packed now, and is older.
      await settled(replaced.map((id) => removeFile(articles, id + JSON_FILE)));
    },
    read: (id) => readCopy(articles, packs, id),
    picture: (hash) => readPicture(pictures, hash),
    async ids() {
      const names: string[] = [];
      for await (const name of articles.keys()) names.push(name);
      const own = names.flatMap((name) =>
        name.endsWith(JSON_FILE) ? [name.slice(0, -JSON_FILE.length)] : [],
      );
      return [...new Set([...own, ...(await packs.ids())])];
    },
    async remove(id) {
      await removeFile(articles, id + JSON_FILE);
      await packs.remove(id);
    },
    async setAside(id) {
      const bytes =
        (await (await readFile(articles, id + JSON_FILE))?.arrayBuffer()) ?? (await packs.read(id));
      if (bytes === null) return;
      await writeFile(
        await library.getDirectoryHandle('unreadable', { create: true }),
        id + JSON_FILE,
        bytes,
      );
      await removeFile(articles, id + JSON_FILE);
      await packs.remove(id);
    },
    async removePictures(hashes) {
      for (const hash of hashes) await removeFile(pictures, hash);
    },
  };
}
