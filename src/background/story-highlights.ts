import {
  type Highlight,
  type HighlightColour,
  newHighlight,
  type Quote,
} from '../core/highlight/highlight.ts';
import { openLibrary } from '../platform/library-store.ts';
import { changePageHighlights, pageHighlights } from '../platform/page-highlights.ts';

type Change = (highlights: readonly Highlight[]) => readonly Highlight[];

/** What a reader marked in a story: with the story where it is saved, else by its address alone. */
async function change(url: string, make: Change): Promise<void> {
  const library = await openLibrary();
  const copy = await library.copyOf(url);
  if (copy) await library.changeHighlights(copy.id, make);
  else await changePageHighlights(url, make);
}

/**
 * @param url the story's own address.
 * @param withNotes not for a script in a page: what stands in a page can be read there.
 */
export async function highlightsOf(url: string, withNotes: boolean): Promise<Highlight[]> {
  const library = await openLibrary();
  const copy = await library.copyOf(url);
  const saved = copy && (await library.open(copy.id));
  const all = saved?.highlights ?? (await pageHighlights(url));
  return withNotes ? [...all] : all.map((highlight) => ({ ...highlight, note: '' }));
}

export async function addHighlight(url: string, quote: Quote, colour: HighlightColour): Promise<Highlight> {
  const added = newHighlight(crypto.randomUUID(), quote, colour, new Date().toISOString());
  await change(url, (all) => [...all, added]);
  return added;
}

export function recolour(url: string, id: string, colour: HighlightColour): Promise<void> {
  const changedAt = new Date().toISOString();
  return change(url, (all) => all.map((each) => (each.id === id ? { ...each, colour, changedAt } : each)));
}

export function annotate(url: string, id: string, note: string): Promise<void> {
  const changedAt = new Date().toISOString();
  return change(url, (all) => all.map((each) => (each.id === id ? { ...each, note, changedAt } : each)));
}

export function dropHighlight(url: string, id: string): Promise<void> {
  return change(url, (all) => all.filter((each) => each.id !== id));
}

/** A story that is saved takes with it what was marked before. */
export async function takeHighlights(url: string, id: string): Promise<void> {
  const marked = await pageHighlights(url);
  if (marked.length === 0) return;
  const library = await openLibrary();
  await library.changeHighlights(id, (all) => {
    const known = new Set(all.map((each) => each.id));
    return [...all, ...marked.filter((each) => !known.has(each.id))];
  });
  await changePageHighlights(url, () => []);
}
