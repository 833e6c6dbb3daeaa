import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';

export interface ChoiceWays {
  archive(): void;
  tags(): void;
  export(): void;
  remove(): void;
  clear(): void;
}

/** "3 chosen", and what can be done with them; empty while nothing is. */
export function choiceBar(count: number, words: Words, ways: ChoiceWays): Node[] {
  if (count === 0) return [];
  const way = (name: IconName, label: string, onclick: () => void) =>
    h('button', { class: 'button low', type: 'button', onclick }, icon(name, { small: true }), label);
  const bar = h(
    'div',
    { class: 'choice', role: 'toolbar', 'aria-label': words.text('library_chosen_tools') },
    h('b', {}, words.count('library_chosen', count)),
    way('archive', words.text('library_archive'), ways.archive),
    way('tag', words.text('library_tags'), ways.tags),
    way('export', words.text('library_export'), ways.export),
    way('trash', words.text('library_delete'), ways.remove),
    h(
      'button',
      { class: 'button bare low', type: 'button', onclick: ways.clear },
      words.text('library_choose_none'),
    ),
  );
  return [bar];
}
