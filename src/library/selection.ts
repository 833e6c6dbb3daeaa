/** The rows that a reader has chosen, by id, and where the last choice was made (for choosing a stretch). */
export class Selection {
  readonly #ids = new Set<string>();
  readonly #onChange: () => void;
  #anchor: string | null = null;

  /** @param onChange called after each change */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#anchor = id;
    this.#onChange();
  }

  /** Chooses everything between the last choice and a row. @param order the ids as they stand in the list */
  extendTo(id: string, order: readonly string[]): void {
    const [from, to] = [order.indexOf(this.#anchor ?? id), order.indexOf(id)];
    for (const each of order.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1))
      this.#ids.add(each);
    this.#onChange();
  }

  chooseAll(order: readonly string[]): void {
    for (const id of order) this.#ids.add(id);
    this.#onChange();
  }

  clear(): void {
    if (this.#ids.size === 0) return;
    this.#ids.clear();
    this.#anchor = null;
    this.#onChange();
  }

  /** Leaves only what is still there. */
  keepOnly(there: ReadonlySet<string>): void {
    const gone = this.ids.filter((id) => !there.has(id));
    for (const id of gone) this.#ids.delete(id);
    if (gone.length > 0) this.#onChange();
  }
}
