import { LIBRARY_FILE_VERSION, LIBRARY_FORMAT } from '../library-file.ts';
import type { Tombstone } from '../saved.ts';
import { checkedArticle } from './filed-article.ts';
import type { FileSource, Imported } from './imported.ts';
import { JsonPieces } from './json-pieces.ts';
import { UnreadableFile } from './unreadable.ts';

function isTombstone(value: unknown): value is Tombstone {
  if (typeof value !== 'object' || value === null) return false;
  const { id, deletedAt } = value as Partial<Tombstone>;
  return typeof id === 'string' && typeof deletedAt === 'string' && !Number.isNaN(Date.parse(deletedAt));
}

/** What stands around the articles. @throws UnreadableFile `unknown`, `newer` */
function tombstonesIn(around: unknown): Tombstone[] {
  const { format, version, tombstones } = (around ?? {}) as Record<string, unknown>;
  if (format !== LIBRARY_FORMAT || typeof version !== 'number') throw new UnreadableFile('unknown');
  if (version > LIBRARY_FILE_VERSION) throw new UnreadableFile('newer');
  return Array.isArray(tombstones) ? tombstones.filter(isTombstone) : [];
}

/** The articles and tombstones of a library file of ours, one by one. @throws UnreadableFile */
export async function* libraryItems(source: Pick<FileSource, 'text'>): AsyncGenerator<Imported> {
  const pieces = new JsonPieces('articles');
  for await (const text of source.text()) {
    for (const { value, line } of pieces.take(text)) {
      yield { kind: 'article', article: checkedArticle(value, line) };
    }
  }
  for (const tombstone of tombstonesIn(pieces.end())) yield { kind: 'tombstone', tombstone };
}
