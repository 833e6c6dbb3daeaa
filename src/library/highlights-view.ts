import { highlightsAsked, type MarkedStory } from '../core/highlight/gathered.ts';
import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour } from '../core/highlight/highlight.ts';
import type { SavedHead } from '../core/saved.ts';
import type { WordKey, Words } from '../data/words.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { isSameHead, type LibraryState, localDay } from './library-state.ts';
import type { DrawnList } from './list-view.ts';
import { emptyShelfNotice, loadingNotice, noHitsNotice } from './notices.ts';
import { addressOfHighlight } from './route.ts';
import { VirtualList } from './virtual-list.ts';

/** The shelf of highlights: what was marked and noted, story by story. */

export interface HighlightWays {
  clearSearch(): void;
  onColour(colour: HighlightColour | null): void;
  exportHighlights(): void;
}

const COLOUR_NAMES: Readonly<Record<HighlightColour, WordKey>> = {
  amber: 'library_colour_amber',
  green: 'library_colour_green',
  blue: 'library_colour_blue',
  rose: 'library_colour_rose',
};

/** What the shelf shows now; null until it has been read. */
export function highlightsShown({ marked, query, colour }: LibraryState): readonly MarkedStory[] | null {
  return marked && highlightsAsked(marked, query, colour);
}

/** How many highlights they hold together. */
export function countOf(stories: readonly MarkedStory[]): number {
  return stories.reduce((sum, { highlights }) => sum + highlights.length, 0);
}

function tools({ colour }: LibraryState, words: Words, ways: HighlightWays): HTMLElement {
  const colours = choice<HighlightColour | 'every'>({
    name: 'colour',
    legend: words.text('library_highlights_colour'),
    class: 'segments colours',
    options: [
      { value: 'every', label: words.text('library_highlights_every') },
      ...HIGHLIGHT_COLOURS.map((value) => ({
        value,
        label: words.text(COLOUR_NAMES[value]),
        sign: h('i', { class: `swatch ${value}`, 'aria-hidden': true }),
      })),
    ],
    chosen: colour ?? 'every',
    onChoose: (chosen) => ways.onColour(chosen === 'every' ? null : chosen),
  });
  const save = h(
    'button',
    { id: 'export-highlights', class: 'button', type: 'button', onclick: () => ways.exportHighlights() },
    icon('export'),
    words.text('library_highlights_export'),
  );
  return h('div', { class: 'highlight-tools' }, colours.element, save);
}

function highlightView(head: SavedHead, highlight: Highlight, words: Words): HTMLElement {
  const { id, quote, colour, note, createdAt } = highlight;
  const { lang, dir } = head;
  const link = h(
    'a',
    { class: 'quoted', href: addressOfHighlight(head.id, id), lang: lang ?? undefined, dir },
    quote.exact.replace(/\s+/g, ' '),
  );
  return h(
    'li',
    {},
    h('blockquote', { class: colour }, link),
    note !== '' && h('p', { class: 'own-note', dir: 'auto' }, note),
    h('p', { class: 'facts' }, words.date(localDay(createdAt))),
  );
}

function storyView({ head, highlights }: MarkedStory, words: Words): HTMLElement {
  const { id, title, lang, dir, site, byline } = head;
  const name = h(
    'a',
    { id: `row-${id}`, class: 'name', href: `#article=${id}` },
    title || words.text('library_no_title'),
  );
  return h(
    'li',
    { class: 'marked-story entry', 'data-id': id },
    h(
      'h2',
      { class: 'title', lang: title ? (lang ?? undefined) : undefined, dir: title ? dir : undefined },
      name,
    ),
    h(
      'p',
      { class: 'facts' },
      h('bdi', {}, site),
      byline.length > 0 && h('bdi', { class: 'byline' }, byline.join(', ')),
    ),
    h(
      'ul',
      { class: 'highlights' },
      highlights.map((each) => highlightView(head, each, words)),
    ),
  );
}

export function highlightsView(
  state: LibraryState,
  words: Words,
  ways: HighlightWays,
): readonly Node[] | DrawnList {
  const { marked, query } = state;
  const shown = highlightsShown(state);
  const title = words.text('library_highlights');
  if (marked === null || shown === null) return [loadingNotice(words)];
  if (marked.length === 0) return [emptyShelfNotice(words, title, 'library_highlights_none')];
  const heading = h('h1', {}, title);
  const line = h('p', { class: 'overview' }, words.count('library_highlights_found', countOf(shown)));
  const bar = tools(state, words, ways);
  if (shown.length === 0 && query.trim() !== '')
    return [heading, bar, noHitsNotice(words, query, ways.clearSearch)];
  const byId = new Map(shown.map((story) => [story.head.id, story]));
  const list = new VirtualList<SavedHead>(
    {
      keyOf: ({ id }) => id,
      draw: (head) => storyView(byId.get(head.id) ?? { head, highlights: [] }, words),
      isSame: isSameHead,
    },
    [{ heading: null, rows: shown.map(({ head }) => head) }],
  );
  return { nodes: [heading, line, bar, list.element], line, list };
}
