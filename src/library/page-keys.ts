import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { openKeys } from './keys-dialog.ts';
import type { KeyActions } from './list-keys.ts';
import type { ListPlace } from './list-place.ts';
import type { PageActions } from './page-actions.ts';
import type { RowAction } from './row-view.ts';
import type { Selection } from './selection.ts';

interface Parts {
  readonly words: Words;
  readonly list: ListPlace;
  readonly selection: Selection;
  readonly actions: PageActions;
  readonly field: HTMLInputElement;
  /** What a key acts on: the chosen rows, else the one that has the focus. */
  chosenOrFocused(): readonly SavedHead[];
  choose(id: string, isStretch: boolean): void;
  act(action: RowAction | 'unread', heads: readonly SavedHead[]): void;
}

/** What the keys of the list do. */
export function pageKeys(parts: Parts): KeyActions {
  const { words, list, selection, actions, field, chosenOrFocused, choose, act } = parts;
  const on = (action: RowAction | 'unread') => () => act(action, chosenOrFocused());
  return {
    search: () => field.focus(),
    step: (by) => list.focus.step(by),
    archive: on('archive'),
    unread: on('unread'),
    favourite: on('favourite'),
    tags: on('tags'),
    remove: on('delete'),
    choose(isStretch) {
      const current = list.focus.current();
      if (current !== null) choose(current, isStretch);
    },
    chooseAll: () => selection.chooseAll(list.ids()),
    undo: () => void actions.undo().then((id) => list.focus.focus(id)),
    random: () => actions.pick(false),
    keys: () => openKeys(words),
    leave() {
      const hadChoice = selection.size > 0;
      selection.clear();
      return hadChoice;
    },
  };
}
