import type { Words } from '../data/words.ts';
import { h } from './h.ts';
import { icon } from './icons.ts';
import { toolButton } from './tool.ts';

interface ReadingBarOptions {
  readonly words: Words;
  readonly back: { readonly label: string; onBack(): void };
  /** Null where the story has no headings. */
  readonly onOutline: (() => void) | null;
  readonly onPoints: () => void;
  readonly onListen: () => void;
  /** Null where none are kept. */
  readonly onHighlights: (() => void) | null;
  readonly onStyle: () => void;
  readonly onPrint: () => void;
  /** Null where the story stands in a tab of its own. */
  readonly onOwnTab: (() => void) | null;
  readonly onHelp: () => void;
  /** Null where there is nothing to save. */
  readonly onSave: (() => void) | null;
}

export interface ReadingBar {
  readonly element: HTMLElement;
  readonly outline: HTMLButtonElement;
  readonly points: HTMLButtonElement;
  readonly listen: HTMLButtonElement;
  readonly highlights: HTMLButtonElement;
  readonly style: HTMLButtonElement;
  setSaved(state: 'not-saved' | 'saving' | 'saved'): void;
}

/** The top bar: the way back, and the tools. */
export function readingBar(options: ReadingBarOptions): ReadingBar {
  const { words, back, onOwnTab, onSave } = options;
  const tools = panelTools(options);
  const { outline, points, listen, highlights, style } = tools;
  const save =
    onSave && toolButton({ words, label: 'reading_save', icon: 'save', key: 'S', onPress: onSave });
  const ownTab = onOwnTab && toolButton({ words, label: 'reading_own_tab', icon: 'open', onPress: onOwnTab });
  const group = h(
    'div',
    { class: 'tools', role: 'group', 'aria-label': words.text('reading_tools') },
    [outline, points, listen, highlights, style, save, ownTab],
    wideTools(options),
  );
  return {
    element: h('header', { class: 'bar' }, wayBack(back), group),
    ...tools,
    setSaved(state) {
      if (save) showSaved(save, words, state);
    },
  };
}

function wayBack({ label, onBack }: ReadingBarOptions['back']): HTMLElement {
  return h(
    'button',
    { class: 'button bare leave', type: 'button', 'aria-keyshortcuts': 'Escape', onclick: () => onBack() },
    icon('back'),
    h('span', {}, label),
    h('kbd', { 'aria-hidden': true }, 'Esc'),
  );
}

/** The tools that open something beside the story. */
function panelTools(options: ReadingBarOptions) {
  const { words, onOutline, onPoints, onListen, onHighlights, onStyle } = options;
  const outline = toolButton({
    words,
    label: 'reading_outline',
    icon: 'outline',
    key: 'O',
    onPress: () => onOutline?.(),
  });
  outline.hidden = !onOutline;
  const points = toolButton({ words, label: 'reading_points', icon: 'points', key: 'P', onPress: onPoints });
  const listen = toolButton({ words, label: 'reading_listen', icon: 'listen', key: 'L', onPress: onListen });
  listen.setAttribute('aria-pressed', 'false');
  const highlights = toolButton({
    words,
    label: 'reading_highlights',
    icon: 'marker',
    onPress: () => onHighlights?.(),
  });
  highlights.hidden = !onHighlights;
  const style = toolButton({ words, label: 'reading_style', icon: 'type', key: 'A', onPress: onStyle });
  for (const tool of [outline, points, highlights, style]) tool.setAttribute('aria-expanded', 'false');
  return { outline, points, listen, highlights, style };
}

/** The tools that a narrow screen has no room for: they have keys. */
function wideTools({ words, onPrint, onHelp }: ReadingBarOptions): HTMLElement[] {
  const print = toolButton({ words, label: 'reading_print', icon: 'print', key: 'Ctrl+P', onPress: onPrint });
  const help = toolButton({ words, label: 'reading_keys', icon: 'keys', key: '?', onPress: onHelp });
  for (const tool of [print, help]) tool.classList.add('wide-only');
  return [print, help];
}

function showSaved(save: HTMLElement, words: Words, state: 'not-saved' | 'saving' | 'saved'): void {
  const label = words.text(state === 'saved' ? 'reading_saved' : 'reading_save');
  save.classList.toggle('saved', state === 'saved');
  save.setAttribute('aria-label', label);
  save.title = words.text('reading_tool_key', label, 'S');
  save.setAttribute('aria-busy', String(state === 'saving'));
  save.replaceChildren(icon(state === 'saved' ? 'saved' : 'save'));
}
