import { foldLetters } from '../../core/find/fold-letters.ts';
import { hasEveryWord, type QueryWord, queryWords } from '../../core/find/query.ts';
import { snippetOf } from '../../core/find/snippet.ts';
import type { SavedHead } from '../../core/saved.ts';
import type { LibraryDatabase } from './schema.ts';

/** An article in which every word of a query was found. */
export interface Found {
  readonly head: SavedHead;
  /** The paragraph around the words, or the excerpt where they stand elsewhere. */
  readonly snippet: string;
}

/** Texts read at a time: large enough to be fast, small enough to leave memory alone. */
const BATCH = 200;

async function idsWith(database: LibraryDatabase, words: readonly QueryWord[]): Promise<string[]> {
  const ids: string[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const batch = await database.getAll('texts', range, BATCH);
    ids.push(...batch.filter(({ folded }) => hasEveryWord(folded, words)).map(({ id }) => id));
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return ids;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/**
 * Articles that hold every word of a query in title, site, byline or text, newest first; what is in the bin is left
 * out. Case and accents do not matter, a word is found by its beginning, and anywhere in scripts without spaces.
 */
export async function findArticles(database: LibraryDatabase, query: string): Promise<Found[]> {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const ids = await idsWith(database, words);
  const found = await Promise.all(ids.map((id) => foundIn(database, id, words)));
  return found
    .filter((hit): hit is Found => hit !== null)
    .toSorted((a, b) => b.head.savedAt.localeCompare(a.head.savedAt));
}

async function foundIn(
  database: LibraryDatabase,
  id: string,
  words: readonly QueryWord[],
): Promise<Found | null> {
  const head = (await database.get('heads', id))?.head;
  if (!head || head.deletedAt !== null) return null;
  const { title, site, byline, excerpt } = head;
  // The usual hit is in the title, and needs no body.
  if (hasEveryWord(foldLetters([title, site, ...byline].join('\n')), words))
    return { head, snippet: excerpt };
  const body = await database.get('bodies', id);
  const paragraphs = body?.article.blocks.map(({ text }) => text) ?? [];
  return { head, snippet: snippetOf(paragraphs, words) ?? excerpt };
}
