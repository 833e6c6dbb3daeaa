import type { Words } from '../data/words.ts';
import { h } from './h.ts';
import { icon } from './icons.ts';
import { toolButton } from './tool.ts';

interface ReadingBarOptions {
  readonly words: Words;
  readonly back: { readonly label: string; onBack(): void };
  readonly onPoints: () => void;
  readonly onStyle: () => void;
  /** Null where there is nothing to save. */
  readonly onSave: (() => void) | null;
}

export interface ReadingBar {
  readonly element: HTMLElement;
  readonly points: HTMLButtonElement;
  readonly style: HTMLButtonElement;
  setSaved(state: 'not-saved' | 'saving' | 'saved'): void;
}

/** The top bar: the way back, and the tools. */
export function readingBar(options: ReadingBarOptions): ReadingBar {
  const { words, back } = options;
  const points = toolButton({
    words,
    label: 'reading_points',
    icon: 'points',
    key: 'P',
    onPress: options.onPoints,
  });
  const style = toolButton({
    words,
    label: 'reading_style',
    icon: 'type',
    key: 'A',
    onPress: options.onStyle,
  });
  for (const tool of [points, style]) tool.setAttribute('aria-expanded', 'false');
  const save =
    options.onSave &&
    toolButton({ words, label: 'reading_save', icon: 'save', key: 'S', onPress: options.onSave });
  const element = h(
    'header',
    { class: 'bar' },
    h(
      'button',
      {
        class: 'button bare leave',
        type: 'button',
        'aria-keyshortcuts': 'Escape',
        onclick: () => back.onBack(),
      },
      icon('back'),
      h('span', {}, back.label),
      h('kbd', { 'aria-hidden': true }, 'Esc'),
    ),
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': words.text('reading_tools') },
      points,
      style,
      save,
    ),
  );
  return {
    element,
    points,
    style,
    setSaved(state) {
      if (!save) return;
      const label = words.text(state === 'saved' ? 'reading_saved' : 'reading_save');
      save.classList.toggle('saved', state === 'saved');
      save.setAttribute('aria-label', label);
      save.title = words.text('reading_tool_key', label, 'S');
      save.setAttribute('aria-busy', String(state === 'saving'));
      save.replaceChildren(icon(state === 'saved' ? 'saved' : 'save'));
    },
  };
}
