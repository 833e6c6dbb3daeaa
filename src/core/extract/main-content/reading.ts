import type { Box, Segmentation, TextBlock } from './segment.ts';

/** What is known of a page when its blocks are judged. Arrays run along the blocks. */
export interface Reading {
  readonly page: Segmentation;
  /** 1 where Readability kept the block. */
  readonly kept: Uint8Array;
  /** The page is too large for Readability: what is kept is the prose of the densest region. */
  readonly isUnread: boolean;
  /** 1 where a rule says that the block is surely no story. */
  readonly pruned: Uint8Array;
  /** What the page states of each block, as `statedBlocks` says; null where it states nothing. */
  readonly stated: Int8Array | null;
  /** The element that holds most of the page's prose. */
  readonly region: Element;
  readonly title: string;
  readonly lang: string | null;
}

/** A group of features: their names, and a function that puts them into the row of a block. */
export interface FeatureGroup {
  readonly names: readonly string[];
  /** Puts as many values into the row as there are names. */
  readonly of: (tally: PageTally) => (block: TextBlock, index: number, row: Row) => void;
}

/** A row of features that is being written; one is enough for a page. */
export class Row {
  readonly cells: Float32Array;
  #at = 0;

  constructor(length: number) {
    this.cells = new Float32Array(length);
  }

  begin(): void {
    this.#at = 0;
  }

  put(value: number): void {
    this.cells[this.#at] = value;
    this.#at += 1;
  }

  putAll(values: ArrayLike<number>): void {
    this.cells.set(values, this.#at);
    this.#at += values.length;
  }
}

/** A block of this many characters, not mostly links, is prose. */
const PROSE = 80;
const MOST_LINKS = 0.4;

/** Running sums along the blocks of a page, so that any box is measured at once. Lengths are in characters. */
export class PageTally {
  readonly reading: Reading;
  readonly blocks: readonly TextBlock[];
  readonly words: Float64Array;
  readonly length: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  readonly kept: Float64Array;
  /** By block: what its neighbours ask of it, too. */
  readonly logWords: Float64Array;
  readonly linkShare: Float64Array;
  readonly tags: Uint8Array;
  readonly endings: Uint8Array;

  constructor(reading: Reading) {
    this.reading = reading;
    this.blocks = reading.page.blocks;
    const running = (value: (block: TextBlock, index: number) => number) => {
      const sums = new Float64Array(this.blocks.length + 1);
      this.blocks.forEach((block, i) => {
        sums[i + 1] = (sums[i] ?? 0) + value(block, i);
      });
      return sums;
    };
    this.words = running(({ signs }) => signs.words);
    this.length = running(({ signs }) => signs.length);
    this.linked = running(({ signs }) => signs.linked);
    this.prose = running((block) => (isProse(block) ? block.signs.length : 0));
    this.kept = running(({ signs }, i) => (reading.kept[i] ? signs.length : 0));
    this.logWords = Float64Array.from(this.blocks, ({ signs }) => log(signs.words));
    this.linkShare = Float64Array.from(this.blocks, ({ signs }) => ratio(signs.linked, signs.length));
    this.tags = Uint8Array.from(this.blocks, tagOf);
    this.endings = Uint8Array.from(this.blocks, ({ text }) => endingOf(text));
  }

  whole(sums: Float64Array): number {
    return sums[this.blocks.length] ?? 0;
  }
}

export function isProse({ signs }: TextBlock): boolean {
  return signs.length >= PROSE && signs.linked < signs.length * MOST_LINKS;
}

export function between(sums: Float64Array, first: number, end: number): number {
  return (sums[end] ?? 0) - (sums[first] ?? 0);
}

export function within(sums: Float64Array, { first, end }: Box): number {
  return between(sums, first, end);
}

/** Natural logarithm of one more. */
export const log = Math.log1p;

export function signedLog(value: number): number {
  return Math.sign(value) * log(Math.abs(value));
}

export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

const HEADING = /^H[1-6]$/;

export function isHeading(block: TextBlock | undefined): boolean {
  return block !== undefined && HEADING.test(block.box.element.nodeName);
}

const TAGS: readonly string[] =
  'P DIV LI DD DT BLOCKQUOTE PRE TR TD TH H1 H2 H3 H4 H5 H6 FIGCAPTION SUMMARY SECTION ARTICLE HEADER FOOTER'.split(
    ' ',
  );

/** The place of the block's element in a list of names; one beyond it for any other. */
export function tagOf({ box }: TextBlock): number {
  const at = TAGS.indexOf(box.element.nodeName);
  return at < 0 ? TAGS.length : at;
}

const CLOSING = new Set('"\'”’»)]');
const ENDINGS = new Map<string, number>(
  ['…→›»>', ':：', '?？؟', '.!。！۔।'].flatMap((signs, at) => [...signs].map((sign) => [sign, at + 1])),
);

/** What a text ends with: 4 a full stop, 3 a question mark, 2 a colon, 1 a sign that leads on, 0 anything else. */
export function endingOf(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSING.has(text.charAt(end - 1))) end -= 1;
  return ENDINGS.get(text.charAt(end - 1)) ?? 0;
}

/** For each index the nearest at or before it that passes the test; -1 where there is none. */
export function lastBefore(count: number, test: (index: number) => boolean): Int32Array {
  const before = new Int32Array(count);
  for (let i = 0, last = -1; i < count; i += 1) {
    if (test(i)) last = i;
    before[i] = last;
  }
  return before;
}

/** For each index the nearest at or after it that passes the test; -1 where there is none. */
export function nextAfter(count: number, test: (index: number) => boolean): Int32Array {
  const after = new Int32Array(count);
  for (let i = count - 1, next = -1; i >= 0; i -= 1) {
    if (test(i)) next = i;
    after[i] = next;
  }
  return after;
}

/** The innermost box around both. */
export function commonBox(a: Box, b: Box): Box {
  let [x, y] = [a, b];
  while (x !== y) {
    if (x.depth >= y.depth && x.parent) x = x.parent;
    else if (y.parent) y = y.parent;
    else break;
  }
  return x;
}
