import { asFailure } from '../core/failure.ts';
import { changesSince } from '../core/news.ts';
import type { Settings } from '../platform/settings.ts';
import type { Doors } from './doors.ts';
import { shownPoints } from './found-points.ts';
import type { Store } from './popup-state.ts';

/** What the popup does by itself: what is open in it, settings that act elsewhere, copying. */
export interface OwnActions {
  toggleMenu(open?: boolean): void;
  toggleHidden(): void;
  toggleTheme(): void;
  acceptDoubt(): void;
  change(settings: Partial<Settings>): Promise<void>;
  copyMarkdown(): Promise<void>;
  /** The key points as they are shown, with the title and the address of the story. */
  copyPoints(): Promise<void>;
  /** What went wrong, for a report; it goes nowhere but to the clipboard. */
  copyDetails(): Promise<void>;
  openOptions(): Promise<void>;
  /** Looks whether the extension was updated since the reader last looked. */
  lookForNews(): Promise<void>;
  newsSeen(): Promise<void>;
}

export function ownActions(store: Store, doors: Doors, say: (text: string) => void): OwnActions {
  const { words, background } = doors;

  const copy = async (written: () => string | Promise<string>) => {
    try {
      await doors.copy(await written());
      say(words.text('popup_copied'));
    } catch (thrown) {
      void background.log('popup copy', asFailure(thrown).message).catch(() => undefined);
      say(words.text('popup_not_copied'));
    }
  };

  return {
    toggleMenu(open = !store.model.menuOpen) {
      if (open !== store.model.menuOpen) store.set({ menuOpen: open });
    },
    toggleHidden() {
      if (store.story) store.setStory({ hiddenOpen: !store.story.hiddenOpen });
    },
    toggleTheme() {
      if (store.story) store.setStory({ themeOpen: !store.story.themeOpen });
    },
    acceptDoubt() {
      store.setStory({ doubtAccepted: true });
    },
    async change(settings) {
      store.set({ settings: await doors.changeSettings(settings) });
    },
    async copyMarkdown() {
      const { story } = store;
      if (!story) return;
      await copy(async () => doors.markdown(story.article, await shownPoints(story, store, doors)));
      store.set({ menuOpen: false });
    },
    async copyPoints() {
      const { story } = store;
      if (!story) return;
      const { title, canonicalUrl } = story.article.metadata;
      await copy(async () => {
        const points = (await shownPoints(story, store, doors)).map(({ text }) => `• ${text}`);
        return [title, ...points, canonicalUrl].filter(Boolean).join('\n');
      });
    },
    async copyDetails() {
      const { screen } = store.model;
      if (screen.kind === 'broken')
        await copy(() => `${screen.code}\n${screen.detail}\n${navigator.userAgent}`);
    },
    async lookForNews() {
      // What is new is no reason for a popup that does not open.
      const from = await doors.updatedFrom().catch(() => null);
      if (from !== null) store.set({ news: changesSince(from) });
    },
    async newsSeen() {
      store.set({ news: [], menuOpen: false });
      await doors.forgetUpdate();
    },
    async openOptions() {
      await background.openOptions();
      doors.leave();
    },
  };
}
