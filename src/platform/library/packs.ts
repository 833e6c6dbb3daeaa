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

/** A line of a pack. */
interface Line {
  readonly id: string;
  /** When its text was first written, in milliseconds: of two lines of an article the later one counts. */
  readonly at: number;
}

interface OpenPack {
  readonly name: string;
  readonly texts: readonly string[];
}

/** @param writtenAt when the file was written, for those that do not say it line by line */
function linesIn(header: string, writtenAt: number): Line[] {
  const { ids, at } = JSON.parse(header) as { ids?: unknown; at?: unknown };
  if (!Array.isArray(ids)) throw new Error('no pack');
  const times: readonly unknown[] = Array.isArray(at) ? at : [];
  return ids.map((id, line) => ({ id: String(id), at: Number(times[line] ?? writtenAt) }));
}

export class Packs {
  readonly #folder: FileSystemDirectoryHandle;
  /** What stands in each pack that was looked into; packs are replaced as a whole or not at all. */
  readonly #known = new Map<string, readonly Line[]>();
  #last: OpenPack | null = null;
  /** The latest time of a line. */
  #latest = 0;

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** @param library the folder of all copies */
  static async open(library: FileSystemDirectoryHandle): Promise<Packs> {
    return new Packs(await library.getDirectoryHandle(FOLDER, { create: true }));
  }

  /** All of them stand there afterwards, or none. */
  async write(copies: readonly PackedCopy[]): Promise<void> {
    // A clock may be put back; what is written later counts all the same.
    const at = Math.max(Date.now(), this.#latest + 1);
    await this.#write(copies.map((copy) => ({ ...copy, at })));
  }

  async ids(): Promise<string[]> {
    await this.#lookAround();
    return [...new Set([...this.#known.values()].flat().map(({ id }) => id))];
  }

  /** The text of an article's copy; null where no pack holds it. */
  async read(id: string): Promise<string | null> {
    for await (const { text } of this.readAll(new Set([id]))) return text;
    return null;
  }

  /** The copies of these articles, as far as there are any, pack by pack. */
  async *readAll(wanted: ReadonlySet<string>): AsyncGenerator<PackedCopy> {
    await this.#lookAround();
    const newest = this.#newest();
    for (const [name, lines] of [...this.#known]) {
      for (const [at, line] of lines.entries()) {
        if (!wanted.has(line.id) || newest.get(line.id) !== line) continue;
        const text = (await this.#textsOf(name))[at];
        if (text !== undefined) yield { id: line.id, text };
      }
    }
  }

  /** Ids so that those of one pack follow each other; those of none come last. */
  async inOrder(ids: readonly string[]): Promise<readonly string[]> {
    await this.#lookAround();
    const wanted = new Set(ids);
    const ordered = new Set([...this.#known.values()].flat().map(({ id }) => id));
    return [...[...ordered].filter((id) => wanted.has(id)), ...ids.filter((id) => !ordered.has(id))];
  }

  /** Takes articles out of every pack that holds one: what is gone for good is gone here, too. */
  async removeAll(ids: ReadonlySet<string>): Promise<void> {
    await this.#lookAround();
    const newest = this.#newest();
    for (const [name, lines] of [...this.#known]) {
      if (!lines.some(({ id }) => ids.has(id))) continue;
      await this.#reduce(name, (line) => !ids.has(line.id) && newest.get(line.id) === line);
    }
  }

  /** Takes those apart in which later packs have replaced more than half of what they hold. */
  async tidy(): Promise<void> {
    await this.#lookAround();
    const newest = this.#newest();
    for (const [name, lines] of [...this.#known]) {
      const counting = lines.filter((line) => newest.get(line.id) === line).length;
      if (counting * 2 < lines.length) await this.#reduce(name, (line) => newest.get(line.id) === line);
    }
  }

  /** Leaves only some lines of a pack. */
  async #reduce(name: string, isKept: (line: Line) => boolean): Promise<void> {
    const lines = this.#known.get(name) ?? [];
    const texts = lines.some(isKept) ? await this.#textsOf(name) : [];
    const kept = lines.flatMap((line, at) => (isKept(line) ? [{ ...line, text: texts[at] ?? '' }] : []));
    // The new one first: broken off in between, they stand twice and not nowhere.
    if (kept.length > 0) await this.#write(kept);
    await this.#folder.removeEntry(name);
    this.#known.delete(name);
  }

  async #write(copies: readonly (PackedCopy & Line)[]): Promise<void> {
    const name = crypto.randomUUID();
    const lines = copies.map(({ id, at }) => ({ id, at }));
    const header = { ids: lines.map(({ id }) => id), at: lines.map(({ at }) => at) };
    const texts = copies.map(({ text }) => text);
    try {
      await writeFile(this.#folder, name, [JSON.stringify(header), ...texts].join('\n'));
    } catch (thrown) {
      await this.#folder.removeEntry(name).catch(() => undefined);
      throw thrown;
    }
    this.#know(name, lines);
  }

  #know(name: string, lines: readonly Line[]): void {
    this.#known.set(name, lines);
    for (const { at } of lines) this.#latest = Math.max(this.#latest, at);
  }

  /** For each article the line that counts. */
  #newest(): Map<string, Line> {
    const newest = new Map<string, Line>();
    for (const line of [...this.#known.values()].flat()) {
      const other = newest.get(line.id);
      if (other === undefined || line.at >= other.at) newest.set(line.id, line);
    }
    return newest;
  }

  /** The pack that was read last stays in memory: its stories are asked for one after the other. */
  async #textsOf(name: string): Promise<readonly string[]> {
    if (this.#last?.name === name) return this.#last.texts;
    const file = await (await this.#folder.getFileHandle(name)).getFile();
    this.#last = { name, texts: (await file.text()).split('\n').slice(1) };
    return this.#last.texts;
  }

  /** Other parts of the extension write packs, too. */
  async #lookAround(): Promise<void> {
    const names = new Set<string>();
    for await (const name of this.#folder.keys()) names.add(name);
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
    const unknown = [...names].filter((name) => !this.#known.has(name));
    const found = await Promise.all(unknown.map((name) => this.#lookInto(name)));
    for (const [at, name] of unknown.entries()) {
      const lines = found[at] ?? [];
      // One without lines may be one that is just being written.
      if (lines.length > 0) this.#know(name, lines);
    }
  }

  async #lookInto(name: string): Promise<Line[]> {
    const file = await (await this.#folder.getFileHandle(name)).getFile();
    try {
      return linesIn((await file.slice(0, HEADER).text()).split('\n')[0] ?? '', file.lastModified);
    } catch {
      // A pack that breaks off, or is none: what an import did not acknowledge.
      return [];
    }
  }
}
