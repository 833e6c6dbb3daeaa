import { BACKUP_RHYTHMS, type BackupRhythm } from '../core/backup.ts';
import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type Dialog, openDialog } from './dialog.ts';
import { useBySite } from './library-state.ts';

interface StorageOptions {
  readonly words: Words;
  readonly heads: readonly SavedHead[];
  readonly usage: { readonly used: number; readonly quota: number };
  readonly rhythm: BackupRhythm;
  /** Where backups go, if not to the downloads; undefined where no folder can be chosen. */
  readonly folder: string | null | undefined;
  onFolder(): void;
  onDownloads(): void;
  onRhythm(rhythm: BackupRhythm): void;
  onBackUp(): void;
  onSite(site: string): void;
  /** A backup is made, and then everything is deleted. */
  onDeleteEverything(): void;
}

/** Sites shown; the rest is small. */
const MOST_SITES = 100;

/** Where backups go, and the way to another place. */
function placeControls({ words, folder, onFolder, onDownloads }: StorageOptions, close: () => void) {
  const way = (text: string, work: () => void) => {
    const onclick = () => {
      close();
      work();
    };
    return h('button', { class: 'button low', type: 'button', onclick }, text);
  };
  if (folder === undefined) return h('p', {}, words.text('library_backup_is'));
  const choose = way(words.text('library_backup_choose_folder'), onFolder);
  if (folder === null) return h('p', {}, words.text('library_backup_is'), ' ', choose);
  return h(
    'p',
    {},
    words.text('library_backup_in_folder', folder),
    ' ',
    way(words.text('library_backup_to_downloads'), onDownloads),
  );
}

function backupControls(options: StorageOptions, close: () => void): HTMLElement {
  const { words, rhythm, onRhythm, onBackUp } = options;
  const choices = BACKUP_RHYTHMS.map((each) =>
    h('option', { value: each, selected: each === rhythm }, words.text(`library_backup_${each}`)),
  );
  const select = h(
    'select',
    {
      id: 'backup',
      onchange: () => onRhythm(BACKUP_RHYTHMS.find((each) => each === select.value) ?? 'off'),
    },
    choices,
  );
  const now = h(
    'button',
    {
      class: 'button low',
      type: 'button',
      disabled: rhythm === 'off',
      onclick: () => {
        close();
        onBackUp();
      },
    },
    words.text('library_back_up_now'),
  );
  return h(
    'div',
    { class: 'backup' },
    h('label', { htmlFor: 'backup' }, words.text('library_backup_rhythm')),
    select,
    now,
    placeControls(options, close),
  );
}

/** How much room the stories of each site take, and the way to delete them all. */
export function openStorage(options: StorageOptions): void {
  const { words, heads, usage, onSite, onDeleteEverything } = options;
  const rows = useBySite(heads)
    .slice(0, MOST_SITES)
    .map(({ site, stories, bytes }) => {
      const show = () => {
        dialog.close();
        onSite(site);
      };
      return h(
        'tr',
        {},
        h(
          'th',
          { scope: 'row' },
          h('button', { class: 'button bare low', type: 'button', onclick: show }, h('bdi', {}, site)),
        ),
        h('td', {}, words.count('library_stories', stories)),
        h('td', {}, words.bytes(bytes)),
      );
    });
  const everything = h(
    'button',
    {
      class: 'button',
      type: 'button',
      onclick: () => {
        dialog.close();
        onDeleteEverything();
      },
    },
    words.text('library_delete_everything'),
  );
  const dialog: Dialog = openDialog(words, words.text('library_storage_and_backup'), [
    h('p', {}, words.text('library_used_of', words.bytes(usage.used), words.bytes(usage.quota))),
    backupControls(options, () => dialog.close()),
    h('table', { class: 'sites' }, h('tbody', {}, rows)),
    h('div', { class: 'ways' }, everything),
  ]);
}

/** Asks twice: in words, and for the number of stories to be typed. */
export function askToDeleteEverything(words: Words, count: number, onSure: () => void): void {
  const field = h('input', { id: 'sure', type: 'text', inputMode: 'numeric', autocomplete: 'off' });
  const sure = h(
    'button',
    { class: 'button main', type: 'submit', disabled: true },
    words.text('library_delete_everything'),
  );
  field.addEventListener('input', () => {
    sure.disabled = field.value.trim() !== String(count);
  });
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        if (sure.disabled) return;
        dialog.close();
        onSure();
      },
    },
    h('p', {}, words.count('library_delete_everything_is', count)),
    h('label', { htmlFor: 'sure' }, words.text('library_delete_everything_sure', String(count))),
    field,
    h('div', { class: 'ways' }, sure),
  );
  const dialog = openDialog(words, words.text('library_delete_everything_title'), [form]);
  field.focus();
}
