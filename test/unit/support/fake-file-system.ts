/** The origin's private file system, in memory, with what the library uses of it. */

function named(name: string): DOMException {
  return new DOMException(name, name);
}

async function bytesOf(data: string | ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([data]).arrayBuffer());
}

export class FakeFile {
  bytes = new Uint8Array();
  /** Milliseconds. */
  lastModified = 0;
  readonly #system: FakeFileSystem;

  constructor(system: FakeFileSystem) {
    this.#system = system;
  }

  async getFile(): Promise<File> {
    return new File([this.bytes], 'file', { lastModified: this.lastModified });
  }

  /** A stream, with methods of its own as well. */
  async createWritable() {
    let written = new Uint8Array();
    const write = async (data: string | ArrayBuffer) => {
      await this.#system.stalled;
      const added = await bytesOf(data);
      this.#system.take(added.byteLength);
      written = await bytesOf(await new Blob([written, added]).arrayBuffer());
    };
    const close = async () => {
      this.bytes = written;
      this.#system.clock += 1;
      this.lastModified = this.#system.clock;
      this.#system.written += 1;
    };
    const abort = async () => undefined;
    return Object.assign(new WritableStream({ write, close }), { write, close, abort });
  }
}

export class FakeDirectory {
  readonly directories = new Map<string, FakeDirectory>();
  readonly files = new Map<string, FakeFile>();
  readonly #system: FakeFileSystem;

  constructor(system: FakeFileSystem) {
    this.#system = system;
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeDirectory> {
    const found = this.directories.get(name);
    if (found) return found;
    if (!create) throw named('NotFoundError');
    const made = new FakeDirectory(this.#system);
    this.directories.set(name, made);
    return made;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    const found = this.files.get(name);
    if (found) return found;
    if (!create) throw named('NotFoundError');
    const made = new FakeFile(this.#system);
    this.files.set(name, made);
    return made;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw named('NotFoundError');
  }

  async *keys(): AsyncGenerator<string> {
    this.#system.listed += 1;
    yield* this.files.keys();
  }
}

export class FakeFileSystem {
  readonly root = new FakeDirectory(this);
  /** Bytes that may still be written before `QuotaExceededError`. */
  room = Number.POSITIVE_INFINITY;
  /** What writing waits for. */
  stalled: Promise<void> = Promise.resolve();
  /** Each file that is written is a millisecond newer than the one before. */
  clock = 1_800_000_000_000;
  /** How many files were written, and how often a folder was listed. */
  written = 0;
  listed = 0;

  take(bytes: number): void {
    if (bytes > this.room) throw named('QuotaExceededError');
    this.room -= bytes;
  }

  /** A folder that has been made before. */
  folder(...path: readonly string[]): FakeDirectory {
    let folder: FakeDirectory | undefined = this.root;
    for (const name of path) folder = folder?.directories.get(name);
    if (!folder) throw new Error(`no folder ${path.join('/')}`);
    return folder;
  }
}
