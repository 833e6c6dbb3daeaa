import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour } from '../core/highlight/highlight.ts';
import type { Words } from '../data/words.ts';
import { h } from './h.ts';
import { toolButton } from './tool.ts';

interface SelectionBarOptions {
  readonly words: Words;
  readonly onColour: (colour: HighlightColour) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  /** Null where no note may stand, as over a page that could read it. */
  readonly onNote: (() => void) | null;
}

export interface SelectionBar {
  readonly element: HTMLElement;
  /** Stands above a place of the window; for a highlight that is there, or for a selection where it is null. */
  show(box: DOMRect, highlight: Highlight | null): void;
  /** @returns false where it was not there. */
  hide(): boolean;
}

/** What can be done with words of the story: four highlights, a note, copying. */
export function selectionBar({
  words,
  onColour,
  onCopy,
  onRemove,
  onNote,
}: SelectionBarOptions): SelectionBar {
  const dots = HIGHLIGHT_COLOURS.map((colour) =>
    h('button', {
      type: 'button',
      class: `dot ${colour}`,
      'aria-label': words.text(`reading_highlight_${colour}`),
      title: words.text(`reading_highlight_${colour}`),
      'aria-pressed': false,
      onclick: () => onColour(colour),
    }),
  );
  const note =
    onNote && toolButton({ words, label: 'reading_note', icon: 'note', key: 'N', onPress: onNote });
  const copy = toolButton({ words, label: 'reading_copy', icon: 'copy', onPress: onCopy });
  const remove = toolButton({ words, label: 'reading_highlight_remove', icon: 'trash', onPress: onRemove });
  const element = h(
    'div',
    {
      class: 'selection-bar',
      role: 'toolbar',
      'aria-label': words.text('reading_highlights'),
      hidden: true,
      // A press here leaves the selection as it is.
      onpointerdown: (event) => event.preventDefault(),
      onmousedown: (event) => event.preventDefault(),
    },
    dots,
    note,
    copy,
    remove,
  );
  return {
    element,
    show(box, highlight) {
      HIGHLIGHT_COLOURS.forEach((colour, index) => {
        dots[index]?.setAttribute('aria-pressed', String(highlight?.colour === colour));
      });
      remove.hidden = highlight === null;
      element.hidden = false;
      const { offsetWidth, offsetHeight } = element;
      const { clientWidth } = element.parentElement ?? document.documentElement;
      const left = Math.min(
        Math.max(8, box.left + box.width / 2 - offsetWidth / 2),
        clientWidth - offsetWidth - 8,
      );
      const above = box.top - offsetHeight - 8;
      element.style.setProperty('--left', `${left}px`);
      element.style.setProperty('--top', `${above < 60 ? box.bottom + 8 : above}px`);
    },
    hide() {
      const was = !element.hidden;
      element.hidden = true;
      return was;
    },
  };
}
