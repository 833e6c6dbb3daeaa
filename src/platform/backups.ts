import { type Backup, rotated } from '../core/backup.ts';
import { askForBackupFolder, keepInFolder, openBackupFolder } from './backup-folder.ts';
import { browser } from './browser.ts';
import { withAddress } from './file-address.ts';

/**
 * Backups in the downloads folder, or in a folder that the reader chose, and the list of them. The downloads need the
 * permission `downloads`, which is asked for when a reader turns backups on: no other way puts a file there without a
 * question each time, or takes an old one away.
 */

const LIST = 'backups';
const FOLDER = 'Clearstory';
const PERMISSION = { permissions: ['downloads'] } as const;

/** As the browser's types want it: a list that may be changed. */
const permission = () => ({ permissions: [...PERMISSION.permissions] });

export async function mayBackUp(): Promise<boolean> {
  return (await openBackupFolder()) !== null || browser.permissions.contains(permission());
}

/**
 * Asks the reader. To be called in the click itself: browsers refuse it a moment later.
 *
 * @param inFolder whether a folder was chosen
 */
export function askToBackUp(inFolder: boolean): Promise<boolean> {
  return inFolder ? askForBackupFolder() : browser.permissions.request(permission());
}

/** The backups that stand in the downloads, oldest first. */
export async function readBackups(): Promise<readonly Backup[]> {
  return ((await browser.storage.local.get(LIST))[LIST] as readonly Backup[] | undefined) ?? [];
}

/** Waits until a download has ended one way or the other. */
function ended(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (settle: () => void) => {
      browser.downloads.onChanged.removeListener(listener);
      settle();
    };
    const look = (state: string | undefined) => {
      if (state === 'complete') stop(resolve);
      if (state === 'interrupted') stop(() => reject(new Error('the download was interrupted')));
    };
    const listener = (change: { id: number; state?: { current?: string } }) => {
      if (change.id === id) look(change.state?.current);
    };
    browser.downloads.onChanged.addListener(listener);
    // It may have ended before anybody listened.
    void browser.downloads.search({ id }).then(([found]) => look(found?.state));
  });
}

/** Old backups go, file and entry; one that the reader moved away is the reader's. */
async function drop({ download, name }: Backup): Promise<void> {
  if (download === null) {
    await (await openBackupFolder())?.removeEntry(name).catch(() => undefined);
    return;
  }
  await browser.downloads.removeFile(download).catch(() => undefined);
  await browser.downloads.erase({ id: download }).catch(() => undefined);
}

/** @returns the browser's number of the download. @throws where the file is not there as a whole */
async function keepInDownloads(name: string, file: File): Promise<number> {
  const download = await withAddress(file, async (url) => {
    const filename = `${FOLDER}/${name}`;
    const id = await browser.downloads.download({
      url,
      filename,
      saveAs: false,
      conflictAction: 'uniquify',
    });
    await ended(id);
    return id;
  });
  const [kept] = await browser.downloads.search({ id: download });
  if (!kept?.exists || kept.fileSize !== file.size) throw new Error('the backup is not whole');
  return download;
}

/**
 * Puts a backup where the reader wants it and looks whether all of it is there, then takes the oldest away. A folder that
 * may not be written to now gives way to the downloads.
 *
 * @param name with its ending
 * @throws where the file is not there as a whole; the older backups stay then
 */
export async function keepBackup(name: string, file: File, stories: number, at: string): Promise<void> {
  const folder = await openBackupFolder();
  if (folder) await keepInFolder(folder, name, file);
  const download = folder ? null : await keepInDownloads(name, file);
  const { kept: list, surplus } = rotated([...(await readBackups()), { download, at, name, stories }]);
  await browser.storage.local.set({ [LIST]: list });
  for (const old of surplus) await drop(old);
}
