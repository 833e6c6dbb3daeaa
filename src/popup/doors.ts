import type { Article, KeyPoint } from '../core/article.ts';
import type { FailureCode } from '../core/failure.ts';
import type { PointsOf } from '../core/story-to-save.ts';
import type { Words } from '../data/words.ts';
import type { BackgroundApi, PageState, ReaderApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import type { Reteller } from '../platform/own-words.ts';
import type { SaveEvent, SaveRequest } from '../platform/save-channel.ts';
import type { Settings, SiteRule } from '../platform/settings.ts';
import type { Tab } from '../platform/tabs.ts';

/** All that the popup needs of the world around it; `index.ts` opens the real ones, tests their own. */
export interface Doors {
  readonly words: Words;
  /** @throws Failure `tab-gone` */
  currentTab(): Promise<Tab>;
  kindOf(tab: Tab): Promise<'page' | FailureCode>;
  isPageParsed(tabId: number): Promise<boolean>;
  /** The reader in a tab, put there if it is not there yet. */
  reader(tabId: number): Promise<Remote<ReaderApi>>;
  watchPage(tabId: number, onChange: (state: PageState) => void): void;
  readonly background: Remote<BackgroundApi>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  setSiteRule(site: string, rule: SiteRule | null): Promise<Settings>;
  hasSiteAccess(site: string): Promise<boolean>;
  askForSiteAccess(site: string): Promise<boolean>;
  startSaving(request: SaveRequest, onEvent: (event: SaveEvent) => void): { stop(): void };
  /** Works out a story's key points in all lengths, in slices: its popup is drawn before they are there. */
  findPoints(article: Article): Promise<PointsOf>;
  /** The story as Markdown. */
  markdown(article: Article, points: readonly KeyPoint[]): Promise<string>;
  /** Writes the story as one HTML file into the reader's downloads. */
  download(article: Article, points: readonly KeyPoint[]): Promise<void>;
  copy(text: string): Promise<void>;
  /** The version before an update that the reader has not heard of; null where there was none. */
  updatedFrom(): Promise<string | null>;
  forgetUpdate(): Promise<void>;
  readonly reteller: Reteller;
  /** Closes the popup; does nothing where it is open in a tab of its own. */
  leave(): void;
  pause(milliseconds: number): Promise<void>;
  isOnline(): boolean;
}
