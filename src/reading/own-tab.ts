import { storyToSave } from '../core/story-to-save.ts';
import type { HandedStory } from '../platform/handed-story.ts';
import { readingChoice, settingsAfter } from '../platform/reading-settings.ts';
import type { Settings } from '../platform/settings.ts';
import { readingView } from '../ui/reading-view.ts';
import type { PictureFetch } from '../ui/story-parts.ts';
import type { Doors } from './doors.ts';

/** Each picture is fetched once, however often the story shows it. */
function picturesFor(load: (url: string) => Promise<Blob | null>): (url: string) => PictureFetch {
  const known = new Map<string, Promise<string | null>>();
  return (url) => () => {
    const address = known.get(url) ?? load(url).then((blob) => blob && URL.createObjectURL(blob));
    known.set(url, address);
    return address;
  };
}

/** Shows a story that was handed over from its page. Everything an overlay may not hold may stand here. */
export async function ownTab(
  document: Document,
  { article, place, from }: HandedStory,
  settings: Settings,
  doors: Doors,
): Promise<{ settingsChanged(settings: Settings): void }> {
  const { words, changeSettings, pointsOf } = doors;
  const { canonicalUrl, url, title } = article.metadata;
  let now = settings;
  document.title = title || words.text('reading_no_title');
  const view = readingView({
    article,
    words,
    settings: readingChoice(settings, canonicalUrl),
    onSettings: (change) => void changeSettings((known) => settingsAfter(known, canonicalUrl, change)),
    pointsFor: (length) => pointsOf(article, length),
    back: {
      label: words.text('reading_back_to_page'),
      onBack: () =>
        void doors.back(from, url, view.place()).catch((thrown) => doors.log('back to the page', thrown)),
    },
    saved: await doors.isSaved(canonicalUrl).catch(() => false),
    onSave: () => doors.save(storyToSave(article, 'medium', pointsOf), now.savePictures),
    onFollow: (to) => void doors.follow(to).catch((thrown) => doors.log('follow a link', thrown)),
    pictureOf: picturesFor(doors.picturesOf(article)),
    highlights: doors.notesOf(canonicalUrl),
    place,
  });
  document.body.append(view.element);
  view.start();
  return {
    settingsChanged(changed) {
      now = changed;
      document.documentElement.setAttribute('data-theme', changed.theme);
      view.update(readingChoice(changed, canonicalUrl));
    },
  };
}
