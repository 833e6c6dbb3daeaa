import type { Words } from '../data/words.ts';
import type { LogEntry } from '../platform/log.ts';
import type { Rules } from '../platform/rules-file.ts';
import type { Settings } from '../platform/settings.ts';
import type { SyncState } from '../platform/settings-sync.ts';

/** All that the options need of the world around them; `index.ts` opens the real ones, tests their own. */
export interface Doors {
  readonly words: Words;
  /** The browser has a model of its own that can retell a story. */
  readonly hasModel: boolean;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  /** Changes the rules of sites, from what they are at that moment. */
  changeRules(change: (settings: Settings) => Partial<Rules>): Promise<Settings>;
  /** Writes a text file into the reader's downloads. */
  download(name: string, text: string): void;
  hasAccess(): Promise<boolean>;
  askForAccess(): Promise<boolean>;
  /** Bytes of the library, and what the browser gives it. @throws where the browser does not say */
  usage(): Promise<{ readonly used: number; readonly quota: number }>;
  openLibrary(): Promise<void>;
  /** Asks for access to where backups go, the downloads or a folder; to be called in the click itself. */
  askToBackUp(): Promise<boolean>;
  readLog(): Promise<readonly LogEntry[]>;
  clearLog(): Promise<void>;
  /** Writes a line to the log; never throws. */
  log(where: string, what: unknown): Promise<void>;
  copy(text: string): Promise<void>;
  syncState(): Promise<SyncState>;
  turnSync(on: boolean): Promise<SyncState>;
}
