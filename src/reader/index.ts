import { locate } from '../core/text/locate.ts';
import { watchAddress } from '../page/address-watch.ts';
import { startCleaning } from '../page/cleaning.ts';
import { markSentence } from '../page/mark.ts';
import { showPill } from '../page/pill.ts';
import type { BackgroundApi, ReaderApi } from '../platform/api.ts';
import { browserWords } from '../platform/i18n.ts';
import { READER_GLOBAL } from '../platform/inject.ts';
import { answer, isOwnPage, remoteBackground } from '../platform/messages.ts';
import { underscored } from '../ui/word-keys.ts';
import { openReading } from './open-reading.ts';
import { yieldToPage } from './page-turn.ts';
import { pointing } from './pointing.ts';
import { sitePreferences } from './preferences.ts';
import { Session } from './session.ts';
import { storyOf } from './story.ts';

const words = browserWords();
const background = remoteBackground<BackgroundApi>();
let inserted: Promise<void> | null = null;
const frames = pointing(document);

const session = new Session({
  document,
  story: storyOf(document, yieldToPage),
  preferences: sitePreferences,
  background,
  startCleaning,
  styles() {
    inserted ??= background.insertStyles();
    return inserted;
  },
  openReading: (start) =>
    openReading(document, words, start, (on) => void background.printReading(on).catch(() => undefined)),
  markOnPage({ sources }, point) {
    const source = sources[point.block];
    const range = (source?.isConnected && locate(source, point.text)) || locate(document.body, point.text);
    if (range) markSentence(document, range);
    return Boolean(range);
  },
  announce(message, onUndo) {
    const { lang, dir } = words;
    if ('failure' in message) {
      showPill(document, { text: words.text(`failure_${underscored(message.failure)}`), lang, dir }, onUndo);
      return;
    }
    const text = words.count('reading_pill_hidden', message.hidden);
    showPill(document, { text, action: words.text('reading_pill_original'), lang, dir }, onUndo);
  },
});

const lookAtAddress = watchAddress(window, new AbortController().signal, () => void session.addressChanged());

answer<ReaderApi>(
  'reader',
  {
    state: () => session.state(),
    clean: (request) => session.clean(request),
    restore: () => session.restore(),
    toggle: (request) => session.toggle(request),
    openReadingView: () => session.openReadingView(),
    article: () => session.article(),
    showPoint: (point) => session.showPoint(point),
    putBack: (reason) => session.putBack(reason),
    hideAgain: (reason) => session.hideAgain(reason),
    pointAt(reason) {
      const places = reason ? session.placesOf(reason) : [];
      frames.show(places, reason ? words.count(`reason_${underscored(reason)}`, places.length) : '');
    },
    lookAtAddress,
    setTextScale: (scale) => session.setTextScale(scale),
  },
  (sender) => sender.tab === undefined || isOwnPage(sender),
);

Object.assign(globalThis, { [READER_GLOBAL]: true });
