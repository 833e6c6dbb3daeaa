import type { Words } from '../data/words.ts';
import type { Choice } from './choice.ts';
import { h } from './h.ts';
import type { ReadingSettings } from './reading-settings.ts';

/** A part of the controls, and how it shows a setting that was changed elsewhere. */
export interface StylePart {
  readonly element: HTMLElement;
  show(settings: ReadingSettings): void;
}

export interface StyleGiven {
  readonly words: Words;
  readonly settings: ReadingSettings;
  readonly change: (made: Partial<ReadingSettings>) => void;
}

/** A label and its choice beside it. */
export function labelled<Value extends string>(label: string, chosen: Choice<Value>): HTMLElement {
  return h('div', { class: 'labelled' }, h('span', { 'aria-hidden': true }, label), chosen.element);
}
