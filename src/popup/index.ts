import { exportLabels } from '../core/export/labels.ts';
import type { BackgroundApi, ReaderApi } from '../platform/api.ts';
import { browserWords } from '../platform/i18n.ts';
import { injectReader } from '../platform/inject.ts';
import { log } from '../platform/log.ts';
import { remoteBackground, remotePage } from '../platform/messages.ts';
import { browserReteller } from '../platform/own-words.ts';
import { isPageParsed } from '../platform/page-ready.ts';
import { paceOfPage } from '../platform/page-turn.ts';
import { watchPage } from '../platform/page-watch.ts';
import { askForSiteAccess, hasSiteAccess } from '../platform/permissions.ts';
import { startSaving } from '../platform/save-channel.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { settingsOrDefaults } from '../platform/settings-or-defaults.ts';
import { setSiteRule } from '../platform/site-rules.ts';
import { activeTab, kindOfTab, tabById } from '../platform/tabs.ts';
import { forgetUpdate, updatedFrom } from '../platform/updates.ts';
import type { Doors } from './doors.ts';
import { popup } from './popup.ts';

/** The tab that the popup was opened for by address, where it stands in a tab of its own. */
const given = new URLSearchParams(location.search).get('tab');
const ending = new AbortController();
const words = browserWords();

const doors: Doors = {
  words,
  currentTab: () => (given === null ? activeTab() : tabById(Number(given))),
  kindOf: kindOfTab,
  isPageParsed,
  async reader(tabId) {
    await injectReader(tabId);
    return remotePage<ReaderApi>('reader', tabId);
  },
  watchPage: (tabId, onChange) => watchPage(tabId, onChange, ending.signal),
  background: remoteBackground<BackgroundApi>(),
  changeSettings: (change) => changeSettings(() => change),
  setSiteRule,
  hasSiteAccess,
  askForSiteAccess,
  startSaving,
  async findPoints(article) {
    const { keyPoints, prepareKeyPoints } = await import('../core/summary/key-points.ts');
    // A story that it is too long for has them worked out where they are shown.
    await prepareKeyPoints(article, paceOfPage()).catch(() => undefined);
    return keyPoints;
  },
  markdown: async (article, points) =>
    (await import('../core/export/markdown.ts')).markdown(article, points, null, exportLabels(words)),
  download: async (article, points) =>
    (await import('./story-file.ts')).downloadStory(article, points, words),
  updatedFrom,
  forgetUpdate,
  copy: (text) => navigator.clipboard.writeText(text),
  reteller: browserReteller(),
  leave() {
    if (given === null) window.close();
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  isOnline: () => navigator.onLine,
};

async function start(): Promise<void> {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  const shown = popup(document, doors, await settingsOrDefaults('popup settings'), ending.signal);
  watchSettings((settings) => shown.settingsChanged(settings), ending.signal);
  for (const change of ['online', 'offline']) addEventListener(change, () => shown.onlineChanged());
  addEventListener('pagehide', () => ending.abort());
  await shown.open();
}

void start().catch((thrown) => log('popup', thrown));
