import { newHighlight } from '../core/highlight/highlight.ts';
import type { SavedArticle } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import type { HighlightKeeper } from '../ui/highlighter.ts';

/** The highlights of a saved story, kept with it. */
export function keptHighlights({ head, highlights }: SavedArticle, library: Library): HighlightKeeper {
  const { id } = head;
  return {
    withNotes: true,
    all: async () => (await library.open(id))?.highlights ?? highlights,
    async add(quote, colour) {
      const added = newHighlight(crypto.randomUUID(), quote, colour, new Date().toISOString());
      await library.changeHighlights(id, (all) => [...all, added]);
      return added;
    },
    async change(highlight) {
      const changed = { ...highlight, changedAt: new Date().toISOString() };
      await library.changeHighlights(id, (all) =>
        all.map((each) => (each.id === highlight.id ? changed : each)),
      );
    },
    async remove(gone) {
      await library.changeHighlights(id, (all) => all.filter((each) => each.id !== gone));
    },
  };
}
