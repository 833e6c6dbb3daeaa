/** Counts by name. */
export class Tally extends Map<string, number> {
  add(name: string, by = 1): void {
    this.set(name, this.of(name) + by);
  }

  of(name: string): number {
    return this.get(name) ?? 0;
  }
}
