/** When a backup is due, and which old ones may go. */

export const BACKUP_RHYTHMS = ['off', 'daily', 'weekly'] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** A backup that stands in the downloads, or in a folder that the reader chose. */
export interface Backup {
  /** The browser's number of the download; null in a folder. */
  readonly download: number | null;
  /** ISO 8601. */
  readonly at: string;
  readonly name: string;
  readonly stories: number;
}

const HOUR_IN_MS = 60 * 60 * 1000;
/** A little less than the rhythm: who opens the library at the same hour each day has one each day. */
const HOURS: Readonly<Record<Exclude<BackupRhythm, 'off'>, number>> = { daily: 20, weekly: 7 * 24 - 4 };

/** So many dated files stay; the older ones go. */
const KEPT = 5;

/** A reader with so many stories is asked once whether they should be backed up. */
export const OFFERED_FROM = 10;

/** Whether it is time for a backup. @param last the newest one */
export function isBackupDue(rhythm: BackupRhythm, last: Backup | null, now: Date): boolean {
  if (rhythm === 'off') return false;
  if (last === null) return true;
  const age = now.getTime() - Date.parse(last.at);
  // One from the future was made while the clock was wrong, and would keep all others waiting until then.
  return age < 0 || age >= HOURS[rhythm] * HOUR_IN_MS;
}

/** The backups in the order of time, and those of them that may go now. */
export function rotated(backups: readonly Backup[]): { kept: readonly Backup[]; surplus: readonly Backup[] } {
  const sorted = backups.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { kept: sorted.slice(-KEPT), surplus: sorted.slice(0, -KEPT) };
}
