import type { Words } from '../data/words.ts';
import { type Child, h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';

export interface Dialog {
  readonly element: HTMLDialogElement;
  /** What stands between the title and the end. */
  readonly body: HTMLElement;
  close(): void;
}

/**
 * A modal dialog of the page. It keeps the focus inside, closes on Escape, gives the focus back to where it was, and
 * then is gone.
 *
 * @param onClose when it has been closed, whichever way
 */
export function openDialog(
  words: Words,
  title: string,
  content: readonly Child[],
  onClose = () => {},
): Dialog {
  const before = document.activeElement;
  const label = words.text('library_close');
  const body = h('div', { class: 'content' }, content);
  const element: HTMLDialogElement = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    h(
      'header',
      {},
      h('h2', { id: 'dialog-title' }, title),
      h(
        'button',
        { class: 'tool', type: 'button', 'aria-label': label, title: label, onclick: () => element.close() },
        icon('close'),
      ),
    ),
    body,
  );
  element.addEventListener('close', () => {
    element.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    onClose();
  });
  document.body.append(element);
  element.showModal();
  return { element, body, close: () => element.close() };
}

/** A bar that fills, with words beside it; to screen readers too. */
export interface ProgressBar {
  readonly element: HTMLElement;
  /** @param part from 0 to 1, null where nobody knows how much is left */
  show(part: number | null, text: string): void;
}

function progressBar(): ProgressBar {
  const bar = h('progress', { max: 1 });
  const said = h('p', { role: 'status' });
  return {
    element: h('div', { class: 'running' }, bar, said),
    show(part, text) {
      if (part === null) bar.removeAttribute('value');
      else bar.value = part;
      said.textContent = text;
    },
  };
}

/** Shows in a dialog, in place of all else, how far something is, and a button that stops it, which gets the focus. */
export function showRunning({ body }: Dialog, words: Words, onStop: () => void): ProgressBar {
  const bar = progressBar();
  const stop = h('button', { class: 'button', type: 'button', onclick: onStop }, words.text('library_stop'));
  body.replaceChildren(bar.element, h('div', { class: 'ways' }, stop));
  stop.focus();
  return bar;
}
