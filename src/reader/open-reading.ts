import type { Article, KeyPoint, SummaryLength } from '../core/article.ts';
import { Failure } from '../core/failure.ts';
import { keyPoints } from '../core/summary/key-points.ts';
import type { Words } from '../data/words.ts';
import { openOverlay } from '../page/overlay.ts';
import type { BackgroundApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import { inPrivateWindow } from '../platform/private-window.ts';
import { readingChoice, settingsAfter } from '../platform/reading-settings.ts';
import { startSaving } from '../platform/save-channel.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { type ReadingView, readingView } from '../ui/reading-view.ts';
import type { Reading, ReadingStart } from './session-parts.ts';
import { storyMarks } from './story-marks.ts';

/** Saves from the page itself; resolves once the article is kept. @throws Failure with the code of what went wrong */
function save(article: Article, points: readonly KeyPoint[], pictures: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    startSaving({ article, points, pictures, incognito: false }, (event) => {
      if (event.kind === 'saved') resolve();
      if (event.kind === 'failed') reject(new Failure(event.code));
    });
  });
}

/** Puts the reading view over the page. */
export function openReading(
  document: Document,
  words: Words,
  start: ReadingStart,
  background: Remote<BackgroundApi>,
): Reading {
  const printReading = (on: boolean) => void background.printReading(on).catch(() => undefined);
  const { article, settings, saved, place, onClosed } = start;
  const pointsFor = (length: SummaryLength) => keyPoints(article, length);
  const ending = new AbortController();
  let view: ReadingView | null = null;
  const { lang, dir, title, canonicalUrl: url } = article.metadata;
  const overlay = openOverlay(
    document,
    {
      label: title || words.text('reading_no_title'),
      lang,
      dir,
      onClose() {
        ending.abort();
        printReading(false);
        const left = view?.place() ?? 0;
        view?.stop();
        onClosed(left);
      },
    },
    (dialog, close) => {
      view = readingView({
        article,
        words,
        settings: readingChoice(settings, url),
        onSettings: (change) => void changeSettings((now) => settingsAfter(now, url, change)),
        pointsFor,
        back: { label: words.text('reading_back_to_page'), onBack: close },
        saved,
        onSave: () => save(article, pointsFor('medium'), settings.savePictures),
        pictureOf: (url) => url,
        highlights: inPrivateWindow() ? null : storyMarks(url, background),
        place,
      });
      dialog.append(view.element);
      view.start();
    },
  );
  printReading(true);
  watchSettings((changed) => view?.update(readingChoice(changed, url)), ending.signal);
  return { show: (point) => view?.showPoint(point) ?? false, close: () => overlay.close() };
}
