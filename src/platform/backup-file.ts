import { type Course, stopIfAsked, UNWATCHED } from '../core/course.ts';
import { asFailure } from '../core/failure.ts';
import { libraryItems } from '../core/import/library-items.ts';
import { FILE_END, fileLine, fileStart } from '../core/library-file.ts';
import type { Words } from '../data/words.ts';
import { Breath } from './breath.ts';
import type { Library } from './library-store.ts';

/** A backup as a whole: written, read back, put into the downloads. */

export interface BackupDoors {
  readonly words: Words;
  /** The pieces as one file that stays with us. @throws what the pieces throw */
  gatherFile(pieces: AsyncIterable<string>): Promise<File>;
  /** Puts a backup into the downloads. @throws where it is not there as a whole afterwards */
  keepBackup(name: string, file: File, stories: number, at: string): Promise<void>;
}

interface Counting {
  written: number;
  damaged: number;
}

async function* piecesOf(
  library: Library,
  at: string,
  counting: Counting,
  course: Course,
): AsyncGenerator<string> {
  yield fileStart(at, await library.tombstones());
  const breath = new Breath();
  for (const id of await library.ids()) {
    await breath.take();
    stopIfAsked(course);
    // A record that cannot be read must not keep the others from their backup; the list names it.
    const story = await library.filed(id).catch((thrown) => {
      if (asFailure(thrown).code !== 'record-damaged') throw thrown;
      counting.damaged += 1;
      return null;
    });
    if (!story) continue;
    yield fileLine(story, counting.written === 0);
    counting.written += 1;
    course.progress(counting.written);
  }
  yield FILE_END;
}

/** Reads a backup back as an import would, from the first to the last letter. @returns how many stories it holds */
async function storiesIn(file: Blob, course: Course): Promise<number> {
  const text = () => file.stream().pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>;
  let stories = 0;
  const breath = new Breath();
  for await (const { kind } of libraryItems({ text })) {
    await breath.take();
    stopIfAsked(course);
    if (kind === 'article') stories += 1;
  }
  return stories;
}

/**
 * Makes a backup of everything: written to the disk, read back, put into the downloads, looked at there. One at a time,
 * whichever part of the extension makes it.
 *
 * @returns how many stories it holds; null where another part is making one
 * @throws where any of this fails, Failure `stopped` where it was stopped; there is no new backup then, and the old ones stay
 */
export function backUp(
  library: Library,
  doors: BackupDoors,
  course: Course = UNWATCHED,
): Promise<number | null> {
  return navigator.locks.request('clearstory-backup', { ifAvailable: true }, async (lock) => {
    if (lock === null) return null;
    const at = new Date().toISOString();
    const counting: Counting = { written: 0, damaged: 0 };
    const file = await doors.gatherFile(piecesOf(library, at, counting, course));
    const stories = await storiesIn(file, course);
    const { written, damaged } = counting;
    // Those deleted while it was written are not missed.
    const wanted = (await library.ids()).length - damaged;
    if (stories !== written || stories < wanted)
      throw new Error(`the backup holds ${stories} of ${wanted} stories`);
    const name = doors.words.text('library_backup_name', at.slice(0, 16).replace(/[:T]/g, '-'));
    await doors.keepBackup(`${name}.json`, file, stories, at);
    return stories;
  });
}
