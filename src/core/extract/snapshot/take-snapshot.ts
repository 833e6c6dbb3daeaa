import { everySo, type Steps } from '../../slices.ts';
import { FlatWalk } from '../flat-walk.ts';
import { isWanted, LIMITS } from '../guarded-copy.ts';
import { notDrawnIn, UNDRAWN } from '../hidden.ts';
import {
  attributeNamesOf,
  attributeOf,
  isConnected,
  isElement,
  isText,
  localNameOf,
  namespaceOf,
  textOf,
} from '../unclobbered.ts';
import { FLAG_BITS, FORMULA, NOT_DRAWN, type PageSnapshot } from './page-snapshot.ts';

/** A snapshot, and the live element of each that it opens, by their order. */
export interface Taken {
  readonly snapshot: PageSnapshot;
  readonly live: readonly Element[];
}

/** Of nodes and of characters, attributes among them: more than a copy of a page may have, as not all of it is copied. */
const MOST_NODES = LIMITS.nodes * 1.5;
const MOST_TEXT = LIMITS.text * 2;
/** Far below what a message may carry. */
const MOST_TOKENS = 900_000;
const NODES_BETWEEN_PAUSES = 250;
/** How often it begins again because the page changed in one of its pauses; then it makes none. */
const MOST_ROUNDS = 3;

/** What is in them is neither read nor shown as text. */
const CLOSED = new Set(['canvas', 'datalist', 'select', 'style', 'template', 'textarea']);
/** Scripts that are data. */
const DATA = /json|^math\//i;
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * Takes a snapshot of a page, bounded in nodes, attributes and characters. The live page is only read. Open shadow roots
 * are in it as they are drawn.
 * @param base what the page's relative addresses are relative to
 */
export function* takeSnapshotInSteps(page: Document, url: string, base: string): Steps<Taken> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const taking = new Taking(page);
    const pause = everySo(NODES_BETWEEN_PAUSES);
    let inPlace = true;
    while (inPlace && taking.step())
      if (pause()) {
        yield;
        inPlace = taking.isInPlace();
      }
    if (inPlace) return taking.done(url, base);
  }
  const taking = new Taking(page);
  while (taking.step());
  return taking.done(url, base);
}

class Taking {
  readonly #walk: FlatWalk;
  readonly #isNotDrawn: (element: Element) => boolean;
  readonly #places = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #tokens: (number | string)[] = [];
  readonly #live: Element[] = [];
  /** How many elements are open. */
  #open = 0;
  #nodes: number = MOST_NODES;
  #text: number = MOST_TEXT;

  constructor(page: Document) {
    this.#walk = new FlatWalk(page);
    this.#isNotDrawn = notDrawnIn(page);
  }

  done(url: string, base: string): Taken {
    return { snapshot: { url, base, names: this.#names, tokens: this.#tokens }, live: this.#live };
  }

  /** Goes on by one node; false after the last one. */
  step(): boolean {
    const isFull = this.#nodes <= 0 || this.#text <= 0 || this.#tokens.length > MOST_TOKENS;
    const node = isFull ? null : this.#walk.next();
    if (!node) return false;
    this.#nodes -= 1;
    const around = this.#walk.depth - 1;
    if (isText(node)) {
      this.#closeTo(around);
      this.#putText(node.data);
    } else if (isElement(node)) {
      this.#closeTo(around);
      this.#element(node);
    }
    return true;
  }

  /** Whether what was read last is still in the page; else the walk has lost its place. */
  isInPlace(): boolean {
    const last = this.#live.at(-1);
    return last === undefined || isConnected(last);
  }

  #closeTo(around: number): void {
    if (this.#open > around) this.#tokens.push(around - this.#open);
    this.#open = around;
  }

  #putText(text: string): void {
    if (text === '') return;
    this.#tokens.push(text.length > this.#text ? text.slice(0, this.#text) : text);
    this.#text -= text.length;
  }

  #element(element: Element): void {
    const name = localNameOf(element);
    const isFormula = namespaceOf(element) === MATHML;
    const flags = (this.#isNotDrawn(element) ? NOT_DRAWN : 0) | (isFormula ? FORMULA : 0);
    this.#tokens.push((this.#placeOf(name) << FLAG_BITS) | flags);
    this.#attributes(element);
    this.#live.push(element);
    this.#open += 1;
    // Of a drawing only what it says is of use.
    if (name === 'svg') this.#putText(textOf(element).trim());
    else if (name === 'script') {
      if (DATA.test(attributeOf(element, 'type') ?? '')) this.#putText(textOf(element));
    } else if (!CLOSED.has(name)) this.#walk.enter(element);
  }

  #attributes(element: Element): void {
    const names = attributeNamesOf(element);
    const count = this.#tokens.push(0) - 1;
    let put = 0;
    for (const name of names) {
      if (put >= LIMITS.attributes) break;
      if (name === UNDRAWN) continue;
      const value = attributeOf(element, name) ?? '';
      if (name !== 'name' && !isWanted(name, value)) continue;
      this.#tokens.push(this.#placeOf(name), value);
      this.#text -= value.length;
      put += 1;
    }
    this.#tokens[count] = put;
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#names.push(name) - 1;
    this.#places.set(name, place);
    return place;
  }
}
