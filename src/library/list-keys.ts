import type { WordKey } from '../data/words.ts';

export interface KeyActions {
  search(): void;
  /** Moves the focus by rows. */
  step(by: 1 | -1): void;
  archive(): void;
  unread(): void;
  favourite(): void;
  tags(): void;
  choose(isStretch: boolean): void;
  chooseAll(): void;
  remove(): void;
  undo(): void;
  random(): void;
  keys(): void;
  /** @returns false where there was nothing to leave. */
  leave(): boolean;
}

const TYPING = 'input:not([type=checkbox]), select, textarea, [contenteditable]';

/** Every key of the list with what it does; the window that "?" opens shows this. */
export const KEY_MAP: readonly (readonly [keys: readonly string[], does: WordKey])[] = [
  [['/'], 'library_key_search'],
  [['J', 'K'], 'library_key_step'],
  [['Enter'], 'library_key_open'],
  [['E'], 'library_key_archive'],
  [['U'], 'library_key_unread'],
  [['F'], 'library_key_favourite'],
  [['T'], 'library_key_tags'],
  [['X', 'Shift X'], 'library_key_choose'],
  [['Ctrl A'], 'library_key_choose_all'],
  [['Delete'], 'library_key_delete'],
  [['Z'], 'library_key_undo'],
  [['R'], 'library_key_random'],
  [['Esc'], 'library_key_leave'],
  [['?'], 'library_key_keys'],
];

function actionOf(
  key: string,
  shift: boolean,
  actions: KeyActions,
  isOn: () => boolean,
): (() => void) | undefined {
  if (key.length === 1 && !isOn()) return undefined;
  const byKey: Readonly<Record<string, () => void>> = {
    '/': actions.search,
    j: () => actions.step(1),
    k: () => actions.step(-1),
    e: actions.archive,
    u: actions.unread,
    f: actions.favourite,
    t: actions.tags,
    x: () => actions.choose(shift),
    z: actions.undo,
    r: actions.random,
    '?': actions.keys,
    Delete: actions.remove,
  };
  return Object.hasOwn(byKey, key) ? byKey[key] : undefined;
}

/** Whether a key is meant for something else: a field, a dialog, a menu of the browser. */
function isElsewhere({ altKey, isComposing, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.matches(TYPING);
  return altKey || isComposing || isTyping || document.querySelector('dialog[open]') !== null;
}

/**
 * The single keys of the list; none while typing, none with a modifier but Ctrl+A, none under a dialog.
 *
 * @param isOn whether letters and signs act, too
 */
export function listenForListKeys(
  document: Document,
  isListShown: () => boolean,
  actions: KeyActions,
  isOn: () => boolean,
): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (isElsewhere(event) || !isListShown()) return;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'a') return;
      event.preventDefault();
      actions.chooseAll();
      return;
    }
    if (key === 'Escape') {
      if (actions.leave()) event.preventDefault();
      return;
    }
    const action = actionOf(key.length === 1 ? key.toLowerCase() : key, shiftKey, actions, isOn);
    if (!action) return;
    event.preventDefault();
    action();
  });
}
