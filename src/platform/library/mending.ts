import { ARTICLE_VERSION } from '../../core/article.ts';
import { Failure } from '../../core/failure.ts';
import { log } from '../log.ts';
import type { Copies } from './copies.ts';
import { contentHash } from './hash.ts';
import { withLibraryLock } from './lock.ts';
import { addToReport, bringBack } from './rebuild.ts';
import type { ArticleRecords, BodyRecord, HeadRecord, PictureRecord } from './records.ts';
import type { LibraryDatabase } from './schema.ts';
import { readRecords } from './write.ts';

/**
 * Single records that cannot be read: brought back from the second place, or, where that is damaged, too, left out and
 * named, so that one of them never keeps the others from the reader.
 */

/** A story that is damaged in both places. */
export interface DamagedStory {
  readonly id: string;
  /** As far as it can be told; may be empty. */
  readonly title: string;
}

/** Whether a record holds what every list of stories relies on. */
export function isWholeHead(record: unknown): record is HeadRecord {
  const { head, identity, addresses } = (record ?? {}) as Partial<HeadRecord>;
  if (typeof head !== 'object' || head === null) return false;
  const { id, title, site, savedAt, changedAt, url, byline, tags, excerpt } = head;
  return (
    [id, title, site, savedAt, changedAt, url, excerpt, identity].every((text) => typeof text === 'string') &&
    [byline, tags, addresses].every(Array.isArray)
  );
}

/** Whether a record holds what reading and exporting rely on. */
export function isWholeBody(record: unknown): record is BodyRecord {
  const { article, points, pictures, hashes, highlights } = (record ?? {}) as Partial<BodyRecord>;
  return (
    article?.version === ARTICLE_VERSION &&
    typeof article.html === 'string' &&
    typeof article.metadata === 'object' &&
    [article.blocks, points, pictures, hashes, highlights].every(Array.isArray)
  );
}

const isWholePicture = (record: PictureRecord | undefined): record is PictureRecord =>
  record?.bytes instanceof ArrayBuffer && record.bytes.byteLength > 0 && typeof record.type === 'string';

/** Reads records of one library, and mends what it can. */
export class Mending {
  readonly #database: LibraryDatabase;
  readonly #copies: Copies | null;
  readonly #damaged = new Map<string, DamagedStory>();
  /** What is being mended: several readers may meet the same record. */
  readonly #running = new Map<string, Promise<ArticleRecords | null>>();

  constructor(database: LibraryDatabase, copies: Copies | null) {
    this.#database = database;
    this.#copies = copies;
  }

  /** Those that were met so far and could not be mended. */
  get damaged(): readonly DamagedStory[] {
    return [...this.#damaged.values()];
  }

  /** The whole heads among records; those that are not are mended, or left out. */
  async heads(ids: readonly string[], records: readonly unknown[]): Promise<HeadRecord[]> {
    const whole: HeadRecord[] = [];
    for (const [at, record] of records.entries()) {
      const id = ids[at] ?? '';
      if (isWholeHead(record)) whole.push(record);
      else {
        const mended = await this.#mend(id, record);
        if (mended) whole.push(mended.head);
      }
    }
    return whole;
  }

  /** All records of an article; null where it is not there. @throws Failure `record-damaged` */
  async records(id: string): Promise<ArticleRecords | null> {
    const records = await readRecords(this.#database, id);
    if (records && isWholeHead(records.head) && isWholeBody(records.body)) return records;
    const head: unknown = records?.head ?? (await this.#database.get('heads', id));
    if (head === undefined) return null;
    const mended = await this.#mend(id, head);
    if (!mended) throw new Failure('record-damaged', id);
    return mended;
  }

  /** A kept picture, from its second place where the first has lost it; null where neither has it. */
  async picture(hash: string): Promise<PictureRecord | null> {
    const record = await this.#database.get('pictures', hash).catch(() => undefined);
    if (isWholePicture(record)) return record;
    const copy = (await this.#copies?.picture(hash)) ?? null;
    // A copy that is damaged, too, may still show something; where it cannot be put back, it is found again next time.
    if (copy && (await contentHash(copy.bytes)) === hash)
      await this.#database.put('pictures', copy).catch((thrown) => log('library picture', thrown));
    return copy;
  }

  /** What is left of the damaged ones, as it stands in the stores, for a file. */
  async remains(): Promise<string> {
    const stories = [];
    for (const { id, title } of this.damaged) {
      const [head, body] = await Promise.all([
        this.#database.get('heads', id).catch(String),
        this.#database.get('bodies', id).catch(String),
      ]);
      stories.push({ id, title, head: head ?? null, body: body ?? null });
    }
    return `${JSON.stringify({ format: 'clearstory-damaged', stories }, null, 2)}\n`;
  }

  #mend(id: string, record: unknown): Promise<ArticleRecords | null> {
    if (this.#damaged.has(id)) return Promise.resolve(null);
    const mending =
      this.#running.get(id) ?? this.#bringBack(id, record).finally(() => this.#running.delete(id));
    this.#running.set(id, mending);
    return mending;
  }

  async #bringBack(id: string, record: unknown): Promise<ArticleRecords | null> {
    try {
      if (this.#copies === null) throw new Error('no copies');
      const copies = this.#copies;
      await withLibraryLock(() => bringBack(this.#database, copies, id));
      await addToReport({ rebuilt: 1, unreadable: [] });
      return await readRecords(this.#database, id);
    } catch (thrown) {
      await log('library record', thrown);
      const title = (record as { head?: { title?: unknown } } | undefined)?.head?.title;
      this.#damaged.set(id, { id, title: typeof title === 'string' ? title : '' });
      return null;
    }
  }
}
