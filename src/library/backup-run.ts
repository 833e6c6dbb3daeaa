import { readImport } from '../core/import/read-file.ts';
import type { Library } from '../platform/library-store.ts';
import type { Doors } from './doors.ts';
import { exportPieces } from './export-run.ts';
import { sourceOf } from './import-run.ts';

/** Reads a backup back as an import would, from the first to the last letter. @returns how many stories it holds */
async function storiesIn(file: Blob): Promise<number> {
  let stories = 0;
  for await (const { kind } of readImport(sourceOf(file))) if (kind === 'article') stories += 1;
  return stories;
}

/**
 * Makes a backup of everything: written to the disk, read back, put into the downloads, looked at there.
 *
 * @returns how many stories it holds
 * @throws where any of this fails; there is no new backup then, and the old ones stay
 */
export async function backUp(library: Library, doors: Doors): Promise<number> {
  const at = new Date().toISOString();
  const ids = await library.ids();
  const run = { doors, library, signal: new AbortController().signal, progress: () => undefined };
  const file = await doors.gatherFile(exportPieces({ form: 'json', ids, title: '' }, run));
  const stories = await storiesIn(file);
  if (stories < ids.length) throw new Error(`the backup holds ${stories} of ${ids.length} stories`);
  const name = doors.words.text('library_backup_name', at.slice(0, 16).replace(/[:T]/g, '-'));
  await doors.keepBackup(`${name}.json`, file, stories, at);
  return stories;
}
