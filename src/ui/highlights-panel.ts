import type { Highlight } from '../core/highlight/highlight.ts';
import type { Words } from '../data/words.ts';
import { h } from './h.ts';
import { toolButton } from './tool.ts';

interface HighlightsPanelOptions {
  readonly words: Words;
  /** False over a page, which could read the notes. */
  readonly withNotes: boolean;
  readonly onGo: (highlight: Highlight) => void;
  readonly onNote: (highlight: Highlight, note: string) => void;
  readonly onRemove: (highlight: Highlight) => void;
}

export interface HighlightsPanel {
  readonly element: HTMLElement;
  /** @param lost those whose words the story no longer holds */
  show(highlights: readonly Highlight[], lost: readonly Highlight[]): void;
  /** Puts the cursor into a highlight's note. */
  edit(highlight: Highlight): void;
  /** Called when a note is to be written, so that the panel can be opened. */
  onEdit: (() => void) | null;
}

/** All highlights of a story in its order, with the reader's notes where they may stand. */
export function highlightsPanel(options: HighlightsPanelOptions): HighlightsPanel {
  const { words } = options;
  const list = h('ol', { class: 'highlight-list' });
  const missing = h('div', { class: 'missing-highlights', hidden: true });
  const empty = h('p', { class: 'caption' }, words.text('reading_highlights_none'));
  const heading = h('h2', { id: 'reading-highlights' }, words.text('reading_highlights'));
  const panel: HighlightsPanel = {
    element: h(
      'section',
      { class: 'panel highlights-panel', 'aria-labelledby': heading.id, hidden: true },
      heading,
      empty,
      list,
      missing,
    ),
    onEdit: null,
    show(highlights, lost) {
      const gone = new Set(lost.map(({ id }) => id));
      const placed = highlights.filter(({ id }) => !gone.has(id)).sort((a, b) => a.quote.at - b.quote.at);
      empty.hidden = highlights.length > 0;
      list.replaceChildren(...placed.map((highlight) => h('li', {}, entry(highlight, options, true))));
      missing.hidden = lost.length === 0;
      missing.replaceChildren(
        h('h3', {}, words.count('reading_highlights_lost', lost.length)),
        h(
          'ul',
          {},
          lost.map((highlight) => h('li', {}, entry(highlight, options, false))),
        ),
      );
    },
    edit({ id }) {
      panel.onEdit?.();
      panel.element.querySelector<HTMLElement>(`textarea[data-highlight="${CSS.escape(id)}"]`)?.focus();
    },
  };
  return panel;
}

function entry(
  highlight: Highlight,
  { words, withNotes, onGo, onNote, onRemove }: HighlightsPanelOptions,
  placed: boolean,
): HTMLElement[] {
  const { quote, colour, note, id } = highlight;
  const text = quote.exact.replace(/\s+/g, ' ');
  const quoted = placed
    ? h('button', { type: 'button', class: `quoted ${colour}`, onclick: () => onGo(highlight) }, text)
    : h('p', { class: `quoted ${colour}` }, text);
  const field = h('textarea', {
    rows: 2,
    value: note,
    'data-highlight': id,
    'aria-label': words.text('reading_note_label'),
    placeholder: words.text('reading_note'),
    onchange: () => onNote(highlight, field.value),
  });
  const remove = toolButton({
    words,
    label: 'reading_highlight_remove',
    icon: 'trash',
    onPress: () => onRemove(highlight),
  });
  return [h('div', { class: 'highlight-entry' }, quoted, remove), ...(withNotes ? [field] : [])];
}
