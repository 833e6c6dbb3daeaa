import type { WordKey, Words } from '../data/words.ts';
import { h } from '../ui/h.ts';

/** How far the reader is with picking. */
export type Stage =
  | { readonly kind: 'looking' }
  | { readonly kind: 'chosen'; readonly previewed: boolean }
  | { readonly kind: 'hidden'; readonly element: Element; readonly onSite: boolean };

/** What the panel's buttons do. */
export type PickerDeeds = Readonly<
  Record<'wider' | 'narrower' | 'preview' | 'hide' | 'undo' | 'done', () => void>
>;

/** The panel of the picker: what is framed, what was done, and the buttons for what can be done now. */
export class PickerPanel {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #deeds: PickerDeeds;
  readonly #what = h('p', { class: 'what', dir: 'auto' });
  readonly #said = h('p', { role: 'status' });
  readonly #buttons = h('div', { class: 'row' });

  constructor(words: Words, deeds: PickerDeeds) {
    this.#words = words;
    this.#deeds = deeds;
    this.element = h(
      'section',
      { class: 'panel', tabIndex: -1, 'aria-label': words.text('pick_title') },
      h('h2', null, words.text('pick_title')),
      this.#what,
      this.#said,
      this.#buttons,
    );
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  name(text: string): void {
    this.#what.textContent = text;
  }

  say(key: (WordKey & `pick_${string}`) | null): void {
    this.#said.textContent = key === null ? '' : this.#words.text(key);
  }

  /** @param refused whether what is framed may not be hidden */
  draw(stage: Stage, refused: boolean): void {
    const focused = this.#buttons.querySelector(':focus')?.id;
    this.#buttons.replaceChildren(...this.#buttonsFor(stage, refused));
    if (focused) this.#buttons.querySelector<HTMLElement>(`#${focused}`)?.focus({ preventScroll: true });
  }

  #buttonsFor(stage: Stage, refused: boolean): HTMLElement[] {
    const done = this.#button('done', 'bare low');
    const steps = [this.#button('wider', 'low'), this.#button('narrower', 'low')];
    if (stage.kind === 'hidden') return [this.#button('undo', 'low'), done];
    if (refused) return [done];
    if (stage.kind === 'looking') return [...steps, done];
    const hide = this.#button('hide', 'main low');
    return [hide, ...steps, this.#button('preview', 'low', stage.previewed), done];
  }

  #button(deed: keyof PickerDeeds, look: string, pressed?: boolean): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        id: deed,
        class: `button ${look}`,
        'aria-pressed': pressed,
        onclick: () => this.#deeds[deed](),
      },
      this.#words.text(`pick_${deed}`),
    );
  }
}
