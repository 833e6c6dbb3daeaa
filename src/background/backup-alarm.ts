import { isBackupDue } from '../core/backup.ts';
import type { Words } from '../data/words.ts';
import { backUp } from '../platform/backup-file.ts';
import { keepBackup, mayBackUp, readBackups } from '../platform/backups.ts';
import { whileAwake } from '../platform/keep-awake.ts';
import { openLibrary } from '../platform/library-store.ts';
import { loadSettings } from '../platform/settings.ts';
import { gatheredFile } from '../platform/written-file.ts';

export const BACKUP_ALARM = 'backup';
/** Minutes between two looks whether a backup is due. */
export const BACKUP_LOOKS = 60;

/** Makes a backup where the reader wants them and one is due, whether or not a page of ours is open. */
export async function backUpWhenDue(words: Words): Promise<void> {
  const { backup } = await loadSettings();
  const last = (await readBackups()).at(-1) ?? null;
  if (!isBackupDue(backup, last, new Date()) || !(await mayBackUp())) return;
  const library = await openLibrary();
  if ((await library.ids()).length === 0) return;
  await whileAwake(() => backUp(library, { words, gatherFile: gatheredFile, keepBackup }));
}
