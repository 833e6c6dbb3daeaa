import { h } from '../ui/h.ts';

/**
 * A list of any length of which only the neighbourhood of the window is drawn: it stands in batches, and a batch that
 * is far away is an empty box of the height that it had. Rows may be of any height, and keep their order in the
 * document, so that find-in-page, the focus and screen readers meet them as they would in a plain list.
 */

const BATCH = 40;
/** How far beyond the window rows are drawn, and how much further they are kept. */
const NEAR = '900px';
/** CSS pixels; only until a batch has been drawn once. */
const ROW_HEIGHT = 143;

export interface VirtualListOptions<Row> {
  keyOf(row: Row): string;
  draw(row: Row): HTMLElement;
}

export interface Section<Row> {
  readonly heading: HTMLElement | null;
  readonly rows: readonly Row[];
}

interface Batch<Row> {
  readonly element: HTMLElement;
  readonly rows: readonly Row[];
  isDrawn: boolean;
}

export class VirtualList<Row> {
  readonly element: HTMLElement;
  readonly #options: VirtualListOptions<Row>;
  readonly #batches = new Map<Element, Batch<Row>>();
  readonly #observer: IntersectionObserver;

  constructor(options: VirtualListOptions<Row>, sections: readonly Section<Row>[]) {
    this.#options = options;
    this.element = h('div', { class: 'rows' });
    this.#observer = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: NEAR });
    for (const { heading, rows } of sections) {
      if (heading) this.element.append(heading);
      for (let at = 0; at < rows.length; at += BATCH) this.#addBatch(rows.slice(at, at + BATCH));
    }
    this.#drawFirst();
  }

  /** Draws the row of a key, wherever it stands. @returns its element, null where there is no such row */
  reveal(key: string): HTMLElement | null {
    const batch = [...this.#batches.values()].find(({ rows }) =>
      rows.some((row) => this.#options.keyOf(row) === key),
    );
    if (!batch) return null;
    this.#draw(batch);
    const at = batch.rows.findIndex((row) => this.#options.keyOf(row) === key);
    return (batch.element.children[at] as HTMLElement | undefined) ?? null;
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

  #addBatch(rows: readonly Row[]): void {
    const element = h('ul', {});
    element.style.setProperty('block-size', `${rows.length * ROW_HEIGHT}px`);
    this.#batches.set(element, { element, rows, isDrawn: false });
    this.element.append(element);
    this.#observer.observe(element);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
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
