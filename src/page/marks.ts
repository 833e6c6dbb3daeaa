import type { Clutter, Reason } from '../core/clean/clutter.ts';
import { HIDDEN, NOT_PRINTED, UNLOCKED } from './hide-styles.ts';
import { Modals } from './modals.ts';

/** Takes away marks of hiding that an earlier script, gone with an update of the extension, left on the page. */
export function clearOldMarks(document: Document): void {
  for (const mark of [HIDDEN, UNLOCKED, NOT_PRINTED])
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

/** One thing that is hidden on the page, or was and is put back. */
export interface Entry {
  /** Unlike every other on this page. */
  readonly id: number;
  readonly clutter: Clutter;
  readonly putBack: boolean;
}

/** What the reader points at in the list: one thing, all of a reason, or everything. */
export type Target = { readonly item: number } | { readonly reason: Reason } | 'all';

interface Known {
  readonly id: number;
  readonly clutter: Clutter;
  readonly mark: string;
  /** Put back for itself, whatever is done with its reason. */
  alone: boolean;
}

/**
 * Takes away the marks of a script that is gone, as one of an older version of the extension: nobody else knows of
 * them, and they would never be taken back.
 */
export function dropFormerMarks(document: Document): void {
  for (const element of document.querySelectorAll(`[${HIDDEN}]`)) element.removeAttribute(HIDDEN);
}

/** What is hidden on a page, and what the reader put back. Only this sets and removes the hiding attribute. */
export class Marks {
  readonly #known = new Map<Element, Known>();
  readonly #putBack: Set<Reason>;
  readonly #isKept: (element: Element) => boolean;
  readonly #modals = new Modals();
  #nextId = 1;

  /**
   * @param putBack reasons for which nothing is hidden on this site
   * @param isKept whether the reader put an element, or what it holds, back on this site
   */
  constructor(putBack: Iterable<Reason>, isKept: (element: Element) => boolean = () => false) {
    this.#putBack = new Set(putBack);
    this.#isKept = isKept;
  }

  get putBackReasons(): ReadonlySet<Reason> {
    return this.#putBack;
  }

  /** What the page still holds of it, as many as were ever hidden or would be. */
  entries(): readonly Entry[] {
    return [...this.#known.values()]
      .filter(({ clutter }) => clutter.element.isConnected)
      .map((known) => ({ id: known.id, clutter: known.clutter, putBack: this.#isShown(known) }));
  }

  /** Those that a target means. */
  entriesOf(target: Target): readonly Entry[] {
    return this.entries().filter(({ id, clutter }) => {
      if (target === 'all') return true;
      return 'item' in target ? id === target.item : clutter.reason === target.reason;
    });
  }

  /** Hides an element, unless it or its reason was put back. False where it is known or inside something hidden. */
  add(clutter: Clutter): boolean {
    const { element } = clutter;
    if (this.#known.has(element) || element.closest(`[${HIDDEN}]`)) return false;
    const known: Known = {
      id: this.#nextId++,
      clutter,
      mark: markOf(clutter),
      alone: this.#isKept(element),
    };
    this.#known.set(element, known);
    this.#draw(known);
    return true;
  }

  /** The clutter that an element is, or that it stands in. */
  around(element: Element): Clutter | null {
    const marked = element.closest(`[${HIDDEN}]`);
    return (marked && this.#known.get(marked)?.clutter) ?? null;
  }

  /** Shows an element for good: it was no clutter after all. */
  forget({ element }: Clutter): void {
    this.#known.delete(element);
    this.#show(element);
  }

  /** Whether the page took away or changed the mark of an element. */
  isLost(element: Element): boolean {
    const known = this.#known.get(element);
    if (!known || this.#isShown(known)) return false;
    return element.getAttribute(HIDDEN) !== known.mark;
  }

  renew(element: Element): void {
    const known = this.#known.get(element);
    if (known && this.isLost(element)) this.#draw(known);
  }

  /** Takes dialogs that the page opened in a hidden element out of the top layer. @returns whether there were any */
  settle(element: Element): boolean {
    return element.closest(`[${HIDDEN}]`) !== null && this.#modals.putAside(element);
  }

  putBack(target: Target): void {
    this.#change(target, true);
  }

  hideAgain(target: Target): void {
    this.#change(target, false);
  }

  clear(): void {
    for (const element of this.#known.keys()) this.#show(element);
    this.#known.clear();
  }

  #change(target: Target, shown: boolean): void {
    const meant = new Set(this.entriesOf(target).map(({ id }) => id));
    const known = [...this.#known.values()].filter(({ id }) => meant.has(id));
    const alone = typeof target === 'object' && 'item' in target;
    for (const one of known) {
      const { reason } = one.clutter;
      if (alone) this.#part(reason);
      else if (shown) this.#putBack.add(reason);
      else this.#putBack.delete(reason);
      one.alone = alone && shown;
      this.#draw(one);
    }
  }

  /** A reason that was put back as a whole becomes things put back each for itself. */
  #part(reason: Reason): void {
    if (!this.#putBack.delete(reason)) return;
    for (const known of this.#known.values()) if (known.clutter.reason === reason) known.alone = true;
  }

  #isShown({ alone, clutter }: Known): boolean {
    return alone || this.#putBack.has(clutter.reason);
  }

  #draw(known: Known): void {
    const { element } = known.clutter;
    if (this.#isShown(known)) {
      this.#show(element);
      return;
    }
    element.setAttribute(HIDDEN, known.mark);
    this.#modals.putAside(element);
  }

  #show(element: Element): void {
    element.removeAttribute(HIDDEN);
    this.#modals.bringBack(element);
  }
}
