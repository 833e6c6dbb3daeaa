/**
 * The scripts of the package come in parts that they share, each of them once. A module would do for the extension's own
 * pages, but a script that is put into a tab cannot be one, so every part is a plain script that says what it makes
 * (`scripts/link.mjs`), and this is what joins them: one object in each world, in `parts.js`, before all others.
 */

type Make = (use: (path: string) => unknown, exports: object, module: { exports: object }) => void;

export interface Parts {
  /** The files that a part needs, in the order in which they can run, its own file last. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Called by each file: how its part is made, once it is used. */
  define(name: string, make: Make): void;
  /** What a part exports. @param path of its file, from any other @throws Error where its file was not loaded */
  use(path: string): object;
  /** Loads what of a part and of its needs is not there, and uses it. */
  load(path: string): Promise<object>;
  /** How files come into this world. Our own pages add elements; a script in a tab has to ask the background. */
  bring(files: readonly string[]): Promise<unknown>;
}

declare global {
  var clearstoryParts: Parts | undefined;
}

export const PARTS_FILE = 'parts.js';

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.js$/, '');
}

function addScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/${file}`;
    // Several that are asked for at once run in the order of their files.
    script.async = false;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} could not be loaded`)));
    document.head.append(script);
  });
}

/** @param files as `Parts.files`, written by the build */
export function joinParts(files: Parts['files']): Parts {
  const makers = new Map<string, Make>();
  const made = new Map<string, { exports: object }>();
  const parts: Parts = {
    files,
    define(name, make) {
      if (!makers.has(name)) makers.set(name, make);
    },
    use(path) {
      const name = nameOf(path);
      const known = made.get(name);
      if (known) return known.exports;
      const make = makers.get(name);
      if (!make) throw new Error(`${name} was not loaded`);
      const module = { exports: {} };
      made.set(name, module);
      make(parts.use, module.exports, module);
      return module.exports;
    },
    async load(path) {
      const missing = (files[nameOf(path)] ?? []).filter((file) => !makers.has(nameOf(file)));
      if (missing.length > 0) await parts.bring(missing);
      return parts.use(path);
    },
    bring: (missing) => Promise.all(missing.map(addScript)),
  };
  return parts;
}

/** The files of a script that is put into tabs, in their order. */
export function filesOf(entry: string): string[] {
  return [PARTS_FILE, ...(globalThis.clearstoryParts?.files[entry] ?? [`${entry}.js`])];
}

/** Whether each of these is a part of the package, and no other file. */
export function arePartFiles(files: readonly unknown[]): files is readonly string[] {
  const known = new Set(Object.values(globalThis.clearstoryParts?.files ?? {}).flat());
  return files.every((file) => typeof file === 'string' && known.has(file));
}

/** Lets parts come into this world by other means than elements of its document. */
export function bringPartsBy(bring: Parts['bring']): void {
  if (globalThis.clearstoryParts) globalThis.clearstoryParts.bring = bring;
}
