import type { Piece } from '../core/export/take-away.ts';
import { asFailure } from '../core/failure.ts';
import { backUp } from '../platform/backup-file.ts';
import type { Library } from '../platform/library-store.ts';
import { openDialog, showRunning } from './dialog.ts';
import type { Doors } from './doors.ts';

interface Surroundings {
  readonly doors: Doors;
  /** What is left of the damaged stories goes into a file. */
  keepDamaged(): Promise<void>;
  /** Reads the library again and draws it. */
  reload(): Promise<void>;
}

/**
 * Deletes everything, after the reader was asked twice. The backup comes first, read back like any other: without it
 * nothing is deleted. Shows how far it is, and can be stopped.
 *
 * @returns what to tell the reader
 */
export async function deleteEverything(library: Library, around: Surroundings): Promise<string> {
  const { doors, reload } = around;
  const { words } = doors;
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const dialog = openDialog(words, words.text('library_delete_everything'), [], stop);
  const bar = showRunning(dialog, words, stop);
  const ids = await library.ids();
  const course = (said: 'library_export_progress' | 'library_erase_progress') => ({
    signal: stopping.signal,
    progress: (done: number) =>
      bar.show(
        done / Math.max(1, ids.length),
        words.text(said, words.number(done), words.number(ids.length)),
      ),
  });
  let erased = 0;
  try {
    // Handed over as any file is: among the dated ones it would go when its turn came.
    const keepBackup = (name: string, file: File) =>
      doors.writeFile(name, 'application/json', file.stream() as unknown as AsyncIterable<Piece>);
    const stories = await backUp(library, { ...doors, keepBackup }, course('library_export_progress'));
    if (stories === null) throw new Error('another backup is being made');
    // What cannot stand in the backup is not to be lost with the rest.
    if ((await library.damaged()).length > 0) await around.keepDamaged();
    const erasing = course('library_erase_progress');
    await library.erase(ids, {
      signal: erasing.signal,
      progress(done) {
        erased = done;
        erasing.progress(done);
      },
    });
    return words.text('library_everything_deleted');
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code !== 'stopped') doors.log('library delete everything', failure);
    if (erased > 0) return words.text('library_everything_stopped', words.number(erased));
    return words.text(
      failure.code === 'stopped' ? 'library_everything_kept' : 'library_everything_not_deleted',
    );
  } finally {
    dialog.close();
    await reload();
    await doors.marksChanged().catch((thrown) => doors.log('library marks', thrown));
  }
}
