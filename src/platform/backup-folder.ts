import { openDB } from 'idb';

/**
 * A folder of the reader's own choice for backups, where the browser lets a page write to one (Chromium; File System
 * Access API). The handle can only be kept in a database; it has one of its own, so that it outlives the library's.
 */

const DATABASE = 'clearstory-backup-folder';
const STORE = 'folder';
const KEY = 'chosen';
const WRITING = { mode: 'readwrite' } as const;

/** What the types of the DOM do not know yet. */
interface Permitted {
  queryPermission(asked: typeof WRITING): Promise<PermissionState>;
  requestPermission(asked: typeof WRITING): Promise<PermissionState>;
}
type Folder = FileSystemDirectoryHandle & Permitted;
type Picker = (options: typeof WRITING & { id: string }) => Promise<Folder>;

const picker = () => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

const opened = () => openDB(DATABASE, 1, { upgrade: (database) => void database.createObjectStore(STORE) });

async function inStore<T>(work: (database: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> {
  const database = await opened();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function chosen(): Promise<Folder | null> {
  return (await inStore((database) => database.get(STORE, KEY))) ?? null;
}

/** Whether this page of this browser can ask for a folder. */
export const canChooseFolder = (): boolean => picker() !== undefined;

/** The name of the folder that backups go to; null where they go to the downloads. */
export async function backupFolderName(): Promise<string | null> {
  return (await chosen())?.name ?? null;
}

/** Lets the reader choose a folder; to be called in a click. @returns whether one was chosen */
export async function chooseBackupFolder(): Promise<boolean> {
  try {
    const folder = await picker()?.({ ...WRITING, id: 'clearstory-backups' });
    if (folder) await inStore((database) => database.put(STORE, folder, KEY));
    return folder !== undefined;
  } catch (thrown) {
    // The reader has closed the window in which folders are chosen.
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return false;
    throw thrown;
  }
}

/** Backups go to the downloads again; what is in the folder stays there. */
export async function forgetBackupFolder(): Promise<void> {
  await inStore((database) => database.delete(STORE, KEY));
}

/** The folder, if it may be written to now; null where there is none, or the reader has to be asked again. */
export async function openBackupFolder(): Promise<FileSystemDirectoryHandle | null> {
  const folder = await chosen();
  return folder && (await folder.queryPermission(WRITING)) === 'granted' ? folder : null;
}

/** Asks the reader for the chosen folder again, where the browser has forgotten the answer; to be called in a click. */
export async function askForBackupFolder(): Promise<boolean> {
  const folder = await chosen();
  return folder !== null && (await folder.requestPermission(WRITING)) === 'granted';
}

/** Writes a file there and looks whether all of it is there. @throws where it is not */
export async function keepInFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  file: File,
): Promise<void> {
  const kept = await folder.getFileHandle(name, { create: true });
  await file.stream().pipeTo(await kept.createWritable());
  if ((await kept.getFile()).size !== file.size) throw new Error('the backup is not whole');
}
