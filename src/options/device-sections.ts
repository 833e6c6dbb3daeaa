import type { WordKey, Words } from '../data/words.ts';
import type { LogEntry } from '../platform/log.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { keysList } from '../ui/keys-help.ts';
import { type Page, plainButton, row, switchRow } from './view.ts';

/** Null until the browser has answered; `unknown` where it does not say. */
export type Usage = { readonly used: number; readonly quota: number } | 'unknown' | null;

type Common = Omit<Page, 'settings'>;

interface StorageGiven extends Common {
  readonly usage: Usage;
}

/** How much of the browser's room the library takes. */
export function storageSection({ words, doors, store, usage }: StorageGiven): Node[] {
  const text = () => {
    if (usage === null) return words.text('options_storage_waiting');
    if (usage === 'unknown') return words.text('options_storage_unknown');
    return words.text('options_storage_used', words.bytes(usage.used), words.bytes(usage.quota));
  };
  const open = plainButton(
    'open-library',
    words.text('options_open_library'),
    () => void store(() => doors.openLibrary()),
  );
  return [row({ title: words.text('options_storage'), control: open, why: text() })];
}

/** The extension's own log; null where it could not be read. */
export type Log = readonly LogEntry[] | null;

function logText(entries: readonly LogEntry[]): string {
  return entries.map(({ at, where, what }) => `${at} ${where}: ${what}`).join('\n');
}

interface LogGiven extends Common {
  readonly entries: Log;
  readonly onCleared: () => void;
}

/** What went wrong, to look at and to copy into a report. */
export function logSection({ words, doors, say, store, entries, onCleared }: LogGiven): Node[] {
  const why = h('p', { class: 'help' }, words.text('options_log_why'));
  if (entries === null) return [why, h('p', { class: 'none' }, words.text('options_log_failed'))];
  if (entries.length === 0) return [why, h('p', { class: 'none' }, words.text('options_log_none'))];
  const text = logText(entries);
  const copy = async () => {
    try {
      await doors.copy(text);
      say(words.text('options_log_copied'));
    } catch {
      say(words.text('options_log_not_copied'));
    }
  };
  const clear = async () => {
    await doors.clearLog();
    onCleared();
  };
  return [
    why,
    h('pre', { class: 'log', tabIndex: 0, role: 'group', 'aria-label': words.text('options_log') }, text),
    h(
      'div',
      { class: 'row' },
      plainButton('log-copy', words.text('options_log_copy'), () => void copy()),
      plainButton('log-clear', words.text('options_log_clear'), () => void store(clear)),
    ),
  ];
}

const KEYS: readonly (readonly [WordKey, readonly (string | { readonly word: WordKey })[]])[] = [
  ['options_key_toggle', [{ word: 'options_key_alt' }, { word: 'options_key_shift' }, 'R']],
  ['options_key_leave', [{ word: 'options_key_escape' }]],
  ['options_key_save', ['S']],
  ['options_key_read', ['R']],
  ['options_key_original', ['O']],
  ['options_key_lengths', ['1', '2', '3']],
];

/** Whether single letters act, and what each does. */
export function keysSection({ words, doors, settings, store }: Page): Node[] {
  const rows = KEYS.map(([name, keys]) =>
    h(
      'div',
      null,
      h('dt', null, words.text(name)),
      h(
        'dd',
        null,
        keys.map((key) => h('kbd', null, typeof key === 'string' ? key : words.text(key.word))),
      ),
    ),
  );
  const letters = switchRow({
    id: 'letter-keys',
    title: words.text('options_letter_keys'),
    why: words.text('options_letter_keys_why'),
    on: settings.letterKeys,
    onTurn: (letterKeys) => void store(() => doors.changeSettings({ letterKeys })),
  });
  return [
    letters,
    h('dl', null, rows),
    h('h3', null, words.text('popup_reading_view')),
    h('div', { class: 'reading-keys' }, keysList(words)),
    h('p', { class: 'help' }, words.text('options_keys_why')),
  ];
}

const PROMISES = [
  'options_privacy_nothing',
  'options_privacy_pages',
  'options_privacy_saved',
] as const satisfies readonly WordKey[];

export function privacySection(words: Words): Node[] {
  const items = PROMISES.map((promise) => h('li', null, icon('check'), h('span', null, words.text(promise))));
  return [h('ul', { class: 'promises' }, items)];
}
