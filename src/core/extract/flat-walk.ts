import { assignedTo, firstChildOf, isElement, localNameOf, nextSiblingOf, shadowOf } from './unclobbered.ts';

/** What is left of one row of nodes: the children of an element, or what a slot stands for. */
interface Row {
  /** Whose children they are; null where they are slotted. */
  readonly parent: Node | null;
  /** The one returned last: its sibling is looked up late, for the page may change between two steps. */
  last: Node | null;
  /** The rest of what is slotted, last one first; these are no siblings of each other. */
  readonly slotted: Node[];
  readonly depth: number;
}

/**
 * Walks what is below a node in the order in which it is drawn, node by node and without recursion: the flat tree of
 * the DOM standard (4.2.2.3 "Finding slots and slottables"). An element with an open shadow root has what is in the root
 * for children, and in the place of a slot stands what is assigned to it. Only elements that are entered are walked.
 */
export class FlatWalk {
  readonly #rows: Row[];

  constructor(root: Node) {
    this.#rows = [{ parent: root, last: null, slotted: [], depth: 1 }];
  }

  /** How many entered elements the node returned last stands in, the root included. */
  get depth(): number {
    return this.#rows.at(-1)?.depth ?? 1;
  }

  /** The next node, or null after the last one. */
  next(): Node | null {
    for (let row = this.#rows.at(-1); row; row = this.#rows.at(-1)) {
      const node = take(row);
      if (!node) this.#rows.pop();
      else if (isElement(node) && localNameOf(node) === 'slot') this.#openSlot(node, row.depth);
      else return node;
    }
    return null;
  }

  /** Comes next to what is in the element returned last. */
  enter(element: Element): void {
    const parent = shadowOf(element) ?? element;
    this.#rows.push({ parent, last: null, slotted: [], depth: this.depth + 1 });
  }

  #openSlot(slot: Element, depth: number): void {
    const slotted = assignedTo(slot);
    this.#rows.push(
      slotted.length > 0
        ? { parent: null, last: null, slotted: [...slotted].reverse(), depth }
        : { parent: slot, last: null, slotted: [], depth },
    );
  }
}

function take(row: Row): Node | null {
  if (!row.parent) return row.slotted.pop() ?? null;
  const node = row.last ? nextSiblingOf(row.last) : firstChildOf(row.parent);
  if (node) row.last = node;
  return node;
}
