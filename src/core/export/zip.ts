import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The same content makes the same file, whenever and wherever it is made: 1980, the first year of zip. */
const TIME = new Date(1980, 0, 1);

/** A zip that is written file by file; what is done so far can be taken at any time, so none of it stays in memory. */
export class ZipPieces {
  readonly #zip: Zip;
  readonly #encoder = new TextEncoder();
  #done: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((failure, bytes) => {
      if (failure) throw failure;
      this.#done.push(bytes);
    });
  }

  /** Compressed. */
  addText(path: string, text: string): void {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = TIME;
    this.#zip.add(file);
    file.push(this.#encoder.encode(text), true);
  }

  /** As it is: for pictures, which are compressed already, and for what has to be readable in place. */
  addBytes(path: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(path);
    file.mtime = TIME;
    this.#zip.add(file);
    file.push(bytes, true);
  }

  end(): void {
    this.#zip.end();
  }

  /** What was written since the last time. */
  take(): Uint8Array[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}
