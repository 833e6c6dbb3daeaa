import type { BackgroundApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import type { HighlightKeeper } from '../ui/highlighter.ts';

/** The highlights of a story and the notes on them, kept by the background, whether or not the story is saved. */
export function storyNotes(url: string, background: Remote<BackgroundApi>): HighlightKeeper {
  return {
    withNotes: true,
    all: () => background.highlightsOf(url),
    add: (quote, colour) => background.addHighlight(url, quote, colour),
    async change({ id, colour, note }) {
      await background.recolour(url, id, colour);
      await background.annotate(url, id, note);
    },
    remove: (id) => background.dropHighlight(url, id),
  };
}
