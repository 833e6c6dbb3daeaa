/**
 * A page as plain data: what an extraction asks of a live page, taken in one walk. Whoever has it can make the page's
 * tree again and look for the story elsewhere, where nobody waits for the thread (`page-of-snapshot.ts`).
 */
export interface PageSnapshot {
  /** The address of the page. */
  readonly url: string;
  /** What its relative addresses are relative to. */
  readonly base: string;
  /** Names of elements and attributes, each once. */
  readonly names: readonly string[];
  /**
   * The tree in document order. A text stands for itself. A negative number closes so many elements. Any other number
   * opens an element: its name's place in `names`, shifted by two bits for the flags; then comes the number of its
   * attributes, and for each the place of its name and its value.
   */
  readonly tokens: readonly (number | string)[];
}

/** The element is not drawn. */
export const NOT_DRAWN = 1;
/** The element is one of MathML. */
export const FORMULA = 2;
export const FLAG_BITS = 2;
