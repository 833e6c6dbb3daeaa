const ROW = '.entry';
const NAME = '.name';

/** The list as the focus needs it: its order, and a way to any row, drawn or not. */
export interface FocusList {
  /** The ids of all rows, in order. */
  ids(): readonly string[];
  reveal(id: string): HTMLElement | null;
}

/** The focus among the rows of the list, which may be drawn anew at any time: rows are known by their id. */
export class RowFocus {
  readonly #host: HTMLElement;
  readonly #list: FocusList;
  #last: string | null = null;

  constructor(host: HTMLElement, list: FocusList) {
    this.#host = host;
    this.#list = list;
    host.addEventListener('focusin', () => {
      this.#last = this.current() ?? this.#last;
    });
  }

  /** The id of the row that has the focus, or that holds what has it. */
  current(): string | null {
    const focused = document.activeElement;
    const row = focused && this.#host.contains(focused) ? focused.closest(ROW) : null;
    return row?.getAttribute('data-id') ?? null;
  }

  /** The row that takes the place of others: the next one after the last of them, or the one before the first. */
  neighbour(ids: readonly string[]): string | null {
    const order = this.#list.ids();
    const places = ids.map((id) => order.indexOf(id)).filter((at) => at !== -1);
    if (places.length === 0) return null;
    return order[Math.max(...places) + 1] ?? order[Math.min(...places) - 1] ?? null;
  }

  focus(id: string | null): void {
    const row = id === null ? null : this.#list.reveal(id);
    row?.querySelector<HTMLElement>(NAME)?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
  }

  /** The row that had the focus before the list was left. */
  focusLast(): void {
    this.focus(this.#last);
  }

  step(by: 1 | -1): void {
    const ids = this.#list.ids();
    const current = this.current();
    const at = current === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(current);
    this.focus(ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null);
  }
}
