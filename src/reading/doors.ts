import type { Article } from '../core/article.ts';
import type { PointsOf, StoryToSave } from '../core/story-to-save.ts';
import type { Words } from '../data/words.ts';
import type { Settings } from '../platform/settings.ts';
import type { HighlightKeeper } from '../ui/highlighter.ts';

/** All that the reading view in a tab of its own needs of the world around it. */
export interface Doors {
  readonly words: Words;
  changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<unknown>;
  readonly pointsOf: PointsOf;
  /** Fetches a picture of the story when it is asked for; null where there is none to be had. */
  picturesOf(article: Article): (url: string) => Promise<Blob | null>;
  /** What was marked in the story at an address, with the notes. */
  notesOf(url: string): HighlightKeeper;
  isSaved(url: string): Promise<boolean>;
  /** @throws Failure with the code of what went wrong */
  save(story: StoryToSave, pictures: boolean): Promise<void>;
  /** Leaves for the story's page, at a block. */
  back(tabId: number, url: string, block: number): Promise<void>;
  /** Goes to another page of the story's site in this tab, to be read there. */
  follow(url: string): Promise<void>;
  openLibrary(): Promise<void>;
  log(where: string, what: unknown): void;
}
