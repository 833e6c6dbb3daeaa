import { Failure } from '../../failure.ts';
import { LIMITS } from '../guarded-copy.ts';
import { KNOWN_BY_MARKS, UNDRAWN } from '../hidden.ts';
import { inertDocument } from '../unclobbered.ts';
import { FLAG_BITS, FORMULA, NOT_DRAWN, type PageSnapshot } from './page-snapshot.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Deeper ones stand beside each other: far below what a page has that is not made to break something. */
const DEEPEST = LIMITS.depth * 2;

/** A page made again from its snapshot: a document without a window, in which nothing runs and nothing loads. */
export interface MadePage {
  readonly document: Document;
  /** The number of each element that the snapshot opens. */
  readonly numbers: ReadonlyMap<Element, number>;
}

/**
 * Makes a page's tree again. What is not drawn there carries a mark (`hidden.ts`).
 * @param near any document
 * @throws Failure `unexpected` for what is no snapshot
 */
export function pageOfSnapshot(snapshot: PageSnapshot, near: Document): MadePage {
  const making = new Making(snapshot, near);
  while (making.step());
  return making.done();
}

class Making {
  readonly #snapshot: PageSnapshot;
  readonly #document: Document;
  readonly #numbers = new Map<Element, number>();
  readonly #open: Node[];
  #at = 0;

  constructor(snapshot: PageSnapshot, near: Document) {
    this.#snapshot = snapshot;
    this.#document = inertDocument(near);
    this.#document.documentElement.remove();
    this.#open = [this.#document];
  }

  done(): MadePage {
    this.#document.documentElement?.setAttribute(KNOWN_BY_MARKS, '');
    putBase(this.#document, this.#snapshot.base);
    return { document: this.#document, numbers: this.#numbers };
  }

  /** Goes on by one text, one element with its attributes, or one end; false after the last one. */
  step(): boolean {
    const token = this.#snapshot.tokens[this.#at];
    if (token === undefined) return false;
    this.#at += 1;
    if (typeof token === 'string') this.#text(token);
    else if (token < 0) this.#open.length = Math.max(1, this.#open.length + token);
    else this.#element(token);
    return true;
  }

  #text(text: string): void {
    const parent = this.#parent();
    if (parent !== this.#document) parent.appendChild(this.#document.createTextNode(text));
  }

  #element(token: number): void {
    const element = made(this.#document, this.#nameAt(token >> FLAG_BITS), (token & FORMULA) !== 0);
    const count = Number(this.#snapshot.tokens[this.#at]);
    this.#at += 1;
    for (let i = 0; i < count; i += 1, this.#at += 2)
      put(element, this.#nameAt(this.#snapshot.tokens[this.#at]), this.#snapshot.tokens[this.#at + 1]);
    if (token & NOT_DRAWN) element.setAttribute(UNDRAWN, '');
    this.#parent().appendChild(element);
    this.#numbers.set(element, this.#numbers.size);
    this.#open.push(element);
  }

  /** A document has one element of its own. */
  #parent(): Node {
    const parent = this.#open[Math.min(this.#open.length, DEEPEST) - 1];
    const isTop = parent === undefined || parent === this.#document;
    return isTop ? (this.#document.documentElement ?? this.#document) : parent;
  }

  #nameAt(place: unknown): string {
    const name = typeof place === 'number' ? this.#snapshot.names[place] : undefined;
    if (typeof name !== 'string') throw new Failure('unexpected', 'no snapshot of a page');
    return name;
  }
}

function made(document: Document, name: string, isFormula: boolean): Element {
  try {
    return isFormula ? document.createElementNS(MATHML, name) : document.createElement(name);
  } catch {
    // The parser lets names through (`<a"b>`) that no script may create.
    return document.createElement('span');
  }
}

function put(element: Element, name: string, value: unknown): void {
  try {
    element.setAttribute(name, String(value));
  } catch {
    // As with element names: what no script may set is of no use to a story.
  }
}

/** A document without a window has no address of its own that relative ones could be relative to. */
function putBase(document: Document, base: string): void {
  const element = document.createElement('base');
  element.href = base;
  document.head?.prepend(element);
}
