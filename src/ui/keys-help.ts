import type { WordKey, Words } from '../data/words.ts';
import { closeDialog } from './close-dialog.ts';
import { h } from './h.ts';

export interface KeysHelp {
  readonly element: HTMLDialogElement;
  /** @returns false where it was not open. */
  close(): boolean;
}

/** Keys and what they do, in the order in which they are shown. */
const KEYS: readonly (readonly [keys: readonly string[], does: WordKey])[] = [
  [['J', 'K'], 'reading_key_points'],
  [['O'], 'reading_outline'],
  [['P'], 'reading_points'],
  [['A'], 'reading_style'],
  [['T'], 'reading_key_theme'],
  [['+', '−'], 'reading_key_size'],
  [['F'], 'reading_line_focus'],
  [['L'], 'reading_listen'],
  [['Space'], 'reading_key_pause'],
  [['←', '→'], 'reading_key_sentence'],
  [['H'], 'reading_key_highlight'],
  [['N'], 'reading_note'],
  [['S'], 'reading_save'],
  [['?'], 'reading_keys'],
  [['Esc'], 'reading_key_leave'],
];

/** The keys of the reading view and what they do, as a list. */
export function keysList(words: Words): HTMLElement {
  const rows = KEYS.map(([keys, does]) =>
    h(
      'div',
      {},
      h(
        'dt',
        {},
        keys.map((key) => [h('kbd', {}, key), ' ']),
      ),
      h('dd', {}, words.text(does)),
    ),
  );
  return h('dl', {}, rows);
}

/** The keys of the reading view. */
export function keysHelp(words: Words): KeysHelp {
  const heading = h('h2', { id: 'reading-keys' }, words.text('reading_keys'));
  const element: HTMLDialogElement = h(
    'dialog',
    {
      class: 'keys-help',
      'aria-labelledby': heading.id,
      onclick: (event) => event.target === element && element.close(),
    },
    heading,
    keysList(words),
    h(
      'button',
      { type: 'button', class: 'button', onclick: () => element.close() },
      words.text('reading_close'),
    ),
  );
  return {
    element,
    close: () => closeDialog(element),
  };
}
