import { HIDE_STYLES, VEIL_STYLES } from '../page/hide-styles.ts';
import { MARK_STYLES } from '../page/mark-styles.ts';
import { PRINT_STYLES } from '../page/print-styles.ts';
import type { BackgroundApi, Sheet } from '../platform/api.ts';
import { removeEarlySheet } from '../platform/early-sheet.ts';
import { type MenuTarget, onBrowserEvents, setAlarm } from '../platform/events.ts';
import { dropHandedStory } from '../platform/handed-story.ts';
import { browserWords } from '../platform/i18n.ts';
import { bringParts, insertUserStyles, removeUserStyles } from '../platform/inject.ts';
import { openLibrary } from '../platform/library-store.ts';
import { log } from '../platform/log.ts';
import { BACKGROUND_SHAPES } from '../platform/message-shapes.ts';
import { answer, isOwnPage, isTopFrame, tabOf } from '../platform/messages.ts';
import { openOffscreen } from '../platform/offscreen.ts';
import { shutPrivateNetwork } from '../platform/private-network.ts';
import { answerSaves } from '../platform/save-channel.ts';
import { forgetTab } from '../platform/session.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { sendSettings, takeSettings, watchBoth } from '../platform/settings-sync.ts';
import { activeTab, openOwnPage } from '../platform/tabs.ts';
import { noteUpdate } from '../platform/updates.ts';
import { BACKUP_ALARM, BACKUP_LOOKS, backUpWhenDue } from './backup-alarm.ts';
import { cleanByItself, isCleanedByItself, readTab, tabMoved } from './clean-tab.ts';
import { forgetOldEarly, hideEarly, learnEarly } from './early-hide.ts';
import { MENU, runEntry } from './menu.ts';
import type { Save } from './menu-saving.ts';
import { backToPage, readInOwnTab } from './own-tab.ts';
import { endTrail, followLink, isOnTrail } from './reading-trail.ts';
import { saveArticle } from './save-article.ts';
import {
  addHighlight,
  annotate,
  dropHighlight,
  highlightsOf,
  recolour,
  takeHighlights,
} from './story-highlights.ts';
import { checkSite, copyFor, storyOfSender } from './story-of-sender.ts';
import { libraryChanged, rulesChanged, tabChanged, tabDetected } from './tab-state.ts';
import { knownTags, setTags } from './tags.ts';

const words = browserWords();

/** What a tab's reader may have put into its page. */
const STYLES: Readonly<Record<Sheet, string>> = { hide: HIDE_STYLES, veil: VEIL_STYLES, mark: MARK_STYLES };

/** What only the extension's own pages may ask for; the scripts in pages get the rest. */
const OWN_PAGES_ONLY: ReadonlySet<keyof BackgroundApi> = new Set([
  'deleteSaved',
  'undeleteSaved',
  'libraryChanged',
  'openOptions',
  'annotate',
  'setTags',
  'knownTags',
  'backToPage',
]);

answer<BackgroundApi>(
  'background',
  {
    async pageDetected(detection, sender) {
      const { id } = tabOf(sender);
      checkSite(detection.url, sender);
      const isWanted = isCleanedByItself(await loadSettings(), detection);
      // Whoever presses the button finds it open.
      if (detection.article) void openOffscreen().catch((thrown) => log('extractor', thrown));
      await tabDetected(id, detection, words);
      if (await isOnTrail(id, detection.url)) {
        await removeEarlySheet(id);
        await readTab(id);
        return;
      }
      if (isWanted) await cleanByItself(id).catch((thrown) => log('clean by itself', thrown));
      else await removeEarlySheet(id);
    },
    async pageChanged(state, sender) {
      const { id, url } = tabOf(sender);
      if (state.view !== 'reading') await endTrail(id);
      await tabChanged(id, url, state, words);
    },
    followLink: (url, sender) => followLink(tabOf(sender).id, tabOf(sender).url, storyOfSender(url, sender)),
    cleanedBySelectors: (selectors, sender) =>
      learnEarly(tabOf(sender).url, selectors, sender.tab?.incognito ?? true),
    bringParts: (files, sender) => bringParts(tabOf(sender).id, files),
    openExtractor: openOffscreen,
    insertStyles: (sheet, sender) => insertUserStyles(tabOf(sender).id, STYLES[sheet]),
    printReading: (on, sender) => (on ? insertUserStyles : removeUserStyles)(tabOf(sender).id, PRINT_STYLES),
    highlightsOf: (url, sender) => highlightsOf(storyOfSender(url, sender), isOwnPage(sender)),
    addHighlight: (url, quote, colour, sender) => addHighlight(storyOfSender(url, sender), quote, colour),
    recolour: (url, id, colour, sender) => recolour(storyOfSender(url, sender), id, colour),
    dropHighlight: (url, id, sender) => dropHighlight(storyOfSender(url, sender), id),
    annotate,
    readInOwnTab,
    backToPage,
    log,
    openLibrary: () => openOwnPage('library.html'),
    openOptions: () => openOwnPage('options.html'),
    savedCopy: async (url, sender) =>
      copyFor(sender, await (await openLibrary()).copyOf(storyOfSender(url, sender))),
    setTags,
    knownTags,
    async deleteSaved(id) {
      await (await openLibrary()).remove([id]);
      await libraryChanged(words);
    },
    async undeleteSaved(id) {
      await (await openLibrary()).unremove([id]);
      await libraryChanged(words);
    },
    libraryChanged: () => libraryChanged(words),
  },
  BACKGROUND_SHAPES,
  (sender, method) => isOwnPage(sender) || (isTopFrame(sender) && !OWN_PAGES_ONLY.has(method)),
);

const save: Save = async (request, progress, signal) => {
  const event = await saveArticle(request, progress, signal);
  if (event.kind === 'saved') {
    await takeHighlights(event.head.url, event.head.id).catch((thrown) => log('highlights', thrown));
    // Whoever saved does not wait for the marks of all tabs.
    void libraryChanged(words).catch((thrown) => log('toolbar', thrown));
  }
  return event;
};
answerSaves(save);

const NOTHING: MenuTarget = { link: '', selected: '' };

onBrowserEvents(
  {
    installed: () => openOwnPage('welcome.html'),
    updated: noteUpdate,
    alarmed: (name) => (name === BACKUP_ALARM ? backUpWhenDue(words) : Promise.resolve()),
    commanded: async (command, tabId) => runEntry(command, tabId ?? (await activeTab()).id, NOTHING, save),
    chosen: (entry, tabId, on) => runEntry(entry, tabId, on, save),
    async tabClosed(tabId) {
      await Promise.all([forgetTab(tabId), dropHandedStory(tabId)]);
    },
    pageBegan: hideEarly,
    tabMoved,
  },
  MENU,
  words,
);

watchBoth(
  () => void sendSettings().catch((thrown) => log('sync', thrown)),
  () => void takeSettings().catch((thrown) => log('sync', thrown)),
);

void shutPrivateNetwork();

// Browsers may forget alarms when they are closed, so each start of the background sets it.
void setAlarm(BACKUP_ALARM, BACKUP_LOOKS).catch((thrown) => log('alarm', thrown));

watchSettings(() => {
  void rulesChanged(words).catch((thrown) => log('toolbar', thrown));
  void forgetOldEarly().catch((thrown) => log('early', thrown));
});
