import type { Article } from '../../core/article.ts';
import { hasPhrase, type QueryWord } from '../../core/find/query.ts';
import { type Hit, search } from '../../core/find/search.ts';
import { snippetOf } from '../../core/find/snippet.ts';
import type { SavedHead } from '../../core/saved.ts';
import type { LibraryDatabase } from './schema.ts';
import type { SearchIndex } from './search-index.ts';

/** What a query found, best first, and the words to be marked in titles and texts. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly marks: readonly QueryWord[];
}

/** Bodies read at a time to look for phrases in. */
const BATCH = 50;

function textsOf({ metadata, blocks }: Article): string[] {
  const { title, standfirst, byline, site } = metadata;
  return [title, standfirst ?? '', ...byline, site, ...blocks.map(({ text }) => text)];
}

/** Of the hits those whose article holds each phrase in one of its paragraphs. */
async function withPhrases(
  database: LibraryDatabase,
  hits: readonly Hit[],
  phrases: readonly (readonly string[])[],
): Promise<Hit[]> {
  const sure: Hit[] = [];
  for (let at = 0; at < hits.length; at += BATCH) {
    const batch = hits.slice(at, at + BATCH);
    const bodies = await Promise.all(batch.map(({ id }) => database.get('bodies', id)));
    sure.push(
      ...batch.filter((_, index) => {
        const body = bodies[index];
        const texts = body ? textsOf(body.article) : [];
        return phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
      }),
    );
  }
  return sure;
}

/**
 * Finds articles by a query as it was typed (`core/find/query.ts` says what it may hold).
 *
 * @param heads the articles that may be found
 */
export async function findArticles(
  database: LibraryDatabase,
  searchIndex: SearchIndex,
  query: string,
  heads: readonly SavedHead[],
): Promise<Found> {
  const index = await searchIndex.load(heads);
  const { hits, marks, unsure } = search(query, { index, heads });
  return { hits: unsure.length > 0 ? await withPhrases(database, hits, unsure) : hits, marks };
}

/** The stretch of an article around marked words; null where its text holds none of them. */
export async function snippetIn(
  database: LibraryDatabase,
  id: string,
  marks: readonly QueryWord[],
): Promise<string | null> {
  const body = await database.get('bodies', id);
  return body
    ? snippetOf(
        body.article.blocks.map(({ text }) => text),
        marks,
      )
    : null;
}
