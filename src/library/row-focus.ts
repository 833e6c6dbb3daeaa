const ROW = '.entry';
const NAME = '.name';

/** The focus among the rows of the list, which may be drawn anew at any time: rows are known by their id. */
export class RowFocus {
  readonly #list: HTMLElement;
  #last: string | null = null;

  constructor(list: HTMLElement) {
    this.#list = list;
    list.addEventListener('focusin', () => {
      this.#last = this.current() ?? this.#last;
    });
  }

  #ids(): string[] {
    return [...this.#list.querySelectorAll(ROW)].flatMap((row) => row.getAttribute('data-id') ?? []);
  }

  /** The id of the row that has the focus, or that holds what has it. */
  current(): string | null {
    const focused = document.activeElement;
    const row = focused && this.#list.contains(focused) ? focused.closest(ROW) : null;
    return row?.getAttribute('data-id') ?? null;
  }

  /** The row that takes the place of another one: the next, or at the end the one before. */
  neighbour(id: string): string | null {
    const ids = this.#ids();
    const at = ids.indexOf(id);
    return ids[at + 1] ?? ids[at - 1] ?? null;
  }

  focus(id: string | null): void {
    const row = id === null ? null : this.#list.querySelector(`${ROW}[data-id="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>(NAME)?.focus();
  }

  /** The row that had the focus before the list was left. */
  focusLast(): void {
    this.focus(this.#last);
  }

  step(by: 1 | -1): void {
    const ids = this.#ids();
    const current = this.current();
    const at = current === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(current);
    this.focus(ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null);
  }
}
