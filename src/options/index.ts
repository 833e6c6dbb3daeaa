import type { BackgroundApi } from '../platform/api.ts';
import { backupFolderName } from '../platform/backup-folder.ts';
import { askToBackUp } from '../platform/backups.ts';
import { downloadFile } from '../platform/download.ts';
import { browserWords } from '../platform/i18n.ts';
import { openLibrary } from '../platform/library-store.ts';
import { clearLog, log, readLog } from '../platform/log.ts';
import { remoteBackground } from '../platform/messages.ts';
import { browserHasModel } from '../platform/own-words.ts';
import { askForAccessEverywhere, hasAccessEverywhere, watchAccess } from '../platform/permissions.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { settingsOrDefaults } from '../platform/settings-or-defaults.ts';
import { syncState, turnSync } from '../platform/settings-sync.ts';
import type { Doors } from './doors.ts';
import { options } from './options.ts';

const words = browserWords();
/** Known before a click: browsers take a request for access only while it lasts. */
let isBackedUpInFolder = false;

const doors: Doors = {
  words,
  hasModel: browserHasModel(),
  changeSettings: (change) => changeSettings(() => change),
  changeRules: changeSettings,
  download: (name, text) => downloadFile(name, new Blob([text], { type: 'application/json' })),
  hasAccess: hasAccessEverywhere,
  askForAccess: askForAccessEverywhere,
  usage: async () => (await openLibrary()).usage(),
  openLibrary: () => remoteBackground<BackgroundApi>().openLibrary(),
  askToBackUp: () => askToBackUp(isBackedUpInFolder),
  readLog,
  clearLog,
  log,
  syncState,
  turnSync,
  copy: (text) => navigator.clipboard.writeText(text),
};

async function start(): Promise<void> {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  isBackedUpInFolder = (await backupFolderName().catch(() => null)) !== null;
  const shown = options(document, doors, await settingsOrDefaults('options settings'));
  watchSettings((settings) => shown.settingsChanged(settings));
  watchAccess(() => void shown.accessChanged());
  await shown.load();
}

void start().catch((thrown) => log('options', thrown));
