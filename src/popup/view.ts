import type { Words } from '../data/words.ts';
import { type Child, h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import type { OtherWordsActions } from './other-words-actions.ts';
import type { OwnActions } from './own-actions.ts';
import type { PageActions } from './page-actions.ts';
import type { SaveActions } from './save-actions.ts';
import type { SiteActions } from './site-actions.ts';

/** What every part of the popup is drawn with. */
export interface View {
  readonly words: Words;
  readonly page: PageActions;
  readonly saving: SaveActions;
  readonly site: SiteActions;
  readonly own: OwnActions;
  readonly otherWords: OtherWordsActions;
}

export interface ButtonOptions {
  /** Keeps the focus when the part around it is drawn anew. */
  readonly id: string;
  readonly label: Child;
  readonly look?: 'main' | 'low' | 'bare low' | 'main low';
  readonly icon?: IconName;
  /** The single key that does the same. */
  readonly key?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

export function button({ id, label, look, icon: name, key, disabled, onPress }: ButtonOptions): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      id,
      class: look ? `button ${look}` : 'button',
      'aria-keyshortcuts': key,
      disabled,
      onclick: onPress,
    },
    name && icon(name),
    label,
  );
}

export interface NoteOptions {
  readonly icon: IconName;
  readonly look?: 'good' | 'glow' | 'warn' | 'bad';
  /** Said at once, or when the screen reader has a pause. Absent where another line says it. */
  readonly role?: 'alert' | 'status';
  readonly title: string;
  readonly text?: Child;
  readonly buttons?: readonly HTMLElement[];
}

/** A note: what happened, in a few words and a sentence, and the ways on from there. */
export function note({ icon: name, look, role, title, text, buttons = [] }: NoteOptions): HTMLElement {
  return h(
    'div',
    { class: look ? `note ${look}` : 'note', role },
    icon(name),
    h('b', null, title),
    text && h('p', null, text),
    buttons.length > 0 && h('div', { class: 'row' }, buttons),
  );
}
