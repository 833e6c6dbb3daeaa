import { h } from '../ui/h.ts';

/**
 * A list of any length of which only the neighbourhood of the window is drawn: it stands in batches, and a batch that
 * is far away is an empty box of the height that it had. What comes after the first batches is one empty box at the
 * end, from which more are taken when the window comes near. Rows may be of any height, and keep their order in the
 * document, so that find-in-page, the focus and screen readers meet them as they would in a plain list.
 */

const BATCH = 16;
/** How far beyond the window rows are drawn, and how much further they are kept. */
const NEAR = '900px';
/** Batches taken from the end at a time: a reader who types sees another list with each letter. */
const AT_ONCE = 12;
/** CSS pixels; only until a batch has been drawn once. */
const ROW_HEIGHT = 143;

export interface VirtualListOptions<Row> {
  keyOf(row: Row): string;
  draw(row: Row): HTMLElement;
  /** Whether two versions of a row look the same. */
  isSame(one: Row, other: Row): boolean;
}

export interface Section<Row> {
  readonly heading: HTMLElement | null;
  readonly rows: readonly Row[];
}

interface Batch<Row> {
  readonly element: HTMLElement;
  rows: readonly Row[];
  isDrawn: boolean;
}

export class VirtualList<Row> {
  readonly element: HTMLElement;
  readonly #options: VirtualListOptions<Row>;
  readonly #batches = new Map<Element, Batch<Row>>();
  readonly #observer: IntersectionObserver;
  /** What has no box of its own yet: headings and batches of rows, in order. */
  readonly #waiting: (HTMLElement | readonly Row[])[] = [];
  readonly #end = h('div', { 'aria-hidden': true });

  constructor(options: VirtualListOptions<Row>, sections: readonly Section<Row>[]) {
    this.#options = options;
    this.element = h('div', { class: 'rows' });
    this.#observer = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: NEAR });
    for (const { heading, rows } of sections) {
      if (heading) this.#waiting.push(heading);
      for (let at = 0; at < rows.length; at += BATCH) this.#waiting.push(rows.slice(at, at + BATCH));
    }
    this.element.append(this.#end);
    this.#takeMore();
    this.#drawFirst();
  }

  /** Draws the row of a key, wherever it stands. @returns its element, null where there is no such row */
  reveal(key: string): HTMLElement | null {
    const holds = (rows: readonly Row[]) => rows.some((row) => this.#options.keyOf(row) === key);
    while (this.#waiting.some((each) => Array.isArray(each) && holds(each))) this.#takeMore();
    const batch = [...this.#batches.values()].find(({ rows }) => holds(rows));
    if (!batch) return null;
    this.#draw(batch);
    const at = batch.rows.findIndex((row) => this.#options.keyOf(row) === key);
    return (batch.element.children[at] as HTMLElement | undefined) ?? null;
  }

  /** Puts rows in the place of those that they are newer versions of: the same ones, in the same order. */
  update(rows: readonly Row[]): void {
    let from = 0;
    for (const batch of this.#batches.values()) {
      const before = batch.rows;
      batch.rows = rows.slice(from, from + before.length);
      from += before.length;
      if (!batch.isDrawn) continue;
      for (const [at, row] of batch.rows.entries()) {
        const former = before[at];
        if (former && this.#options.isSame(former, row)) continue;
        batch.element.children[at]?.replaceWith(this.#options.draw(row));
      }
    }
    for (const [at, each] of this.#waiting.entries()) {
      if (!Array.isArray(each)) continue;
      this.#waiting[at] = rows.slice(from, from + each.length);
      from += each.length;
    }
  }

  /** Every row that is drawn, with its element. */
  *drawn(): Generator<readonly [Row, HTMLElement]> {
    for (const { isDrawn, rows, element } of this.#batches.values()) {
      if (isDrawn) for (const [at, row] of rows.entries()) yield [row, element.children[at] as HTMLElement];
    }
  }

  /** Ends the watching. */
  stop(): void {
    this.#observer.disconnect();
  }

  /** What is seen first must not wait for the observer's first report. */
  #drawFirst(): void {
    let drawn = 0;
    for (const batch of this.#batches.values()) {
      if (drawn >= BATCH) return;
      this.#draw(batch);
      drawn += batch.rows.length;
    }
  }

  /** Gives more batches boxes of their own. */
  #takeMore(): void {
    for (let taken = 0; taken < AT_ONCE && this.#waiting.length > 0; ) {
      const next = this.#waiting.shift();
      if (next instanceof HTMLElement) this.#end.before(next);
      else if (next) this.#addBatch(next);
      if (Array.isArray(next)) taken += 1;
    }
    const left = this.#waiting.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0);
    this.#end.style.setProperty('block-size', `${left * ROW_HEIGHT}px`);
    this.#observer.unobserve(this.#end);
    // Observed anew it is reported anew, also where it is still in sight.
    if (left > 0) this.#observer.observe(this.#end);
  }

  #addBatch(rows: readonly Row[]): void {
    const element = h('ul', {});
    element.style.setProperty('block-size', `${rows.length * ROW_HEIGHT}px`);
    this.#batches.set(element, { element, rows, isDrawn: false });
    this.#end.before(element);
    this.#observer.observe(element);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (target === this.#end && isIntersecting) this.#takeMore();
      const batch = this.#batches.get(target);
      if (!batch) continue;
      if (isIntersecting) this.#draw(batch);
      else this.#empty(batch);
    }
  }

  #draw(batch: Batch<Row>): void {
    if (batch.isDrawn) return;
    batch.isDrawn = true;
    batch.element.style.removeProperty('block-size');
    batch.element.replaceChildren(...batch.rows.map((row) => this.#options.draw(row)));
  }

  #empty(batch: Batch<Row>): void {
    const { element, isDrawn } = batch;
    // The row that has the focus must not go from under the reader.
    if (!isDrawn || element.contains(document.activeElement)) return;
    element.style.setProperty('block-size', `${element.getBoundingClientRect().height}px`);
    element.replaceChildren();
    batch.isDrawn = false;
  }
}
