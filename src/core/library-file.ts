import type { Article, KeyPoint } from './article.ts';
import type { Highlight } from './highlight/highlight.ts';
import type { FormerText, SavedHead, Tombstone } from './saved.ts';

/**
 * The library as one file: everything that is kept of every article, pictures inside. docs/library-json.md describes
 * it for others. One article a line, so that a file of any size is read and written piece by piece.
 */

export const LIBRARY_FORMAT = 'clearstory-library';

/** Raised whenever a file of an earlier version can no longer be read as it is. */
export const LIBRARY_FILE_VERSION = 1;

export interface FiledPicture {
  /** Its address in the story. */
  readonly url: string;
  /** Of the kept types, by its bytes. */
  readonly type: string;
  /** The bytes, as base64. */
  readonly data: string;
}

export interface FiledArticle {
  readonly head: SavedHead;
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly highlights: readonly Highlight[];
  readonly former: FormerText | null;
  /** Which extraction made the text; 0 where it came from elsewhere. */
  readonly extractor: number;
  /** ISO 8601: when the text was saved. */
  readonly textAt: string;
  readonly pictures: readonly FiledPicture[];
  readonly favicon: FiledPicture | null;
}

/** What comes before the first article. @param exportedAt ISO 8601 */
export function fileStart(exportedAt: string, tombstones: readonly Tombstone[]): string {
  const about = { format: LIBRARY_FORMAT, version: LIBRARY_FILE_VERSION, exportedAt, tombstones };
  return `${JSON.stringify(about).slice(0, -1)},"articles":[\n`;
}

/** An article's line. @param isFirst of the file */
export function fileLine(article: FiledArticle, isFirst: boolean): string {
  return `${isFirst ? '' : ',\n'}${JSON.stringify(article)}`;
}

/** What comes after the last article. */
export const FILE_END = '\n]}\n';
