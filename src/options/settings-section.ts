import { DEFAULTS, type Settings } from '../platform/settings.ts';
import type { SyncState } from '../platform/settings-sync.ts';
import { h } from '../ui/h.ts';
import { type Page, plainButton, row, switchRow } from './view.ts';

interface SyncGiven extends Omit<Page, 'settings'> {
  readonly sync: SyncState;
  readonly onTurn: (on: boolean) => void;
}

const TROUBLES = { 'too-large': 'options_sync_too_large', failed: 'options_sync_failed' } as const;

/** Whether the settings go into the browser's own account. */
export function syncSection({ words, sync, onTurn }: SyncGiven): Node[] {
  const trouble = sync === 'too-large' || sync === 'failed' ? words.text(TROUBLES[sync]) : null;
  return [
    switchRow({
      id: 'sync',
      title: words.text('options_sync'),
      why: words.text('options_sync_why'),
      on: sync !== 'off',
      onTurn,
    }),
    ...(trouble ? [h('p', { class: 'error', role: 'alert' }, trouble)] : []),
  ];
}

/** All options as they were at first, at once and with a way back. */
export function resetRow({ words, doors, store, say }: Omit<Page, 'settings'>): HTMLElement {
  const told = h('p', { class: 'help', role: 'status' });
  const undo = (before: Settings) =>
    plainButton(
      'reset-undo',
      words.text('options_reset_undo'),
      () =>
        void store(async () => {
          await doors.changeSettings(before);
          told.replaceChildren();
          document.getElementById('reset')?.focus();
        }),
    );
  const reset = () =>
    void store(async () => {
      let before: Settings = DEFAULTS;
      await doors.changeRules((settings) => {
        before = settings;
        return {};
      });
      // Whether the reader was asked about backups is no option.
      await doors.changeSettings({ ...DEFAULTS, backupOffered: before.backupOffered });
      told.replaceChildren(`${words.text('options_reset_done')} `, undo(before));
      say(words.text('options_reset_done'));
    });
  const button = plainButton('reset', words.text('options_reset'), reset);
  return h(
    'div',
    null,
    row({ title: words.text('options_reset_all'), control: button, why: words.text('options_reset_why') }),
    told,
  );
}
