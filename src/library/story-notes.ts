import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';

export interface StoryNotesOptions {
  readonly words: Words;
  /** Whether the text changed between two saves. */
  readonly hasFormer: boolean;
  /** Stories that are much the same. */
  readonly similar: readonly SavedHead[];
  onChanges(): void;
}

/** What there is to say of a saved story, over its foot: that it changed, and that another one is much the same. */
export function storyNotes({ words, hasFormer, similar, onChanges }: StoryNotesOptions): HTMLElement | null {
  const [near] = similar;
  if (!hasFormer && !near) return null;
  const changed = h(
    'button',
    { class: 'button low', type: 'button', onclick: onChanges },
    words.text('library_changed'),
  );
  const other = near && [
    h('span', {}, words.text('library_similar')),
    h(
      'a',
      { href: `#article=${near.id}`, lang: near.lang ?? undefined, dir: near.dir },
      near.title || words.text('library_no_title'),
    ),
  ];
  const close = h(
    'button',
    {
      class: 'tool',
      type: 'button',
      'aria-label': words.text('library_close'),
      onclick: () => element.remove(),
    },
    icon('close', { small: true }),
  );
  const element: HTMLElement = h(
    'aside',
    { class: 'story-notes', 'aria-label': words.text('library_story_notes') },
    hasFormer && changed,
    other,
    close,
  );
  return element;
}
