import { atOnce, everySo, type Steps } from '../../slices.ts';
import { isBlockLevel } from '../blocks.ts';
import { type TextSigns, TextTally } from './text-signs.ts';

/** An element that begins blocks of its own, with what lies in it as a range of the page's text blocks. */
export interface Box {
  readonly element: Element;
  readonly parent: Box | null;
  readonly depth: number;
  /** Name and classes: what repeated things have in common. */
  readonly signature: string;
  /** The text blocks in it: from `first` to before `end`. */
  readonly first: number;
  end: number;
  /** The pictures of the page before it and up to its end. */
  readonly picturesBefore: number;
  picturesEnd: number;
  /** How many children of the same signature its parent has, itself among them. */
  alike: number;
  readonly children: Box[];
}

/** A run of text without a block between: what is kept or left out as one. A row of a plain table is one. */
export interface TextBlock {
  /** The nodes that hold it, next to each other in `box`. */
  readonly nodes: readonly ChildNode[];
  readonly box: Box;
  /** White space folded. */
  readonly text: string;
  readonly signs: TextSigns;
}

export interface Segmentation {
  readonly root: Box;
  readonly blocks: readonly TextBlock[];
  readonly boxes: readonly Box[];
}

const CELLS = new Set(['TD', 'TH']);
const PICTURES = new Set(['IMG', 'PICTURE']);

/** Cuts what stands below `root` into boxes and text blocks, in one walk. Nothing is changed. */
export function segment(root: Element): Segmentation {
  return atOnce(segmentInSteps(root));
}

/** As `segment`, with pauses. */
export function* segmentInSteps(root: Element): Steps<Segmentation> {
  const segmenter = new Segmenter(root);
  const pause = everySo(NODES_BETWEEN_PAUSES);
  while (segmenter.step()) if (pause()) yield;
  return segmenter.done();
}

const NODES_BETWEEN_PAUSES = 400;

/** An element whose children are being walked. */
interface Open {
  next: ChildNode | null;
  readonly box: Box;
  /** Whether it began the box, and so ends it. */
  readonly isOwn: boolean;
  /** How many links stand around its children. */
  readonly links: number;
}

class Segmenter {
  readonly #blocks: TextBlock[] = [];
  readonly #boxes: Box[] = [];
  readonly #holders = new Holders();
  readonly #open: Open[] = [];
  readonly #root: Box;
  #pictures = 0;
  #run: ChildNode[] = [];
  #tally = new TextTally();

  constructor(root: Element) {
    this.#root = this.#begin(root, null, 0);
  }

  done(): Segmentation {
    return { root: this.#root, blocks: this.#blocks, boxes: this.#boxes };
  }

  /** Goes on by one node; false after the last one. */
  step(): boolean {
    const open = this.#open.at(-1);
    if (!open) return false;
    const node = open.next;
    if (!node) this.#close(open);
    else {
      open.next = node.nextSibling;
      if (node.nodeType === node.TEXT_NODE) {
        this.#tally.add((node as Text).data, open.links > 0, false);
        this.#run.push(node);
      } else if (node.nodeType === node.ELEMENT_NODE) this.#element(node as unknown as Element, open);
    }
    return true;
  }

  #element(element: Element, { box, links }: Open): void {
    if (isBlockLevel(element)) {
      this.#flush(box);
      this.#begin(element, box, links);
    } else if (this.#holders.has(element)) {
      this.#flush(box);
      this.#enter(element, box, false, links);
    } else {
      this.#inline(element, links > 0, false);
      this.#run.push(element as unknown as ChildNode);
    }
  }

  #begin(element: Element, parent: Box | null, links: number): Box {
    const name = element.nodeName;
    const box: Box = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      signature: `${name}.${element.getAttribute('class') ?? ''}`,
      first: this.#blocks.length,
      end: 0,
      picturesBefore: this.#pictures,
      picturesEnd: 0,
      alike: 1,
      children: [],
    };
    this.#boxes.push(box);
    parent?.children.push(box);
    if (name === 'TR' && this.#isPlainRow(element)) {
      this.#row(element, box, links > 0);
      this.#end(box);
    } else this.#enter(element, box, true, links);
    return box;
  }

  #enter(element: Element, box: Box, isOwn: boolean, links: number): void {
    const around = links + (isLink(element) ? 1 : 0);
    this.#open.push({ next: element.firstChild, box, isOwn, links: around });
  }

  #close({ box, isOwn }: Open): void {
    this.#open.pop();
    this.#flush(box);
    if (isOwn) this.#end(box);
  }

  #end(box: Box): void {
    box.end = this.#blocks.length;
    box.picturesEnd = this.#pictures;
    countAlike(box);
  }

  #inline(element: Element, linked: boolean, strong: boolean): void {
    const name = element.nodeName;
    if (PICTURES.has(name)) this.#pictures += 1;
    if (name === 'BR') this.#tally.add(' ', linked, strong);
    const isA = isLink(element);
    if (isA && !linked) this.#tally.link();
    const inLink = linked || isA;
    const inStrong = strong || name === 'STRONG' || name === 'B' || name === 'EM' || name === 'I';
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.TEXT_NODE) this.#tally.add((node as Text).data, inLink, inStrong);
      else if (node.nodeType === node.ELEMENT_NODE) this.#inline(node as Element, inLink, inStrong);
    }
  }

  #isPlainRow(row: Element): boolean {
    for (const cell of row.children) {
      if (!CELLS.has(cell.nodeName)) return false;
      for (let child = cell.firstElementChild; child; child = child.nextElementSibling)
        if (isBlockLevel(child) || this.#holders.has(child)) return false;
    }
    return true;
  }

  #row(row: Element, box: Box, linked: boolean): void {
    for (const cell of row.children) {
      this.#inline(cell, linked, false);
      this.#tally.add(' ', linked, false);
    }
    this.#run = [...row.childNodes];
    this.#flush(box);
  }

  #flush(box: Box): void {
    if (this.#run.length === 0) return;
    const nodes = this.#run;
    const { text, signs } = this.#tally.take();
    this.#run = [];
    if (text !== '') this.#blocks.push({ nodes, box, text, signs });
  }
}

/** Finds elements of a line that nevertheless hold blocks, as a link around a card does. Each is looked through once. */
class Holders {
  readonly #known = new Map<Element, boolean>();

  has(element: Element): boolean {
    let child = element.firstElementChild;
    // Most elements of a line hold nothing but text.
    if (!child) return false;
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    while (child && !isBlockLevel(child) && !this.has(child)) child = child.nextElementSibling;
    this.#known.set(element, child !== null);
    return child !== null;
  }
}

function countAlike(box: Box): void {
  const counts = new Map<string, number>();
  for (const { signature } of box.children) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  for (const child of box.children) child.alike = counts.get(child.signature) ?? 1;
}

function isLink(element: Element): boolean {
  return element.nodeName === 'A' && element.hasAttribute('href');
}
