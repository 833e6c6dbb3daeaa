import { asFailure } from '../core/failure.ts';
import { keyPoints } from '../core/summary/key-points.ts';
import type { SaveEvent } from '../platform/save-channel.ts';
import type { Doors } from './doors.ts';
import type { Saving, Store, StoryScreen } from './popup-state.ts';
import { withLimit } from './time-limit.ts';

/** Keeping the story: in the library, and as a file where the library cannot take it. */
export interface SaveActions {
  /** Looks whether the library has a copy of the story on show already. */
  lookUp(): Promise<void>;
  save(options?: { pictures: boolean }): void;
  stop(): void;
  undo(): Promise<void>;
  download(): Promise<void>;
  openLibrary(): Promise<void>;
}

function savingAfter(event: SaveEvent): Saving {
  switch (event.kind) {
    case 'progress':
      return { kind: 'running', done: event.done, total: event.total };
    case 'saved':
      return { kind: 'saved', head: event.head, updated: event.updated };
    case 'failed':
      return { kind: 'failed', code: event.code, file: 'offered' };
  }
}

export function saveActions(store: Store, doors: Doors, say: (text: string) => void): SaveActions {
  const { words, background } = doors;
  let running: { stop(): void } | null = null;

  const pointsOf = ({ article }: StoryScreen) => keyPoints(article, store.model.settings.summaryLength);

  const hear = (url: string, event: SaveEvent) => {
    if (event.kind !== 'progress') running = null;
    // The tab may show another story by now; its popup has nothing to say of this one.
    if (store.story?.article.metadata.url !== url) return;
    store.setStory({ saving: savingAfter(event) });
    if (event.kind === 'saved') say(words.text(event.updated ? 'popup_saved_updated' : 'popup_saved'));
  };

  const failed = (thrown: unknown) => {
    void background.log('popup save', asFailure(thrown).message).catch(() => undefined);
    store.setStory({ saving: { kind: 'failed', code: asFailure(thrown).code, file: 'offered' } });
  };

  return {
    async lookUp() {
      const { story } = store;
      if (!story) return;
      try {
        const head = await withLimit(
          background.savedCopy(story.article.metadata.canonicalUrl),
          'library-blocked',
        );
        if (head && store.story?.saving.kind === 'unsaved')
          store.setStory({ saving: { kind: 'before', head } });
      } catch (thrown) {
        // Whether there is a copy can stay open; saving itself will say what is wrong with the library.
        void background.log('popup saved copy', asFailure(thrown).message).catch(() => undefined);
      }
    },
    save({ pictures } = { pictures: store.model.settings.savePictures }) {
      const { story } = store;
      if (!story || running) return;
      const { article, tab } = story;
      store.setStory({ saving: { kind: 'running', done: 0, total: 0 } });
      try {
        const request = { article, points: pointsOf(story), pictures, incognito: tab.incognito };
        running = doors.startSaving(request, (event) => hear(article.metadata.url, event));
      } catch (thrown) {
        failed(thrown);
      }
    },
    stop() {
      running?.stop();
    },
    async undo() {
      const saving = store.story?.saving;
      if (saving?.kind !== 'saved') return;
      try {
        await withLimit(background.deleteSaved(saving.head.id), 'library-blocked');
        store.setStory({ saving: { kind: 'undone' } });
        say(words.text('popup_undone'));
      } catch (thrown) {
        failed(thrown);
      }
    },
    async download() {
      const { story } = store;
      const saving = story?.saving;
      if (!story || saving?.kind !== 'failed' || saving.file === 'writing') return;
      store.setStory({ saving: { ...saving, file: 'writing' } });
      try {
        await doors.download(story.article, pointsOf(story));
        store.setStory({ saving: { ...saving, file: 'written' } });
        say(words.text('popup_downloaded'));
      } catch (thrown) {
        void background.log('popup download', asFailure(thrown).message).catch(() => undefined);
        store.setStory({ saving: { ...saving, file: 'failed' } });
      }
    },
    async openLibrary() {
      await background.openLibrary();
      doors.leave();
    },
  };
}
