import { stopIfAsked } from '../core/course.ts';
import type { FileSource, Imported } from '../core/import/imported.ts';
import { articleFromLink } from '../core/import/linked-article.ts';
import { readImport } from '../core/import/read-file.ts';
import { throughTheDoor } from '../core/import/through-the-door.ts';
import type { FiledArticle } from '../core/library-file.ts';
import type { Tombstone } from '../core/saved.ts';
import { Breath } from '../platform/breath.ts';
import type { Library } from '../platform/library-store.ts';

/** What bringing a file in came to. */
export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly here: number;
  /** Deleted here after the file was written. */
  readonly deleted: number;
  /** Deleted in the library that the file is of, after they were changed here: they are in the bin now. */
  readonly binned: number;
  /** What has no address of the web, as it is called. */
  readonly unusable: readonly string[];
  /** Ids of those that came without a text. */
  readonly withoutText: readonly string[];
}

export interface ImportRun {
  readonly library: Library;
  readonly signal: AbortSignal;
  /** @param part from 0 to 1 of the second reading; null while the file is looked through */
  progress(part: number | null, done: number): void;
}

/** Stories kept at a time, in one transaction. */
const BATCH = 32;

/** A file that a reader chose. */
export function sourceOf(file: Blob): FileSource {
  return {
    size: file.size,
    async *text() {
      const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
    },
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

/** Looks the whole file through before anything of it is kept. @returns how much it holds */
async function lookThrough(source: FileSource, run: ImportRun, breath: Breath): Promise<number> {
  let count = 0;
  for await (const { kind } of readImport(source)) {
    stopIfAsked(run);
    if (kind !== 'tombstone') count += 1;
    run.progress(null, count);
    await breath.take();
  }
  return count;
}

function filedOf(item: Imported, now: string): FiledArticle | null {
  if (item.kind === 'article') return { ...item.article, article: throughTheDoor(item.article.article) };
  return item.kind === 'link' ? articleFromLink(item.link, crypto.randomUUID(), now) : null;
}

interface Counting {
  added: number;
  updated: number;
  here: number;
  deleted: number;
  binned: number;
  readonly unusable: string[];
  readonly withoutText: string[];
}

async function keep(batch: readonly FiledArticle[], counting: Counting, library: Library): Promise<void> {
  const became = await library.bringIn(batch);
  became.forEach((each, at) => {
    counting[each] += 1;
    const story = batch[at];
    if (each === 'added' && story && !story.head.hasText) counting.withoutText.push(story.head.id);
  });
}

const NOTHING = { added: 0, updated: 0, here: 0, deleted: 0, binned: 0 };

/** A deletion that is newer than what stands here holds here, too; the bin still has it for thirty days. */
async function binDeleted(tombstones: readonly Tombstone[], library: Library): Promise<number> {
  const ids: string[] = [];
  for (const { id, deletedAt } of tombstones) {
    const head = await library.head(id);
    if (head && head.changedAt < deletedAt) ids.push(id);
  }
  if (ids.length > 0) await library.remove(ids);
  return ids.length;
}

/**
 * Brings a file in: looked through first, so that a bad one leaves nothing behind, then kept batch by batch.
 *
 * @throws UnreadableFile before anything was kept; Failure `stopped`, `storage-full` and the like, when what was kept
 * so far is whole and stays
 */
export async function importFile(source: FileSource, run: ImportRun): Promise<ImportReport> {
  const breath = new Breath();
  const total = await lookThrough(source, run, breath);
  const counting: Counting = { ...NOTHING, unusable: [], withoutText: [] };
  const now = new Date().toISOString();
  let batch: FiledArticle[] = [];
  let done = 0;
  const tombstones: Tombstone[] = [];
  /** The batch that is being kept while the next one is read. */
  let keeping: Promise<void> = Promise.resolve();
  try {
    for await (const item of readImport(source)) {
      stopIfAsked(run);
      if (item.kind === 'unusable') counting.unusable.push(item.text);
      const story = filedOf(item, now);
      if (story) batch.push(story);
      if (item.kind === 'tombstone') tombstones.push(item.tombstone);
      else done += 1;
      if (batch.length >= BATCH) {
        await keeping;
        keeping = keep(batch, counting, run.library);
        // Told below, where it is waited for.
        keeping.catch(() => undefined);
        batch = [];
        run.progress(done / total, done);
      }
      await breath.take();
    }
    await keeping;
    if (batch.length > 0) await keep(batch, counting, run.library);
    counting.binned = await binDeleted(tombstones, run.library);
    run.progress(1, done);
  } finally {
    await keeping.catch(() => undefined);
    await run.library.settle();
  }
  return counting;
}
