import { browser } from './browser.ts';

/** The extension's own log: what failed, where, when. It never leaves the machine; the options page shows and copies it. */

export interface LogEntry {
  /** ISO 8601. */
  readonly at: string;
  /** The part of the extension, and the method or step. */
  readonly where: string;
  readonly what: string;
}

const KEY = 'log';
const MOST_ENTRIES = 200;

let writing: Promise<void> = Promise.resolve();

export async function readLog(): Promise<readonly LogEntry[]> {
  const stored = await browser.storage.local.get(KEY);
  const entries = stored[KEY];
  return Array.isArray(entries) ? (entries as LogEntry[]) : [];
}

export async function clearLog(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

async function append(entry: LogEntry): Promise<void> {
  const entries = [...(await readLog()), entry].slice(-MOST_ENTRIES);
  await browser.storage.local.set({ [KEY]: entries });
}

/** Adds a line; never throws, for a log that fails must not hide the failure it was told of. */
export function log(where: string, what: unknown): Promise<void> {
  const text = what instanceof Error ? `${what.name}: ${what.message}` : String(what);
  const entry = { at: new Date().toISOString(), where, what: text.slice(0, 1000) };
  writing = writing.then(() => append(entry)).catch(() => undefined);
  return writing;
}
