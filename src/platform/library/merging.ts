import type { Tombstone } from '../../core/saved.ts';
import type { ArticleRecords, HeadRecord, PictureRecord } from './records.ts';
import type { LibraryDatabase } from './schema.ts';
import {
  inTransaction,
  putIndex,
  putPictures,
  putRecords,
  recordsOf,
  type Writing,
  type Written,
} from './write.ts';

/** Articles that come from elsewhere, and what stands here of them. */

/** An article that comes from elsewhere, whole, and the pictures that it needs. */
export interface Incoming {
  readonly records: ArticleRecords;
  readonly pictures: readonly PictureRecord[];
}

/** What became of an incoming article: new, newer than the copy here, already here, deleted here later. */
export type Merged = 'added' | 'updated' | 'here' | 'deleted';

export interface MergedArticle {
  readonly became: Merged;
  /** Null where nothing was written. */
  readonly written: Written | null;
}

/** The copy that an incoming article is another version of: by its id, else by its address. */
async function counterpart(transaction: Writing, { head }: ArticleRecords): Promise<HeadRecord | null> {
  const heads = transaction.objectStore('heads');
  const same = await heads.get(head.head.id);
  return same ?? (await heads.index('identity').get(head.identity)) ?? null;
}

/** What another product kept of an address does not take the place of a story that is here. */
function isPoorer({ head, body }: ArticleRecords, known: HeadRecord): boolean {
  const isForeign = body.extractor === 0 && known.head.id !== head.head.id;
  return known.head.hasText && (isForeign || !head.head.hasText);
}

/** What stands here of an incoming article. */
interface Standing {
  readonly known: HeadRecord | null;
  readonly tombstone: Tombstone | null;
}

async function standingOf(transaction: Writing, records: ArticleRecords): Promise<Standing> {
  const [known, tombstone = null] = await Promise.all([
    counterpart(transaction, records),
    transaction.objectStore('tombstones').get(records.head.head.id),
  ]);
  return { known, tombstone };
}

async function mergeOne(
  transaction: Writing,
  { records, pictures }: Incoming,
  { known, tombstone }: Standing,
): Promise<MergedArticle> {
  const { changedAt } = records.head.head;
  if (known === null) {
    if (tombstone && tombstone.deletedAt >= changedAt) return { became: 'deleted', written: null };
  } else if (known.head.changedAt >= changedAt || isPoorer(records, known)) {
    return { became: 'here', written: null };
  }
  const before = known && (await recordsOf(transaction, known));
  const now = known ? underId(records, known.head.id) : records;
  await putPictures(transaction, pictures);
  await putRecords(transaction, now);
  return { became: known ? 'updated' : 'added', written: { now, before } };
}

function underId({ head, body, former }: ArticleRecords, id: string): ArticleRecords {
  return {
    head: { ...head, head: { ...head.head, id } },
    body: { ...body, id },
    former: former && { ...former, id },
  };
}

/**
 * Merges articles in one transaction: of two versions of an article the one changed later wins. New ones are still to
 * be indexed, many at once; what the index knows by an older text is put right here.
 */
export function mergeArticles(
  database: LibraryDatabase,
  incoming: readonly Incoming[],
): Promise<MergedArticle[]> {
  return inTransaction(database, async (transaction) => {
    // Asked for all at once: one by one, each would wait for the database's answer.
    const standing = await Promise.all(incoming.map(({ records }) => standingOf(transaction, records)));
    const merged: MergedArticle[] = [];
    const touched = new Set<string>();
    for (const [at, article] of incoming.entries()) {
      const { head, identity } = article.records.head;
      const isTwice = touched.has(head.id) || touched.has(identity);
      const now = isTwice ? null : standing[at];
      merged.push(
        await mergeOne(transaction, article, now ?? (await standingOf(transaction, article.records))),
      );
      touched.add(head.id).add(identity);
    }
    const updated = merged.flatMap(({ written }) => (written?.before ? [written.now.body] : []));
    if (updated.length > 0) await putIndex(transaction, updated);
    return merged;
  });
}
