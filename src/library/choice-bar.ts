import type { WordKey, Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import type { RowAction } from './row-view.ts';

export interface ChoiceWays {
  act(action: RowAction): void;
  clear(): void;
}

export interface Chosen {
  readonly count: number;
  readonly isBin: boolean;
  /** Some of them are addresses that came without their text. */
  readonly lackText: boolean;
}

/** "3 chosen", and what can be done with them; empty while nothing is. */
export function choiceBar({ count, isBin, lackText }: Chosen, words: Words, ways: ChoiceWays): Node[] {
  if (count === 0) return [];
  const way = (name: IconName, label: WordKey, action: RowAction) =>
    h(
      'button',
      { class: 'button low', type: 'button', onclick: () => ways.act(action) },
      icon(name, { small: true }),
      words.text(label),
    );
  const elsewhere = [
    way('archive', 'library_archive', 'archive'),
    way('tag', 'library_tags', 'tags'),
    lackText && way('import', 'library_fetch_texts', 'fetch'),
    way('export', 'library_export', 'export'),
    way('trash', 'library_delete', 'delete'),
  ];
  const inBin = [way('putback', 'library_put_back', 'put back'), way('trash', 'library_erase', 'erase')];
  const bar = h(
    'div',
    { class: 'choice', role: 'toolbar', 'aria-label': words.text('library_chosen_tools') },
    h('b', {}, words.count('library_chosen', count)),
    isBin ? inBin : elsewhere,
    h(
      'button',
      { class: 'button bare low', type: 'button', onclick: ways.clear },
      words.text('library_choose_none'),
    ),
  );
  return [bar];
}
