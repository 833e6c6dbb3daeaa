import type { Article } from '../core/article.ts';
import type { Reason } from '../core/clean/clutter.ts';
import type { FailureCode } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import type { PointsOf } from '../core/story-to-save.ts';
import type { WordKey } from '../data/words.ts';
import type { HiddenItem, PageState } from '../platform/api.ts';
import type { Retelling } from '../platform/own-words.ts';
import type { Settings } from '../platform/settings.ts';
import type { Tab } from '../platform/tabs.ts';

/** Everything the popup can show, so that what cannot be does not compile: no progress without a story, and so on. */

/** The tab is no page that Clearstory could work on. */
export type ClosedCode = Extract<FailureCode, 'browser-page' | 'pdf' | 'plain-text' | 'xml' | 'picture'>;

/** A page, but no story that could be cleaned. */
export const NO_STORY = [
  'no-article',
  'too-little-text',
  'text-withheld',
  'extraction-failed',
  'took-too-long',
] as const;
export type NoStoryCode = (typeof NO_STORY)[number];

export type Saving =
  | { readonly kind: 'unsaved' }
  /** The library has had a copy from before this popup opened. */
  | { readonly kind: 'before'; readonly head: SavedHead }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly head: SavedHead; readonly updated: boolean }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly file: FileState };

/** The story as a file, offered where it could not be saved. */
export type FileState = 'offered' | 'writing' | 'written' | 'failed';

/** The story in other words, by the browser's own model. */
export type OtherWords =
  /** Not looked for: the reader did not ask, or the browser has no model for the story. */
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly download: boolean }
  /** The share of the model that has come in; null while it works. */
  | { readonly kind: 'running'; readonly downloaded: number | null }
  | { readonly kind: 'told'; readonly retelling: Retelling }
  | { readonly kind: 'failed' };

/** Access to the site, needed for "Always" and withheld by the reader. */
export type AccessQuestion = 'none' | 'to-ask' | 'refused';

export interface StoryScreen {
  readonly kind: 'story';
  readonly tab: Tab;
  readonly page: PageState;
  readonly article: Article;
  /** Null until the key points are found, which takes longer than all else that the popup shows. */
  readonly pointsOf: PointsOf | null;
  readonly saving: Saving;
  readonly otherWords: OtherWords;
  readonly access: AccessQuestion;
  readonly hiddenOpen: boolean;
  /** The reason whose things are listed one by one. */
  readonly listed: { readonly reason: Reason; readonly items: readonly HiddenItem[] } | null;
  /** The library's tags, the most used first; null until they are asked for. */
  readonly knownTags: readonly string[] | null;
  readonly themeOpen: boolean;
  readonly doubtAccepted: boolean;
  /** Text size of the story in the page, 1 = the page's own. */
  readonly textScale: number;
}

export interface NoStoryScreen {
  readonly kind: 'no-story';
  readonly code: NoStoryCode;
  readonly tab: Tab;
  /** Some text was found that the reading view could show. */
  readonly readable: boolean;
  readonly access: AccessQuestion;
}

export type Screen =
  | { readonly kind: 'waiting'; readonly for: 'tab' | 'page' }
  | { readonly kind: 'closed'; readonly code: ClosedCode; readonly tab: Tab }
  | { readonly kind: 'broken'; readonly code: FailureCode; readonly detail: string }
  | NoStoryScreen
  | StoryScreen;

export interface Model {
  readonly settings: Settings;
  readonly screen: Screen;
  readonly menuOpen: boolean;
  /** What an update brought that the reader has not seen yet. */
  readonly news: readonly WordKey[];
  readonly online: boolean;
}

/** A story as it is when the popup opens on it. */
export function storyScreen(tab: Tab, page: PageState, article: Article): StoryScreen {
  return {
    kind: 'story',
    tab,
    page,
    article,
    pointsOf: null,
    saving: { kind: 'unsaved' },
    otherWords: { kind: 'none' },
    access: 'none',
    hiddenOpen: false,
    listed: null,
    knownTags: null,
    themeOpen: false,
    doubtAccepted: false,
    textScale: 1,
  };
}

/** The model, what it becomes, and who draws it. */
export class Store {
  #model: Model;
  readonly #draw: (model: Model) => void;

  constructor(model: Model, draw: (model: Model) => void) {
    this.#model = model;
    this.#draw = draw;
  }

  get model(): Model {
    return this.#model;
  }

  set(change: Partial<Model>): void {
    this.#model = { ...this.#model, ...change };
    this.#draw(this.#model);
  }

  /** The story on show; null on any other screen. */
  get story(): StoryScreen | null {
    return this.#model.screen.kind === 'story' ? this.#model.screen : null;
  }

  /** Changes the story on show; what comes in for a screen that is gone is left. */
  setStory(change: Partial<Omit<StoryScreen, 'kind'>>): void {
    if (this.story) this.set({ screen: { ...this.story, ...change } });
  }
}
