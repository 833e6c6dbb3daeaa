import type { Article, KeyPoint, SummaryLength } from '../core/article.ts';
import type { Backup } from '../core/backup.ts';
import type { Piece } from '../core/export/take-away.ts';
import type { FailureCode } from '../core/failure.ts';
import type { FiledPicture } from '../core/library-file.ts';
import type { Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';

/** A tab that may hold a story. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  /** The address of the picture that stands on it. */
  readonly favicon: string | null;
}

/** What became of a page that was to be saved. */
export type TabSaved = { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly code: FailureCode };

/** All that the library page asks of the world outside its document. */
export interface Doors {
  readonly words: Words;
  openLibrary(): Promise<Library>;
  /** Drops what cannot be read and builds the library again from the copies. */
  rebuildLibrary(): Promise<Library>;
  /** The library was changed: the background looks the marks on the toolbar up anew. */
  marksChanged(): Promise<void>;
  pointsOf(article: Article, length: SummaryLength): readonly KeyPoint[];
  /**
   * Writes a file piece by piece, then hands it to the browser's downloads.
   *
   * @throws what the pieces throw; nothing is handed over then
   */
  writeFile(name: string, type: string, pieces: AsyncIterable<Piece>): Promise<void>;
  /** The pieces as one file that stays with us. @throws what the pieces throw */
  gatherFile(pieces: AsyncIterable<Piece>): Promise<File>;
  /** Puts a backup into the downloads. @throws where it is not there as a whole afterwards */
  keepBackup(name: string, file: File, stories: number, at: string): Promise<void>;
  /** Oldest first. */
  readBackups(): Promise<readonly Backup[]>;
  /** Whether the browser lets us into the downloads; asking has to happen in a click. */
  mayBackUp(): Promise<boolean>;
  /** @param inFolder whether a folder was chosen */
  askToBackUp(inFolder: boolean): Promise<boolean>;
  /** Whether the browser lets a reader choose a folder for backups. */
  readonly canChooseFolder: boolean;
  /** Null where backups go to the downloads. */
  backupFolderName(): Promise<string | null>;
  /** In a click. @returns whether one was chosen */
  chooseBackupFolder(): Promise<boolean>;
  forgetBackupFolder(): Promise<void>;
  /** A picture as one that every reader of books knows; null where it can not be drawn. */
  bookPicture(picture: FiledPicture): Promise<FiledPicture | null>;
  /** The tabs of the web, of all windows that are not private. */
  openTabs(): Promise<readonly OpenTab[]>;
  /** Saves the story of a tab; never throws. */
  saveTab(tab: OpenTab): Promise<TabSaved>;
  /** Fetches the page of an address and saves its story; never throws. */
  saveAddress(url: string, signal: AbortSignal): Promise<TabSaved>;
  openSample(): void;
  /** Puts a text on the clipboard, with its markup where there is one. */
  copyText(plain: string, html: string | null): Promise<void>;
  changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<unknown>;
  log(where: string, what: unknown): void;
}
