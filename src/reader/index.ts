import { lookForPhrasesOf } from '../core/clean/phrases.ts';
import { storyToSave } from '../core/story-to-save.ts';
import { locate } from '../core/text/locate.ts';
import { watchAddress } from '../page/address-watch.ts';
import { startCleaning } from '../page/cleaning.ts';
import { markSentence } from '../page/mark.ts';
import { showPill } from '../page/pill.ts';
import type { BackgroundApi, ExtractorApi, ReaderApi, Sheet } from '../platform/api.ts';
import { browserWords } from '../platform/i18n.ts';
import { READER_GLOBAL } from '../platform/inject.ts';
import { READER_SHAPES } from '../platform/message-shapes.ts';
import { answer, isOwnPage, remoteBackground, remoteExtractor } from '../platform/messages.ts';
import { isOrphaned } from '../platform/orphan.ts';
import { paceOfPage } from '../platform/page-turn.ts';
import { bringPartsBy } from '../platform/parts.ts';
import { underscored } from '../ui/word-keys.ts';
import { earlyOn } from './early.ts';
import { farExtraction } from './far-extraction.ts';
import { noticesOn } from './notices.ts';
import { pickingOn } from './picking.ts';
import { planInSlices } from './planning.ts';
import { pointing } from './pointing.ts';
import { sitePreferences } from './preferences.ts';
import { rehearsePlan } from './rehearsal.ts';
import { Session } from './session.ts';
import { storyOf } from './story.ts';
import { withVeil } from './veiling.ts';

const words = browserWords();
/** Half as much code again as all else here, and needed only where the story is read or saved in this tab. */
const loadKeyPoints = () => import('../core/summary/key-points.ts');
const background = remoteBackground<BackgroundApi>();
bringPartsBy((files) => background.bringParts(files));
const inserted = new Map<Sheet, Promise<void>>();
const insertStyles = (sheet: Sheet) => {
  const known = inserted.get(sheet) ?? background.insertStyles(sheet);
  inserted.set(sheet, known);
  return known;
};
const frames = pointing(document);

/** Without them, a page is looked at in its own language and in English. */
const languages = sitePreferences
  .load()
  .then(({ phraseLanguages }) => {
    lookForPhrasesOf(phraseLanguages);
    return phraseLanguages;
  })
  .catch(() => []);
const extractElsewhere = farExtraction({
  extractor: remoteExtractor<ExtractorApi>(),
  open: () => background.openExtractor(),
  paceUntil: (signal) => paceOfPage({ signal }),
  languages,
});
let rehearsed = false;
const story = storyOf(document, (page, url, signal, meanwhile) =>
  extractElsewhere(page, url, signal, () => {
    meanwhile?.();
    // Once in a tab, and nothing depends on it.
    if (!rehearsed) void rehearsePlan(document, paceOfPage()).catch(() => undefined);
    rehearsed = true;
  }),
);

const session = new Session({
  document,
  story,
  preferences: sitePreferences,
  background,
  plan: planInSlices,
  startCleaning: withVeil(startCleaning, () => void insertStyles('veil').catch(() => undefined)),
  isOrphaned,
  styles: () => insertStyles('hide'),
  early: earlyOn(document, background),
  async loadReading() {
    const [{ openReading }, { keyPoints }] = await Promise.all([
      import('./open-reading.ts'),
      loadKeyPoints(),
    ]);
    return (start) => openReading({ document, words, background, keyPoints }, start);
  },
  // A story too long for it has its points worked out when they are looked at.
  preparePoints: (article) =>
    loadKeyPoints()
      .then(({ prepareKeyPoints }) => prepareKeyPoints(article, paceOfPage()))
      .catch(() => undefined),
  markOnPage({ sources }, point) {
    const source = sources[point.block];
    const range = (source?.isConnected && locate(source, point.text)) || locate(document.body, point.text);
    if (range) {
      void insertStyles('mark').catch(() => undefined);
      markSentence(document, range);
    }
    return Boolean(range);
  },
  announce(message, onUndo) {
    const { lang, dir } = words;
    if (message === 'fight') {
      showPill(document, { text: words.text('reading_pill_fought'), lang, dir }, onUndo);
      return;
    }
    if ('failure' in message) {
      showPill(document, { text: words.text(`failure_${underscored(message.failure)}`), lang, dir }, onUndo);
      return;
    }
    const text = words.count('reading_pill_hidden', message.hidden);
    showPill(document, { text, action: words.text('reading_pill_original'), lang, dir }, onUndo);
  },
});

const notices = noticesOn(document, words, background);
const picking = pickingOn(document, words, session);
const lookAtAddress = watchAddress(window, new AbortController().signal, () => void session.addressChanged());

answer<ReaderApi>(
  'reader',
  {
    state: () => session.state(),
    clean: (request) => session.clean(request),
    press: (request) => session.press(request),
    restore: () => session.restore(),
    toggle: (request) => session.toggle(request),
    openReadingView: () => session.openReadingView(),
    article: () => session.article(),
    async forSaving(length) {
      const [article, { keyPoints }] = await Promise.all([session.article(), loadKeyPoints()]);
      return storyToSave(article, length, keyPoints);
    },
    tell: notices.tell,
    copySelection: notices.copySelection,
    loadPages: () => session.pages.load(),
    stopPages: () => session.pages.stop(),
    useOtherVersion: () => session.pages.useOtherVersion(),
    showPoint: (point) => session.showPoint(point),
    putBack: (target) => session.putBack(target),
    hideAgain: (target) => session.hideAgain(target),
    itemsOf: (reason) => session.itemsOf(reason),
    pointAt(target) {
      const clutter = target ? session.clutterOf(target) : [];
      const [first] = clutter;
      const label = first ? words.count(`reason_${underscored(first.reason)}`, clutter.length) : '';
      frames.show(
        clutter.map(({ element }) => element),
        label,
      );
    },
    pick: () => picking.start(),
    showBlock(block) {
      story.known?.sources[block]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    },
    lookAtAddress,
    setTextScale: (scale) => session.setTextScale(scale),
  },
  READER_SHAPES,
  (sender) => sender.tab === undefined || isOwnPage(sender),
);

Object.assign(globalThis, { [READER_GLOBAL]: true });
