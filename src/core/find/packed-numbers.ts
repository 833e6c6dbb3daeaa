/** Numbers in as few bytes as they need, one after the other: seven bits a byte, the lowest first. */
export class PackedNumbers {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  /** @param expected about how many bytes there will be */
  constructor(expected = 1024) {
    this.#bytes = new Uint8Array(expected + 64);
  }

  /** The number that begins at `at`, and where the next one begins. */
  static read(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
    let value = 0;
    let end = at;
    let shift = 0;
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = bytes[end++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return { value, end };
  }

  /** The highest bit of a byte says that more follow. */
  add(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** Packed numbers as they are. */
  addBytes(from: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    // Most stretches are a few bytes, for which a copy by hand is quicker than a view of them.
    if (end - start < 32)
      for (let at = start; at < end; at++) this.#bytes[this.length++] = from[at] as number;
    else {
      this.#bytes.set(from.subarray(start, end), this.length);
      this.length += end - start;
    }
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
