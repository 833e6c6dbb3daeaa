import type { Article, KeyPoint, SummaryLength } from '../core/article.ts';
import type { SavedArticle } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';

/** All that the library page asks of the world outside its document. */
export interface Doors {
  readonly words: Words;
  openLibrary(): Promise<Library>;
  /** Drops what cannot be read and builds the library again from the copies. */
  rebuildLibrary(): Promise<Library>;
  /** By the background, which keeps the marks on the toolbar, too. */
  remove(id: string): Promise<void>;
  unremove(id: string): Promise<void>;
  pointsOf(article: Article, length: SummaryLength): readonly KeyPoint[];
  exportFile(saved: SavedArticle, form: ExportForm, library: Library): Promise<void>;
  changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<unknown>;
  log(where: string, what: unknown): void;
}

export type ExportForm = 'html' | 'markdown';
