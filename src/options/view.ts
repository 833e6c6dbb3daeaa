import type { WordKey, Words } from '../data/words.ts';
import type { Settings } from '../platform/settings.ts';
import { type Child, h } from '../ui/h.ts';
import type { Doors } from './doors.ts';

/** What every section of the options is built with. */
export interface Page {
  readonly doors: Doors;
  readonly words: Words;
  /** The settings as they are now, here or changed elsewhere. */
  readonly settings: Settings;
  /** Stores a change; a failure is said on the page and written to the log. */
  store(work: () => Promise<unknown>): Promise<void>;
  /** Says something to screen readers when they pause. */
  say(text: string): void;
}

interface RowOptions {
  readonly title: string;
  readonly control: HTMLElement;
  readonly why?: Child;
}

/** A setting: its name, its control, and a sentence where the name is not enough. */
export function row({ title, control, why }: RowOptions): HTMLElement {
  return h(
    'div',
    { class: 'setting' },
    h('span', { class: 'name' }, title),
    h('div', { class: 'control' }, control),
    why && h('p', null, why),
  );
}

interface SwitchOptions {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}

export function switchRow({ id, title, why, on, onTurn }: SwitchOptions): HTMLElement {
  const control = h('input', {
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    id,
    checked: on,
    'aria-describedby': `${id}-why`,
    onchange: () => onTurn(control.checked),
  });
  return h(
    'div',
    { class: 'setting with-switch' },
    h('label', { class: 'name', htmlFor: id }, title),
    h('div', { class: 'control' }, control),
    h('p', { id: `${id}-why` }, why),
  );
}

export function plainButton(id: string, label: Child, onPress: () => void, name?: string): HTMLElement {
  return h('button', { type: 'button', id, class: 'button', 'aria-label': name, onclick: onPress }, label);
}

/** Values of a setting with the texts of their keys: `choices(words, 'options_face', FACES)`. */
export function choices<Value extends string, Prefix extends string>(
  words: Words,
  prefix: `${Prefix}_${Value}` extends WordKey ? Prefix : never,
  values: readonly Value[],
): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: words.text(`${prefix}_${value}` as WordKey) }));
}
