import { type Course, stopIfAsked } from '../core/course.ts';
import { fileName } from '../core/export/file-name.ts';
import { takeAway } from '../core/export/forms.ts';
import { exportLabels } from '../core/export/labels.ts';
import type { Form, Piece, TakeAway } from '../core/export/take-away.ts';
import { asFailure } from '../core/failure.ts';
import type { FiledArticle } from '../core/library-file.ts';
import type { SavedHead } from '../core/saved.ts';
import { Breath } from '../platform/breath.ts';
import type { Library } from '../platform/library-store.ts';
import type { Doors } from './doors.ts';

/** What is to be taken away, and how. */
export interface ExportRequest {
  readonly form: Form;
  readonly ids: readonly string[];
  /** Of the file, where it holds more than one story. */
  readonly title: string;
}

export interface ExportRun extends Course {
  readonly doors: Doors;
  readonly library: Library;
  /** A story that is damaged and not in the file. */
  leftOut?(title: string): void;
}

/** In the form of a book, pictures that not every reader knows are drawn anew; what cannot be is left out. */
async function asForm(story: FiledArticle, form: Form, doors: Doors): Promise<FiledArticle> {
  if (form !== 'epub') return story;
  const pictures = await Promise.all(story.pictures.map(doors.bookPicture));
  return { ...story, pictures: pictures.flatMap((picture) => picture ?? []) };
}

/** A damaged story keeps no other from the file. */
async function filedOrLeftOut(id: string, { library, leftOut }: ExportRun): Promise<FiledArticle | null> {
  try {
    return await library.filed(id);
  } catch (thrown) {
    if (asFailure(thrown).code !== 'record-damaged') throw thrown;
    const stories = await library.damaged();
    leftOut?.(stories.find((story) => story.id === id)?.title ?? '');
    return null;
  }
}

async function* piecesOf(away: TakeAway, request: ExportRequest, run: ExportRun): AsyncGenerator<Piece> {
  yield* away.begin();
  const breath = new Breath();
  let done = 0;
  for (const id of request.ids) {
    stopIfAsked(run);
    const story = await filedOrLeftOut(id, run);
    // Deleted meanwhile in another window.
    if (story) yield* away.add(await asForm(story, request.form, run.doors));
    done += 1;
    run.progress(done);
    await breath.take();
  }
  yield* away.end();
}

async function headsOf(library: Library, ids: readonly string[]): Promise<SavedHead[]> {
  const [heads, binned] = await Promise.all([library.list(), library.bin()]);
  const byId = new Map([...heads, ...binned].map((head) => [head.id, head]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Prepared {
  readonly away: TakeAway;
  readonly title: string;
}

async function prepared(
  { form, ids, title: given }: ExportRequest,
  { doors, library }: ExportRun,
): Promise<Prepared> {
  const { words } = doors;
  const heads = await headsOf(library, ids);
  const titles = heads.map((head) => head.title);
  const title = titles.length === 1 ? (titles[0] ?? '') : given;
  const options = {
    labels: exportLabels(words),
    lang: words.lang,
    dir: words.dir,
    now: new Date().toISOString(),
    id: crypto.randomUUID(),
    title: title || words.text('library_no_title'),
    tombstones: form === 'json' ? await library.tombstones() : [],
    hasPictures: heads.some(({ pictures }) => pictures > 0),
  };
  return { away: takeAway(form, options, titles), title };
}

/**
 * Takes stories away in one file. One story is read, written and forgotten after the other, so that any number of them
 * needs the memory of one.
 *
 * @throws Failure `stopped` when the signal aborts; nothing is left of the file then
 */
export async function exportStories(request: ExportRequest, run: ExportRun): Promise<void> {
  const { away, title } = await prepared(request, run);
  const name = fileName(title, away.extension);
  await run.doors.writeFile(name, away.type, piecesOf(away, request, run));
}
