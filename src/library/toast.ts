import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';

/** Long enough to read, reconsider and press. */
const SHOWN_FOR_MS = 10_000;

export interface Toast {
  readonly element: HTMLElement;
  /** A sentence, with a way to undo it where there is one. It stays while it has the pointer or the focus. */
  show(text: string, onUndo?: () => void): void;
  hide(): void;
}

/** What was just done, for ten seconds. */
export function toast(words: Words): Toast {
  const element = h('div', { class: 'toast', hidden: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    element.hidden = true;
    element.replaceChildren();
  };
  const wait = () => {
    clearTimeout(timer);
    if (!element.hidden) timer = setTimeout(hide, SHOWN_FOR_MS);
  };
  const stay = () => clearTimeout(timer);
  for (const event of ['pointerenter', 'focusin']) element.addEventListener(event, stay);
  for (const event of ['pointerleave', 'focusout']) element.addEventListener(event, wait);
  return {
    element,
    hide,
    show(text, onUndo) {
      const undo =
        onUndo &&
        h(
          'button',
          { class: 'button bare', type: 'button', 'aria-keyshortcuts': 'Z', onclick: onUndo },
          words.text('library_undo'),
          h('kbd', { 'aria-hidden': true }, 'Z'),
        );
      element.replaceChildren(h('span', {}, text), ...(undo ? [undo] : []));
      element.hidden = false;
      wait();
    },
  };
}
