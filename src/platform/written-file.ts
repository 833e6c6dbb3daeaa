import { downloadFile } from './download.ts';

/**
 * A file that is written piece by piece to the disk, in the origin's private file system, and then handed to the
 * browser's downloads: of a library of any size no more than a piece is in memory.
 */

type Piece = string | Uint8Array;

const FOLDER = 'leaving';
/** Pieces are gathered up to this many bytes before they are written. */
const GATHERED = 1_000_000;
/** How long a browser may take to copy a large file into the downloads, in milliseconds. */
const KEPT_FOR = 10 * 60_000;

/** Takes away what an earlier run, perhaps broken off, has left. */
async function folderOf(root: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle> {
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const old: string[] = [];
  for await (const name of folder.keys()) if (Number(name) < Date.now() - KEPT_FOR) old.push(name);
  for (const name of old) await folder.removeEntry(name).catch(() => undefined);
  return folder;
}

async function writeAll(file: FileSystemFileHandle, pieces: AsyncIterable<Piece>): Promise<void> {
  const writing = await file.createWritable();
  try {
    let gathered: Piece[] = [];
    let size = 0;
    const flush = async () => {
      await writing.write(new Blob(gathered as BlobPart[]));
      gathered = [];
      size = 0;
    };
    for await (const piece of pieces) {
      gathered.push(piece);
      size += piece.length;
      if (size >= GATHERED) await flush();
    }
    await flush();
    await writing.close();
  } catch (thrown) {
    await writing.abort().catch(() => undefined);
    throw thrown;
  }
}

/** A file that is on its way out, by its name. @throws where there is none */
export async function leavingFile(name: string): Promise<File> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
  return (await folder.getFileHandle(name)).getFile();
}

/** Where there is no private file system the pieces have to stay in memory. */
async function inMemory(pieces: AsyncIterable<Piece>): Promise<File> {
  const all: BlobPart[] = [];
  for await (const piece of pieces) all.push(piece as BlobPart);
  return new File(all, '');
}

/** The pieces as one file, on the disk where the browser has one for us. @throws what the pieces throw */
export async function gatheredFile(pieces: AsyncIterable<Piece>): Promise<File> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  if (root === null) return inMemory(pieces);
  const folder = await folderOf(root);
  const name = String(Date.now());
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await writeAll(file, pieces);
  } catch (thrown) {
    await folder.removeEntry(name).catch(() => undefined);
    throw thrown;
  }
  setTimeout(() => void folder.removeEntry(name).catch(() => undefined), KEPT_FOR);
  return file.getFile();
}

/** Writes a file and hands it to the downloads. @param name with its ending. @throws what the pieces throw */
export async function writeFile(name: string, type: string, pieces: AsyncIterable<Piece>): Promise<void> {
  const file = await gatheredFile(pieces);
  downloadFile(name, file.slice(0, file.size, type));
}
