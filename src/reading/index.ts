import { keyPoints } from '../core/summary/key-points.ts';
import type { BackgroundApi } from '../platform/api.ts';
import { handedStory } from '../platform/handed-story.ts';
import { browserWords } from '../platform/i18n.ts';
import { log } from '../platform/log.ts';
import { remoteBackground } from '../platform/messages.ts';
import { pictureFetcher } from '../platform/pictures.ts';
import { saved } from '../platform/save-channel.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { settingsOrDefaults } from '../platform/settings-or-defaults.ts';
import type { Doors } from './doors.ts';
import { gone } from './gone.ts';
import { ownTab } from './own-tab.ts';
import { storyNotes } from './story-notes.ts';

const words = browserWords();
const background = remoteBackground<BackgroundApi>();

const doors: Doors = {
  words,
  changeSettings,
  pointsOf: keyPoints,
  picturesOf: pictureFetcher,
  notesOf: (url) => storyNotes(url, background),
  isSaved: async (url) => (await background.savedCopy(url)) !== null,
  save: async (story, pictures) => {
    await saved({ ...story, pictures, incognito: false, favicon: null });
  },
  back: background.backToPage,
  async follow(url) {
    await background.followLink(url);
    location.assign(url);
  },
  openLibrary: background.openLibrary,
  log: (where, what) => void log(where, what),
};

async function start(): Promise<void> {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  const [settings, story] = await Promise.all([
    settingsOrDefaults('own tab settings'),
    handedStory(location.hash.slice(1)),
  ]);
  document.documentElement.setAttribute('data-theme', settings.theme);
  if (story === null) {
    gone(document, words, new URLSearchParams(location.search).get('page') ?? '', doors.openLibrary);
    return;
  }
  const shown = await ownTab(document, story, settings, doors);
  watchSettings(shown.settingsChanged);
}

void start().catch((thrown) => log('own tab', thrown));
