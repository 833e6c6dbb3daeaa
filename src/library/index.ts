import { keyPoints } from '../core/summary/key-points.ts';
import type { BackgroundApi } from '../platform/api.ts';
import { browserWords } from '../platform/i18n.ts';
import { openLibrary, rebuildLibrary, watchLibrary } from '../platform/library-store.ts';
import { log } from '../platform/log.ts';
import { remoteBackground } from '../platform/messages.ts';
import { changeSettings, DEFAULTS, loadSettings, watchSettings } from '../platform/settings.ts';
import { LibraryPage } from './library-page.ts';
import { exportFile } from './story-file.ts';

const words = browserWords();
const background = remoteBackground<BackgroundApi>();
const ending = new AbortController();

async function settingsOrDefaults() {
  try {
    return await loadSettings();
  } catch (thrown) {
    void log('library settings', thrown);
    return { ...DEFAULTS };
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  const page = new LibraryPage(
    {
      words,
      openLibrary,
      rebuildLibrary,
      remove: background.deleteSaved,
      unremove: background.undeleteSaved,
      pointsOf: keyPoints,
      exportFile: (saved, form, library) => exportFile(saved, form, library, words),
      changeSettings,
      log: (where, what) => void log(where, what),
    },
    await settingsOrDefaults(),
  );
  watchSettings((settings) => page.settingsChanged(settings), ending.signal);
  watchLibrary(() => void page.changed(), ending.signal);
  addEventListener('hashchange', () => void page.addressChanged());
  addEventListener('pagehide', () => ending.abort());
  await page.open();
}

void start().catch((thrown) => log('library', thrown));
