import { offered } from '../core/extract/refusal.ts';
import { iconOf } from '../core/extract/site-icon.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { storyToSave } from '../core/story-to-save.ts';
import { keyPoints } from '../core/summary/key-points.ts';
import type { BackgroundApi, ReaderApi } from '../platform/api.ts';
import {
  backupFolderName,
  canChooseFolder,
  chooseBackupFolder,
  forgetBackupFolder,
} from '../platform/backup-folder.ts';
import { askToBackUp, keepBackup, mayBackUp, readBackups } from '../platform/backups.ts';
import { bookPicture } from '../platform/book-picture.ts';
import { copyRich } from '../platform/clipboard.ts';
import { fetchPage } from '../platform/fetch-page.ts';
import { browserWords } from '../platform/i18n.ts';
import { injectReader } from '../platform/inject.ts';
import {
  openLibraryToMend,
  rebuildLibrary,
  watchLibrary,
  watchRebuilding,
} from '../platform/library-store.ts';
import { log } from '../platform/log.ts';
import { remoteBackground, remotePage } from '../platform/messages.ts';
import { saved } from '../platform/save-channel.ts';
import { changeSettings, loadSettings, watchSettings } from '../platform/settings.ts';
import { settingsOrDefaults } from '../platform/settings-or-defaults.ts';
import { openOwnPage, webTabs } from '../platform/tabs.ts';
import { gatheredFile, writeFile } from '../platform/written-file.ts';
import type { Doors, OpenTab, TabSaved } from './doors.ts';
import { LibraryPage } from './library-page.ts';

const words = browserWords();
const background = remoteBackground<BackgroundApi>();
const ending = new AbortController();

async function attempt(save: () => Promise<void>): Promise<TabSaved> {
  try {
    await save();
    return { kind: 'saved' };
  } catch (thrown) {
    const { code } = asFailure(thrown);
    return { kind: 'failed', code };
  }
}

async function saveTab({ id, favicon }: OpenTab): Promise<void> {
  await injectReader(id).catch((thrown) => {
    throw thrown instanceof Failure ? thrown : new Failure('browser-page', String(thrown));
  });
  const article = await remotePage<ReaderApi>('reader', id).article();
  const { savePictures, summaryLength } = await loadSettings();
  await saved({
    ...storyToSave(article, summaryLength, keyPoints),
    pictures: savePictures,
    incognito: false,
    favicon,
  });
}

async function saveAddress(address: string, signal: AbortSignal): Promise<void> {
  const { extract } = await import('../core/extract/extract.ts');
  const { page, url } = await fetchPage(address, signal);
  const favicon = iconOf(page, url);
  const { article } = offered(extract(page, url));
  // It stays the story of the address that was brought in, wherever that leads today.
  const own = { ...article, metadata: { ...article.metadata, url: address } };
  const { savePictures, summaryLength } = await loadSettings();
  await saved({
    ...storyToSave(own, summaryLength, keyPoints),
    pictures: savePictures,
    incognito: false,
    favicon,
  });
}

const doors: Doors = {
  words,
  openLibrary: openLibraryToMend,
  rebuildLibrary,
  marksChanged: background.libraryChanged,
  pointsOf: keyPoints,
  writeFile,
  gatherFile: gatheredFile,
  keepBackup,
  readBackups,
  mayBackUp,
  askToBackUp,
  canChooseFolder: canChooseFolder(),
  backupFolderName,
  chooseBackupFolder,
  forgetBackupFolder,
  bookPicture,
  openTabs: webTabs,
  saveTab: (tab) => attempt(() => saveTab(tab)),
  saveAddress: (url, signal) => attempt(() => saveAddress(url, signal)),
  openSample: () => void openOwnPage('welcome.html'),
  copyText: copyRich,
  changeSettings,
  log: (where, what) => void log(where, what),
};

async function start(): Promise<void> {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  const page = new LibraryPage(doors, await settingsOrDefaults('library settings'));
  watchSettings((settings) => page.settingsChanged(settings), ending.signal);
  watchLibrary(() => void page.changed(), ending.signal);
  watchRebuilding((now) => page.rebuilding(now), ending.signal);
  addEventListener('hashchange', () => void page.addressChanged());
  addEventListener('pagehide', () => ending.abort());
  await page.open();
}

void start().catch((thrown) => log('library', thrown));
