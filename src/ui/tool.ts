import type { WordKey, Words } from '../data/words.ts';
import { h } from './h.ts';
import { type IconName, icon } from './icons.ts';

interface ToolOptions {
  readonly words: Words;
  readonly label: WordKey;
  readonly icon: IconName;
  /** The single key that does the same. */
  readonly key?: string;
  readonly onPress: () => void;
}

/** A button that is an icon: its words are its name and its tooltip. */
export function toolButton({ words, label, icon: name, key, onPress }: ToolOptions): HTMLButtonElement {
  const text = words.text(label);
  return h(
    'button',
    {
      class: 'tool',
      type: 'button',
      'aria-label': text,
      'aria-keyshortcuts': key,
      title: key ? words.text('reading_tool_key', text, key) : text,
      onclick: onPress,
    },
    icon(name),
  );
}
