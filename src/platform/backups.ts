import { type Backup, rotated } from '../core/backup.ts';
import { browser } from './browser.ts';
import { withAddress } from './file-address.ts';

/**
 * Backups in the downloads folder, and the list of them. Needs the permission `downloads`, which is asked for when a
 * reader turns backups on: no other way puts a file there without a question each time, or takes an old one away.
 */

const LIST = 'backups';
const FOLDER = 'Clearstory';
const PERMISSION = { permissions: ['downloads'] } as const;

/** As the browser's types want it: a list that may be changed. */
const permission = () => ({ permissions: [...PERMISSION.permissions] });

export function mayBackUp(): Promise<boolean> {
  return browser.permissions.contains(permission());
}

/** Asks the reader. To be called in the click itself: browsers refuse it a moment later. */
export function askToBackUp(): Promise<boolean> {
  return browser.permissions.request(permission());
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
async function drop({ download }: Backup): Promise<void> {
  await browser.downloads.removeFile(download).catch(() => undefined);
  await browser.downloads.erase({ id: download }).catch(() => undefined);
}

/**
 * Puts a backup into the downloads folder and looks whether all of it is there, then takes the oldest away.
 *
 * @param name with its ending
 * @throws where the file is not there as a whole; the older backups stay then
 */
export async function keepBackup(name: string, file: File, stories: number, at: string): Promise<void> {
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
  const { kept: list, surplus } = rotated([...(await readBackups()), { download, at, name, stories }]);
  await browser.storage.local.set({ [LIST]: list });
  for (const old of surplus) await drop(old);
}
