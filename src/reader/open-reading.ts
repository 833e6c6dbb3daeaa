import type { SummaryLength } from '../core/article.ts';
import { Failure } from '../core/failure.ts';
import { isPrivateHost, mayBeAskedFor } from '../core/private-host.ts';
import { type StoryToSave, storyToSave } from '../core/story-to-save.ts';
import type { keyPoints } from '../core/summary/key-points.ts';
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
function save(story: StoryToSave, pictures: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    startSaving({ ...story, pictures, incognito: false, favicon: null }, (event) => {
      if (event.kind === 'saved') resolve();
      if (event.kind === 'failed') reject(new Failure(event.code));
    });
  });
}

/** Goes on to another page, to be read there. Where the background does not answer, the page comes as it is. */
async function follow(document: Document, background: Remote<BackgroundApi>, url: string): Promise<void> {
  await background.followLink(url).catch(() => undefined);
  document.location.assign(url);
}

interface World {
  readonly document: Document;
  readonly words: Words;
  readonly background: Remote<BackgroundApi>;
  readonly keyPoints: typeof keyPoints;
}

/** Puts the reading view over the page. */
export function openReading({ document, words, background, keyPoints }: World, start: ReadingStart): Reading {
  const printReading = (on: boolean) => void background.printReading(on).catch(() => undefined);
  const { article, settings, onClosed } = start;
  const ending = new AbortController();
  const isOfOwnNetwork = isPrivateHost(document.location.hostname);
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
      const show = (shown: Pick<ReadingStart, 'article' | 'saved' | 'place' | 'pages'>) => {
        view?.stop();
        const pointsFor = (length: SummaryLength) => keyPoints(shown.article, length);
        view = readingView({
          ...shown,
          words,
          settings: readingChoice(settings, url),
          onSettings: (change) => void changeSettings((now) => settingsAfter(now, url, change)),
          pointsFor,
          back: { label: words.text('reading_back_to_page'), onBack: close },
          onSave: () => save(storyToSave(shown.article, 'medium', keyPoints), settings.savePictures),
          // What a page may have its browser ask for is not for us to ask for, too.
          pictureOf: (address) =>
            address.startsWith('data:') || mayBeAskedFor(address, isOfOwnNetwork) ? address : null,
          highlights: inPrivateWindow() ? null : storyMarks(url, background),
          onOwnTab: inPrivateWindow()
            ? null
            : async (at) => {
                await background.readInOwnTab(shown.article, at);
                close();
              },
          onFollow: (to) => void follow(document, background, to),
          onJoined: (joined) =>
            show({ article: joined, saved: false, place: view?.place() ?? null, pages: null }),
        });
        dialog.replaceChildren(view.element);
        view.start();
      };
      show(start);
    },
  );
  printReading(true);
  watchSettings((changed) => view?.update(readingChoice(changed, url)), ending.signal);
  return { show: (point) => view?.showPoint(point) ?? false, close: () => overlay.close() };
}
