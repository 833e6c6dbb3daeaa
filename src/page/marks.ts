import type { Clutter, Reason } from '../core/clean/clutter.ts';
import { HIDDEN, UNLOCKED } from './hide-styles.ts';

/** Takes away marks of hiding that an earlier script, gone with an update of the extension, left on the page. */
export function clearOldMarks(document: Document): void {
  for (const mark of [HIDDEN, UNLOCKED])
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
}

/** What is hidden on a page, and what the reader put back. Only this sets and removes the hiding attribute. */
export class Marks {
  readonly #known = new Map<Element, Clutter>();
  readonly #putBack: Set<Reason>;

  constructor(putBack: Iterable<Reason>) {
    this.#putBack = new Set(putBack);
  }

  get putBackReasons(): ReadonlySet<Reason> {
    return this.#putBack;
  }

  /** What the page still holds of it, as many as were ever hidden or would be. */
  entries(): readonly Clutter[] {
    return [...this.#known.values()].filter(({ element }) => element.isConnected);
  }

  /** Hides an element, unless its reason was put back. False where it is known or inside something hidden. */
  add(clutter: Clutter): boolean {
    const { element } = clutter;
    if (this.#known.has(element) || element.closest(`[${HIDDEN}]`)) return false;
    this.#known.set(element, clutter);
    if (!this.#putBack.has(clutter.reason)) element.setAttribute(HIDDEN, clutter.manner);
    return true;
  }

  /** The entry of an element that is hidden itself, or of the one around it. */
  around(element: Element): Clutter | null {
    const marked = element.closest(`[${HIDDEN}]`);
    return (marked && this.#known.get(marked)) ?? null;
  }

  /** Shows an element for good: it was no clutter after all. */
  forget({ element }: Clutter): void {
    this.#known.delete(element);
    element.removeAttribute(HIDDEN);
  }

  /** Puts a mark back that the page took away. False where it is still there. */
  renew(element: Element): boolean {
    const clutter = this.#known.get(element);
    if (!clutter || this.#putBack.has(clutter.reason)) return false;
    if (element.getAttribute(HIDDEN) === clutter.manner) return false;
    element.setAttribute(HIDDEN, clutter.manner);
    return true;
  }

  show(reason: Reason): void {
    this.#putBack.add(reason);
    for (const clutter of this.#known.values()) {
      if (clutter.reason === reason) clutter.element.removeAttribute(HIDDEN);
    }
  }

  hide(reason: Reason): void {
    this.#putBack.delete(reason);
    for (const { element, manner, reason: own } of this.#known.values()) {
      if (own === reason) element.setAttribute(HIDDEN, manner);
    }
  }

  clear(): void {
    for (const element of this.#known.keys()) element.removeAttribute(HIDDEN);
    this.#known.clear();
  }
}
