import { h } from './h.ts';

/** A message on the view stays this long. */
const SHOWN_FOR_MS = 5000;

export interface Announcer {
  readonly element: HTMLElement;
  /** To screen readers only: what a sighted reader sees anyway. */
  say(text: string): void;
  /** To everyone, at the foot of the view. */
  show(text: string): void;
  /** As `show`, at once: something the reader asked for was not done. */
  alert(text: string): void;
}

/** What happened, in words: politely, and in sight only where nothing else shows it. */
export function announcer(): Announcer {
  const polite = h('p', { class: 'visually-hidden', role: 'status' });
  const assertive = h('p', { class: 'visually-hidden', role: 'alert' });
  const shown = h('p', { class: 'said', 'aria-hidden': true, hidden: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showFor = (text: string) => {
    shown.textContent = text;
    shown.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown.hidden = true;
    }, SHOWN_FOR_MS);
  };
  return {
    element: h('div', { class: 'announcer' }, polite, assertive, shown),
    say(text) {
      polite.textContent = text;
    },
    show(text) {
      polite.textContent = text;
      showFor(text);
    },
    alert(text) {
      assertive.textContent = text;
      showFor(text);
    },
  };
}
