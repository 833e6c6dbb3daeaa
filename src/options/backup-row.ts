import { BACKUP_RHYTHMS, type BackupRhythm } from '../core/backup.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { choices, type Page, row } from './view.ts';

/** How often the library is backed up by itself. The background makes the first one within the hour. */
export function backupRow({ words, doors, settings, store }: Page): HTMLElement {
  const told = h('p', { class: 'help', role: 'status' });
  const set = (backup: BackupRhythm) =>
    void store(async () => {
      // Asked first: browsers take a request only while the click lasts.
      const isAllowed = backup === 'off' || (await doors.askToBackUp());
      told.textContent = isAllowed ? '' : words.text('library_backup_refused');
      if (isAllowed) await doors.changeSettings({ backup, backupOffered: true });
      else rhythms.choose(settings.backup);
    });
  const rhythms = choice({
    name: 'backup',
    legend: words.text('library_backup_rhythm'),
    class: 'segments',
    options: choices(words, 'library_backup', BACKUP_RHYTHMS),
    chosen: settings.backup,
    onChoose: set,
  });
  return h(
    'div',
    null,
    row({
      title: words.text('library_backup_rhythm'),
      control: rhythms.element,
      why: words.text('library_backup_is'),
    }),
    told,
  );
}
