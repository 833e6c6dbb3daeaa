import { LIBRARY_FILE_VERSION, LIBRARY_FORMAT } from '../library-file.ts';
import { csvRows, delimiterOf } from './csv.ts';
import { hasAddresses, linkFrom, type RawFields } from './fields.ts';
import type { FileSource, Imported } from './imported.ts';
import { JsonPieces } from './json-pieces.ts';
import { libraryItems } from './library-items.ts';
import { linksIn } from './link-lists.ts';
import { omnivoreItems } from './omnivore.ts';
import { UnreadableFile } from './unreadable.ts';

/** Bytes that a zip, and UTF-16 code units that a list may have; our own files are read in pieces, and may be larger. */
const MOST_ZIP = 1_000_000_000;
const MOST_LIST = 100_000_000;

async function wholeText(source: FileSource): Promise<string> {
  let text = '';
  for await (const piece of source.text()) {
    text += piece;
    if (text.length > MOST_LIST) throw new UnreadableFile('too_large');
  }
  return text;
}

/** UTF-16 code units. */
const TELLING = 4096;

/** Enough to tell what a file is. */
async function beginning(source: FileSource): Promise<string> {
  let text = '';
  for await (const piece of source.text()) {
    text = (text + piece).trimStart();
    if (text.length >= TELLING) break;
  }
  if (text === '') throw new UnreadableFile('empty');
  return text.slice(0, TELLING);
}

/** The version stands at the beginning: what a newer Clearstory wrote is not read at all. */
function refuseNewer(start: string): void {
  const version = /"version"\s*:\s*(\d+)/.exec(start)?.[1];
  if (Number(version) > LIBRARY_FILE_VERSION) throw new UnreadableFile('newer');
}

function fromFields(raw: unknown, line: number | null): Imported {
  if (typeof raw !== 'object' || raw === null) throw new UnreadableFile('record', line);
  const link = linkFrom(raw as RawFields);
  if (link) return { kind: 'link', link };
  const { title = '' } = raw as RawFields;
  return { kind: 'unusable', line, text: String(title) };
}

/** Wallabag's list of entries, or Raindrop's and others' lists inside an object. */
async function* jsonItems(source: FileSource, start: string): AsyncGenerator<Imported> {
  const key = start.startsWith('[')
    ? null
    : (/"(items|articles|bookmarks|list|documents)"\s*:\s*\[/.exec(start)?.[1] ?? '');
  if (key === '') throw new UnreadableFile('unknown');
  const pieces = new JsonPieces(key);
  let found = 0;
  for await (const text of source.text()) {
    for (const { value, line } of pieces.take(text)) {
      found += 1;
      yield fromFields(value, line);
    }
  }
  pieces.end();
  if (found === 0) throw new UnreadableFile('no_addresses');
}

async function* csvItems(source: FileSource): AsyncGenerator<Imported> {
  const text = await wholeText(source);
  const rows = csvRows(text, delimiterOf(text));
  const first = rows.next();
  const head = first.done ? null : first.value;
  if (!head || !hasAddresses(head.cells)) throw new UnreadableFile('no_addresses', 1);
  for (const { cells, line } of rows) {
    yield fromFields(Object.fromEntries(head.cells.map((name, at) => [name, cells[at] ?? ''])), line);
  }
}

async function* htmlItems(source: FileSource): AsyncGenerator<Imported> {
  yield* linksIn(await wholeText(source));
}

async function* zipItems(source: FileSource): AsyncGenerator<Imported> {
  if (source.size > MOST_ZIP) throw new UnreadableFile('too_large');
  yield* omnivoreItems(await source.bytes());
}

/**
 * What a file holds, piece by piece: a library of ours, or what Pocket, Instapaper, Omnivore, Readwise Reader,
 * Raindrop, Wallabag or a browser gives its readers.
 *
 * @throws UnreadableFile
 */
export async function* readImport(source: FileSource): AsyncGenerator<Imported> {
  const start = await beginning(source);
  if (start.startsWith('PK')) yield* zipItems(source);
  else if (start.startsWith('{') && start.includes(`"${LIBRARY_FORMAT}"`)) {
    refuseNewer(start);
    yield* libraryItems(source);
  } else if (/^[[{]/.test(start)) yield* jsonItems(source, start);
  else if (start.startsWith('<')) yield* htmlItems(source);
  else yield* csvItems(source);
}
