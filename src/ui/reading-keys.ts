/** What the keys of the reading view do. */
export interface KeyActions {
  readonly leave: () => void;
  readonly points: () => void;
  readonly style: () => void;
  readonly theme: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  /** Absent where there is nothing to save. */
  readonly save?: (() => void) | undefined;
  readonly nextPoint: () => void;
  readonly previousPoint: () => void;
}

const KEYS: Readonly<Record<string, keyof KeyActions>> = {
  escape: 'leave',
  p: 'points',
  a: 'style',
  t: 'theme',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  s: 'save',
  j: 'nextPoint',
  k: 'previousPoint',
};

const TYPING =
  'input:not([type="radio"], [type="range"], [type="checkbox"]), textarea, select, [contenteditable]';

/** Acts on single keys inside `root`: never with Ctrl, Alt or Meta, never while typing. */
export function listenForKeys(root: HTMLElement, actions: KeyActions, signal: AbortSignal): void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const name = KEYS[keyName(event)];
    const action = name && actions[name];
    if (!action || (isTyping(event) && name !== 'leave')) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  root.addEventListener('keydown', listen, { signal });
}

/** The key by its letter; on keyboards of other scripts, by its place. */
function keyName({ key, code }: KeyboardEvent): string {
  const isForeign = /^\P{ASCII}$/u.test(key);
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
