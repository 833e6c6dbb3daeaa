import type { SavedHead } from '../core/saved.ts';
import { tagsIn } from '../core/tags.ts';
import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { openDialog } from './dialog.ts';

/** What becomes of the tags of some stories. */
export interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The tags that all of some stories have. */
export function sharedTags(heads: readonly SavedHead[]): string[] {
  const [first, ...others] = heads;
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}

/** The tags of a story after a change. */
export function changedTags(tags: readonly string[], { added, removed }: TagChange): string[] {
  return [...new Set([...tags.filter((tag) => !removed.includes(tag)), ...added])];
}

/** How many known tags are offered. */
const OFFERED = 12;

/** Asks for the tags of stories. What all of them have stands in the field; what is taken out of it goes from all. */
export function askForTags(
  words: Words,
  heads: readonly SavedHead[],
  known: readonly string[],
  onChange: (change: TagChange) => void,
): void {
  const shared = sharedTags(heads);
  const field = h('input', { id: 'tags', type: 'text', autocomplete: 'off', spellcheck: false });
  field.value = shared.length > 0 ? `${shared.join(', ')}, ` : '';
  const offer = (tag: string) => {
    field.value = `${[...tagsIn(field.value), tag].join(', ')}, `;
    field.focus();
  };
  const offered = known
    .filter((tag) => !shared.includes(tag))
    .slice(0, OFFERED)
    .map((tag) => h('button', { class: 'tag', type: 'button', onclick: () => offer(tag) }, tag));
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const now = tagsIn(field.value);
        const added = now.filter((tag) => !shared.includes(tag));
        const removed = shared.filter((tag) => !now.includes(tag));
        dialog.close();
        if (added.length + removed.length > 0) onChange({ added, removed });
      },
    },
    h('label', { htmlFor: 'tags' }, words.text('library_tags_field')),
    field,
    offered.length > 0 && h('div', { class: 'offered' }, offered),
    h(
      'div',
      { class: 'ways' },
      h('button', { class: 'button main', type: 'submit' }, words.text('library_tags_done')),
    ),
  );
  const dialog = openDialog(words, words.count('library_tags_of', heads.length), [form]);
  field.focus();
}
