import type { Words } from '../data/words.ts';
import { h } from './h.ts';

export interface Footnote {
  readonly element: HTMLElement;
  /** @returns false where no note was open. */
  close(): boolean;
}

/** A link as short as this that leads to a place in the story is a footnote's sign. */
const SIGN = /^\s*[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])[\])]?\s*$/i;
/** A note longer than this is a section: the link leads there. */
const LONGEST = 1200;

/**
 * Shows a footnote beside its sign, so that the reader keeps the line. The link leads to the note as before with
 * Ctrl, with the middle button, and from the note's own button.
 */
export function footnotes(
  root: HTMLElement,
  story: HTMLElement,
  words: Words,
  signal: AbortSignal,
): Footnote {
  const text = h('div', { class: 'note-text' });
  let sign: HTMLElement | null = null;
  const go = h('button', { type: 'button', class: 'button bare' }, words.text('reading_footnote_go'));
  const element = h(
    'div',
    {
      class: 'footnote',
      role: 'dialog',
      'aria-label': words.text('reading_footnote'),
      hidden: true,
      tabIndex: -1,
    },
    text,
    go,
  );
  const close = () => {
    if (element.hidden) return false;
    const hadFocus = element.matches(':focus-within');
    element.hidden = true;
    if (hadFocus) sign?.focus({ preventScroll: true });
    return true;
  };
  const open = (link: HTMLElement, note: Element) => {
    sign = link;
    text.replaceChildren(...contentOf(note));
    go.onclick = () => {
      close();
      follow(note);
    };
    element.hidden = false;
    place(root, element, link);
    element.focus({ preventScroll: true });
  };
  // Before the listener of the link itself, which goes to the place.
  story.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
      const note = link && noteOf(link, story);
      if (!link || !note || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      open(link, note);
    },
    { signal, capture: true },
  );
  root.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(element)) close();
    },
    { signal },
  );
  return { element, close };
}

function noteOf(link: Element, story: HTMLElement): Element | null {
  if (!SIGN.test(link.textContent ?? '')) return null;
  const id = (link.getAttribute('href') ?? '').slice(1);
  const target = [...story.querySelectorAll('[id]')].find((element) => element.id === id);
  const note = target?.closest('li, p, dd, aside, tr, div') ?? target;
  // The link back from a note is short, too, but leads to the text.
  if (!note || note.contains(link) || precedes(note, link)) return null;
  return (note.textContent ?? '').length > LONGEST ? null : note;
}

function precedes(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The note without its ids, for none may stand twice, and without the link back. */
function contentOf(note: Element): Node[] {
  const copy = note.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const back of copy.querySelectorAll('a[href^="#"]')) back.remove();
  return [...copy.childNodes];
}

function follow(note: Element): void {
  if (!(note instanceof HTMLElement)) return;
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'center' });
}

/** Below the sign, or above it where there is no room; it scrolls with the text. */
function place(root: HTMLElement, element: HTMLElement, link: Element): void {
  const frame = root.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const left = Math.min(Math.max(16, box.left - offsetWidth / 2), root.clientWidth - offsetWidth - 16);
  const below = box.bottom + 8;
  const top = below + offsetHeight > frame.bottom - 16 ? box.top - 8 - offsetHeight : below;
  element.style.setProperty('--left', `${left - frame.left}px`);
  element.style.setProperty('--top', `${top - frame.top + root.scrollTop}px`);
}
