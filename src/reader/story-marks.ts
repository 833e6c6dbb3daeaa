import type { BackgroundApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import type { HighlightKeeper } from '../ui/highlighter.ts';

/** The highlights of the story in a page, kept by the background. Notes are written in the extension's own pages. */
export function storyMarks(url: string, background: Remote<BackgroundApi>): HighlightKeeper {
  return {
    withNotes: false,
    all: () => background.highlightsOf(url),
    add: (quote, colour) => background.addHighlight(url, quote, colour),
    change: ({ id, colour }) => background.recolour(url, id, colour),
    remove: (id) => background.dropHighlight(url, id),
  };
}
