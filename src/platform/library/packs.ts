import { writeFile } from './whole-file.ts';

/**
 * Copies of articles that came many at once: one file for all of them, as a browser takes as long for a small file as
 * for thirty of them in one (Firefox: a tenth of a second on a busy machine). The first line names the articles, each
 * line after it is one. An article that is written alone later has a file of its own, which counts before its line here.
 */

const FOLDER = 'packs';
/** Bytes in which a first line has its place: a pack holds a few dozen ids. */
const HEADER = 16_384;

interface PackedCopy {
  readonly id: string;
  /** JSON without line ends. */
  readonly text: string;
}

interface OpenPack {
  readonly name: string;
  readonly lines: readonly string[];
  /** When it was written, in milliseconds. */
  readonly at: number;
}

function idsIn(header: string): string[] {
  const { ids } = JSON.parse(header) as { ids?: unknown };
  if (!Array.isArray(ids)) throw new Error('no pack');
  return ids.filter((id) => typeof id === 'string');
}

export class Packs {
  readonly #folder: FileSystemDirectoryHandle;
  /** The ids in each pack that was looked into; packs are replaced as a whole or not at all. */
  readonly #known = new Map<string, readonly string[]>();
  #last: OpenPack | null = null;

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** @param library the folder of all copies */
  static async open(library: FileSystemDirectoryHandle): Promise<Packs> {
    return new Packs(await library.getDirectoryHandle(FOLDER, { create: true }));
  }

  /** All of them stand there afterwards, or none. */
  async write(copies: readonly PackedCopy[]): Promise<void> {
    const name = crypto.randomUUID();
    const ids = copies.map(({ id }) => id);
    const lines = [JSON.stringify({ ids }), ...copies.map(({ text }) => text)];
    try {
      await writeFile(this.#folder, name, lines.join('\n'));
    } catch (thrown) {
      await this.#folder.removeEntry(name).catch(() => undefined);
      throw thrown;
    }
    this.#known.set(name, ids);
  }

  async ids(): Promise<string[]> {
    await this.#lookAround();
    return [...this.#known.values()].flat();
  }

  /** The text of an article's copy; null where no pack holds it. Of several the last one that was written. */
  async read(id: string): Promise<string | null> {
    await this.#lookAround();
    let found: { readonly text: string; readonly at: number } | null = null;
    for (const [name, ids] of this.#known) {
      const line = ids.lastIndexOf(id);
      if (line === -1) continue;
      const { lines, at } = await this.#opened(name);
      const text = lines[line + 1];
      if (text !== undefined && (found === null || at >= found.at)) found = { text, at };
    }
    return found?.text ?? null;
  }

  /** Takes an article out of every pack that holds it: what is gone for good is gone here, too. */
  async remove(id: string): Promise<void> {
    await this.#lookAround();
    for (const [name, ids] of [...this.#known]) {
      if (!ids.includes(id)) continue;
      const { lines } = await this.#opened(name);
      const others = ids.flatMap((other, at) =>
        other === id ? [] : [{ id: other, text: lines[at + 1] ?? '' }],
      );
      // The new one first: broken off in between, the others stand twice and not nowhere.
      if (others.length > 0) await this.write(others);
      await this.#folder.removeEntry(name);
      this.#known.delete(name);
    }
  }

  /** The pack that was read last stays in memory: its stories are asked for one after the other. */
  async #opened(name: string): Promise<OpenPack> {
    if (this.#last?.name === name) return this.#last;
    const file = await (await this.#folder.getFileHandle(name)).getFile();
    this.#last = { name, lines: (await file.text()).split('\n'), at: file.lastModified };
    return this.#last;
  }

  /** Other parts of the extension write packs, too. */
  async #lookAround(): Promise<void> {
    const names = new Set<string>();
    for await (const name of this.#folder.keys()) names.add(name);
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
    for (const name of names) {
      if (!this.#known.has(name)) this.#known.set(name, await this.#lookInto(name));
    }
  }

  async #lookInto(name: string): Promise<string[]> {
    const file = await (await this.#folder.getFileHandle(name)).getFile();
    try {
      return idsIn((await file.slice(0, HEADER).text()).split('\n')[0] ?? '');
    } catch {
      // A pack that breaks off, or is none: what an import did not acknowledge.
      return [];
    }
  }
}
