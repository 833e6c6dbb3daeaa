import type { Article, KeyPoint } from '../../core/article.ts';
import type { Course } from '../../core/course.ts';
import type { QueryWord } from '../../core/find/query.ts';
import type { MarkedStory } from '../../core/highlight/gathered.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { FiledArticle } from '../../core/library-file.ts';
import type {
  FormerText,
  HeadChange,
  ReadingPlace,
  SavedArticle,
  SavedHead,
  Tombstone,
} from '../../core/saved.ts';
import type { Found } from './find.ts';
import type { DamagedStory } from './mending.ts';
import type { Merged } from './merging.ts';
import type { RebuildReport } from './rebuild.ts';

/** A picture as it was fetched, to be kept. */
export interface PictureFile {
  /** Its address in the story. */
  readonly url: string;
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/** Every method throws `Failure`: `storage-full`, `library-blocked`, `library-damaged`, `not-saved`, `unexpected`. */
export interface Library {
  /**
   * Keeps a story, or updates the copy that is there. Resolves when it stands in both places. Where the second has
   * no room, the first is taken back: a save is whole or it is not.
   *
   * @param excerpt the sentence for lists; without one the story's beginning stands there
   */
  save(
    article: Article,
    points: readonly KeyPoint[],
    pictures: readonly PictureFile[],
    favicon?: PictureFile | null,
    excerpt?: string | null,
  ): Promise<{ head: SavedHead; updated: boolean }>;
  /** The heads of the articles saved last, newest first, without what is in the bin. */
  newest(count: number): Promise<SavedHead[]>;
  /** All heads, newest first, without what is in the bin. */
  list(): Promise<SavedHead[]>;
  /** Null where there is no such article, or it is in the bin. */
  head(id: string): Promise<SavedHead | null>;
  /** Stories that were met so far and are damaged in both places; everything else goes on without them. */
  damaged(): Promise<readonly DamagedStory[]>;
  /** What is left of them, as it stands in the stores: JSON. */
  remains(): Promise<string>;
  /** What was marked and noted in all stories, those in the bin left out. */
  marked(): Promise<MarkedStory[]>;
  /** What is in the bin, last thrown away first. */
  bin(): Promise<SavedHead[]>;
  /** Null where there is no such article, or it is in the bin. @throws Failure `record-damaged`, too */
  open(id: string): Promise<SavedArticle | null>;
  picture(hash: string): Promise<Blob | null>;
  /** The text before the last save that changed it; null where no save did. */
  former(id: string): Promise<FormerText | null>;
  /** Articles whose text is much the same; never the article itself. */
  similar(id: string): Promise<SavedHead[]>;
  /** Reads what finding needs, so that the first letter typed need not wait for it. Never rejects. */
  prepareToFind(): Promise<unknown>;
  /** @param heads the articles that may be found */
  find(query: string, heads: readonly SavedHead[]): Promise<Found>;
  /** The stretch of an article around marked words; null where its text holds none of them. */
  snippet(id: string, marks: readonly QueryWord[]): Promise<string | null>;
  /** The library's copy of the story at an address, however the address is written. */
  copyOf(url: string): Promise<SavedHead | null>;
  /** Changes articles that are there, all of them or none. @param change what becomes of each */
  change(ids: readonly string[], change: (head: SavedHead) => HeadChange): Promise<void>;
  /** Notes how far a reader has come. */
  keepPlace(id: string, place: ReadingPlace): Promise<void>;
  /** Changes the highlights of an article. @param change what becomes of them. @returns them as they are now */
  changeHighlights(
    id: string,
    change: (highlights: readonly Highlight[]) => readonly Highlight[],
  ): Promise<readonly Highlight[]>;
  /** Moves articles to the bin. */
  remove(ids: readonly string[]): Promise<void>;
  /** Takes them out of the bin again. */
  unremove(ids: readonly string[]): Promise<void>;
  /**
   * Removes articles for good, in both places, leaving tombstones.
   *
   * @throws Failure `stopped`, too: those that are left are whole then
   */
  erase(ids: readonly string[], course?: Course): Promise<void>;
  /**
   * Merges articles that a file holds: of two versions the one changed later wins. All of them stand in both places
   * afterwards, or none.
   *
   * @returns what became of each, in order
   */
  bringIn(articles: readonly FiledArticle[]): Promise<Merged[]>;
  /** Everything that is kept of an article, for a file; null where it is not there. @throws Failure `record-damaged`, too */
  filed(id: string): Promise<FiledArticle | null>;
  /** The ids of all articles, those in the bin as well. */
  ids(): Promise<string[]>;
  tombstones(): Promise<Tombstone[]>;
  /** After much was brought in: puts the index in order, and tells everybody. */
  settle(): Promise<void>;
  /** Bytes. */
  usage(): Promise<{ used: number; quota: number }>;
  /** A rebuilding that the reader was not told of yet. */
  report(): Promise<RebuildReport | null>;
  /** The reader has been told. */
  forgetReport(): Promise<void>;
}
