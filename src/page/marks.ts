import type { Clutter, Reason } from '../core/clean/clutter.ts';
import { HIDDEN, UNLOCKED } from './hide-styles.ts';

/** Takes away marks of hiding that an earlier script, gone with an update of the extension, left on the page. */
export function clearOldMarks(document: Document): void {
  for (const mark of [HIDDEN, UNLOCKED])
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
}

/**
 * The value of the mark. A column that floats keeps its height, too: the story's lines stand beside it and would grow
 * into the room.
 */
function markOf({ element, manner }: Clutter): string {
  if (manner === 'gone') return 'gone';
  const float = element.ownerDocument.defaultView?.getComputedStyle(element).float;
  return float === 'left' || float === 'right' ? 'blank' : 'veiled';
}

interface Entry {
  readonly clutter: Clutter;
  readonly mark: string;
}

/** What is hidden on a page, and what the reader put back. Only this sets and removes the hiding attribute. */
export class Marks {
  readonly #known = new Map<Element, Entry>();
  readonly #putBack: Set<Reason>;

  constructor(putBack: Iterable<Reason>) {
    this.#putBack = new Set(putBack);
  }

  get putBackReasons(): ReadonlySet<Reason> {
    return this.#putBack;
  }

  /** What the page still holds of it, as many as were ever hidden or would be. */
  entries(): readonly Clutter[] {
    return [...this.#known.values()]
      .map(({ clutter }) => clutter)
      .filter(({ element }) => element.isConnected);
  }

  /** Hides an element, unless its reason was put back. False where it is known or inside something hidden. */
  add(clutter: Clutter): boolean {
    const { element } = clutter;
    if (this.#known.has(element) || element.closest(`[${HIDDEN}]`)) return false;
    const mark = markOf(clutter);
    this.#known.set(element, { clutter, mark });
    if (!this.#putBack.has(clutter.reason)) element.setAttribute(HIDDEN, mark);
    return true;
  }

  /** The entry of an element that is hidden itself, or of the one around it. */
  around(element: Element): Clutter | null {
    const marked = element.closest(`[${HIDDEN}]`);
    return (marked && this.#known.get(marked)?.clutter) ?? null;
  }

  /** Shows an element for good: it was no clutter after all. */
  forget({ element }: Clutter): void {
    this.#known.delete(element);
    element.removeAttribute(HIDDEN);
  }

  /** Whether the page took away or changed the mark of an element. */
  isLost(element: Element): boolean {
    const entry = this.#known.get(element);
    if (!entry || this.#putBack.has(entry.clutter.reason)) return false;
    return element.getAttribute(HIDDEN) !== entry.mark;
  }

  renew(element: Element): void {
    const entry = this.#known.get(element);
    if (entry && this.isLost(element)) element.setAttribute(HIDDEN, entry.mark);
  }

  show(reason: Reason): void {
    this.#putBack.add(reason);
    for (const [element, { clutter }] of this.#known)
      if (clutter.reason === reason) element.removeAttribute(HIDDEN);
  }

  hide(reason: Reason): void {
    this.#putBack.delete(reason);
    for (const [element, { clutter, mark }] of this.#known)
      if (clutter.reason === reason) element.setAttribute(HIDDEN, mark);
  }

  clear(): void {
    for (const element of this.#known.keys()) element.removeAttribute(HIDDEN);
    this.#known.clear();
  }
}
