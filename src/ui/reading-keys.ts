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
  readonly outline: () => void;
  readonly listen: () => void;
  readonly lineFocus: () => void;
  readonly help: () => void;
  /** These act only while they have something to act on, and say so: the key is the browser's else. */
  readonly highlight: () => boolean;
  readonly note: () => boolean;
  readonly pause: () => boolean;
  readonly nextSentence: () => boolean;
  readonly previousSentence: () => boolean;
  readonly lineDown: () => boolean;
  readonly lineUp: () => boolean;
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
  o: 'outline',
  l: 'listen',
  f: 'lineFocus',
  h: 'highlight',
  n: 'note',
  '?': 'help',
  ' ': 'pause',
  mediaplaypause: 'pause',
  mediatracknext: 'nextSentence',
  mediatrackprevious: 'previousSentence',
  arrowdown: 'lineDown',
  arrowup: 'lineUp',
};

const TYPING =
  'input:not([type="radio"], [type="range"], [type="checkbox"]), textarea, select, [contenteditable]';

/**
 * Acts on single keys inside `root`: never with Ctrl, Alt or Meta, never while typing.
 *
 * @param isOn whether letters and signs act, which a reader who speaks to the browser may not want (WCAG 2.1.4)
 */
export function listenForKeys(
  root: HTMLElement,
  actions: KeyActions,
  isOn: () => boolean,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    if (isSign(event) && !isOn()) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const name = actionOf(event);
    const action = name && actions[name];
    if (!action || (isTyping(event) && name !== 'leave') || isTaken(event)) return;
    if (action() === false) return;
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener('keydown', listen, { signal });
}

/** A key that writes something but a space. */
const isSign = ({ key }: KeyboardEvent) => key.length === 1 && key !== ' ';

/** To the side of the text's end is on: in a language from right to left, that is the left arrow. */
function actionOf(event: KeyboardEvent): keyof KeyActions | undefined {
  const { key, currentTarget } = event;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return KEYS[keyName(event)];
  const isRtl = currentTarget instanceof HTMLElement && currentTarget.dir === 'rtl';
  return (key === 'ArrowRight') === isRtl ? 'previousSentence' : 'nextSentence';
}

/** A button takes the space bar, a list of choices the arrows. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.closest('button, input, select, summary, [role="button"]') !== null;
  return key.startsWith('Arrow') && target.closest('input, select, .wide') !== null;
}

/** The key by its letter; on keyboards of other scripts, by its place. */
function keyName({ key, code }: KeyboardEvent): string {
  const isForeign = /^\P{ASCII}$/u.test(key);
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
