import type { SavedHead } from '../core/saved.ts';
import { tagsIn } from '../core/tags.ts';
import { h } from '../ui/h.ts';
import type { StoryScreen } from './popup-state.ts';
import type { View } from './view.ts';

interface TagsGiven {
  /** Null where the story is not in the library. */
  readonly head: SavedHead | null;
  /** The library's tags; null until they are asked for. */
  readonly known: readonly string[] | null;
}

/** How many known tags are offered. */
const OFFERED = 8;

export function tagsGiven(shown: StoryScreen | null): TagsGiven {
  const saving = shown?.saving;
  const head = saving?.kind === 'saved' || saving?.kind === 'before' ? saving.head : null;
  return { head, known: shown?.knownTags ?? null };
}

/** What a saved story is filed under, in a field, with the library's other tags one press away. */
export function tagsView({ words, saving }: View) {
  return ({ head, known }: TagsGiven): Node[] => {
    if (!head) return [];
    const field = h('input', {
      type: 'text',
      id: 'tags-field',
      autocomplete: 'off',
      spellcheck: false,
      value: head.tags.join(', '),
      placeholder: words.text('library_tags_field'),
      onfocus: () => void saving.loadTags(),
      onchange: () => void saving.setTags(tagsIn(field.value)),
      onkeydown: ({ key }) => key === 'Enter' && void saving.setTags(tagsIn(field.value)),
    });
    const others = (known ?? []).filter((tag) => !head.tags.includes(tag)).slice(0, OFFERED);
    const offered = others.map((tag, index) =>
      h(
        'button',
        {
          type: 'button',
          id: `tag-${index}`,
          class: 'tag',
          'aria-label': words.text('popup_tag_add', tag),
          onclick: () => void saving.setTags([...tagsIn(field.value), tag]),
        },
        tag,
      ),
    );
    return [
      h(
        'div',
        { class: 'line' },
        h('label', { class: 'label', htmlFor: field.id }, words.text('popup_tags')),
        field,
      ),
      ...(offered.length > 0 ? [h('div', { class: 'offered' }, offered)] : []),
    ];
  };
}
