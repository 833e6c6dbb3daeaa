import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { openDialog } from './dialog.ts';
import { KEY_MAP } from './list-keys.ts';

/** Shows what the keys of the list do. */
export function openKeys(words: Words): void {
  const rows = KEY_MAP.flatMap(([keys, does]) => [
    h('dt', {}, ...keys.flatMap((key, at) => (at === 0 ? [h('kbd', {}, key)] : [' ', h('kbd', {}, key)]))),
    h('dd', {}, words.text(does)),
  ]);
  openDialog(words, words.text('library_keys'), [
    h('dl', { class: 'keys' }, rows),
    h('p', {}, words.text('library_search_help')),
  ]);
}
