import { type Backup, type BackupRhythm, isBackupDue, OFFERED_FROM } from '../core/backup.ts';
import type { Words } from '../data/words.ts';
import { backUp } from '../platform/backup-file.ts';
import type { Library } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import type { Doors } from './doors.ts';
import { daysAgo, localDay } from './library-state.ts';

/** What the page knows of backups. */
export interface BackupState {
  readonly rhythm: BackupRhythm;
  readonly last: Backup | null;
  readonly isRunning: boolean;
  /** The name of the folder that the reader chose; null where backups go to the downloads. */
  readonly folder: string | null;
}

interface Page {
  readonly doors: Doors;
  library(): Library | null;
  settings(): Settings;
  /** Shows what is known now. */
  show(state: BackupState): void;
  tell(text: string): void;
}

const HOUR_IN_MS = 60 * 60 * 1000;
/** From so many days on without a backup, a reader who wants them is told. */
const LONG_AGO = 30;

/** Backups by themselves: off until the reader says so. */
export class Backups {
  readonly #page: Page;
  #running = false;
  #folder: string | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Makes a backup where one is due, now and every hour until `signal` aborts. */
  async watch(signal: AbortSignal): Promise<void> {
    const timer = setInterval(() => void this.#makeDue(), HOUR_IN_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    await this.#makeDue();
  }

  /** What is known now, shown. */
  async refresh(): Promise<void> {
    const { doors, settings, show } = this.#page;
    const last = (await doors.readBackups()).at(-1) ?? null;
    this.#folder = await doors.backupFolderName();
    show({ rhythm: settings().backup, last, isRunning: this.#running, folder: this.#folder });
  }

  /** To be called in a click: turns backups on or off, and makes the first one. */
  async setRhythm(backup: BackupRhythm): Promise<void> {
    const { doors, tell } = this.#page;
    // Asked first: browsers take a request only while the click lasts.
    if (backup !== 'off' && !(await doors.askToBackUp(this.#folder !== null))) {
      tell(doors.words.text('library_backup_refused'));
      return;
    }
    await doors.changeSettings(() => ({ backup, backupOffered: true }));
    if (backup !== 'off') await this.make();
    else await this.refresh();
  }

  /** To be called in a click: makes one now, where it may be put. */
  async makeNow(): Promise<void> {
    const { doors, tell } = this.#page;
    if (await doors.askToBackUp(this.#folder !== null)) await this.make();
    else tell(doors.words.text('library_backup_refused'));
  }

  /** To be called in a click: the reader chooses the folder that backups go to, and the first one is put there. */
  async chooseFolder(): Promise<void> {
    const { doors, settings } = this.#page;
    const isChosen = await doors.chooseBackupFolder();
    await this.refresh();
    if (isChosen && settings().backup !== 'off') await this.make();
  }

  /** To be called in a click: backups go to the downloads again. */
  async leaveFolder(): Promise<void> {
    await this.#page.doors.forgetBackupFolder();
    await this.refresh();
    // The downloads may never have been asked for.
    await this.setRhythm(this.#page.settings().backup);
  }

  /** The reader does not want to be asked again. */
  async refuse(): Promise<void> {
    await this.#page.doors.changeSettings(() => ({ backupOffered: true }));
  }

  /** Makes a backup now, and says what came of it. */
  async make(): Promise<void> {
    const { doors, tell } = this.#page;
    const library = this.#page.library();
    if (!library || this.#running) return;
    this.#running = true;
    await this.refresh();
    try {
      const stories = await backUp(library, doors);
      // The background may be making one at this moment.
      if (stories !== null) tell(doors.words.count('library_backed_up', stories));
    } catch (thrown) {
      doors.log('library backup', thrown);
      tell(doors.words.text('library_backup_failed'));
    } finally {
      this.#running = false;
      await this.refresh();
    }
  }

  async #makeDue(): Promise<void> {
    const { doors, settings, library } = this.#page;
    await this.refresh();
    const last = (await doors.readBackups()).at(-1) ?? null;
    if (!isBackupDue(settings().backup, last, new Date()) || !(await doors.mayBackUp())) return;
    const ids = await library()?.ids();
    if (ids && ids.length > 0) await this.make();
  }
}

/** "Backed up yesterday", as far as there is anything to say. */
export function backupSaid({ rhythm, last, isRunning }: BackupState, words: Words, now: Date): string | null {
  if (isRunning) return words.text('library_backing_up');
  if (!last) return rhythm === 'off' ? null : words.text('library_no_backup');
  const days = daysAgo(last.at, now);
  if (days <= 0) return words.text('library_backed_up_today');
  if (days === 1) return words.text('library_backed_up_yesterday');
  return words.text('library_backed_up_on', words.date(localDay(last.at)));
}

/** Whether the last backup is so old that it should be said aloud. */
export function isBackupOld({ rhythm, last }: BackupState, now: Date): boolean {
  return rhythm !== 'off' && (last === null || daysAgo(last.at, now) >= LONG_AGO);
}

/** Asks once whether the library should be backed up by itself. */
export function backupOffer(
  words: Words,
  stories: number,
  backups: Backups,
  onDone: () => void,
): HTMLElement {
  const choose = (rhythm: BackupRhythm) => () => void backups.setRhythm(rhythm).then(onDone);
  const refuse = () => void backups.refuse().then(onDone);
  return h(
    'section',
    { class: 'note' },
    icon('disk'),
    h('b', {}, words.text('library_backup_offer_title')),
    h('p', {}, words.text('library_backup_offer', stories)),
    h(
      'div',
      { class: 'row' },
      h(
        'button',
        { class: 'button low', type: 'button', onclick: choose('weekly') },
        words.text('library_backup_weekly'),
      ),
      h(
        'button',
        { class: 'button low', type: 'button', onclick: choose('daily') },
        words.text('library_backup_daily'),
      ),
      h(
        'button',
        { class: 'button bare low', type: 'button', onclick: refuse },
        words.text('library_not_now'),
      ),
    ),
  );
}

/** Whether it is time to ask. */
export function isOffered(settings: Settings, stories: number): boolean {
  return settings.backup === 'off' && !settings.backupOffered && stories >= OFFERED_FROM;
}
