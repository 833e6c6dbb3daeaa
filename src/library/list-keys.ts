export interface KeyActions {
  search(): void;
  /** Moves the focus by rows. */
  step(by: 1 | -1): void;
  remove(): void;
  undo(): void;
}

const TYPING = 'input, select, textarea, [contenteditable]';

function actionOf(key: string, actions: KeyActions): (() => void) | undefined {
  switch (key) {
    case '/':
      return actions.search;
    case 'j':
      return () => actions.step(1);
    case 'k':
      return () => actions.step(-1);
    case 'z':
      return actions.undo;
    case 'Delete':
      return actions.remove;
    default:
      return undefined;
  }
}

/** The single keys of the list; none while typing, none with a modifier. */
export function listenForListKeys(document: Document, isListShown: () => boolean, actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || event.isComposing || !isListShown()) return;
    if (target instanceof Element && target.matches(TYPING)) return;
    const action = actionOf(key.length === 1 ? key.toLowerCase() : key, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
}
