import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { PART_STYLES } from '../ui/part-styles.ts';
import { keepEventsInside } from './keep-events.ts';
import pickerStyles from './picker.css';
import { PickerPanel, type Stage } from './picker-panel.ts';
import { beside, elementAt, firstInWindow, narrower, wider } from './picker-steps.ts';
import { shadowHost } from './shadow-host.ts';

export interface PickerParts {
  readonly words: Words;
  /** False for what holds the title or much of the story. */
  mayPick(element: Element): boolean;
  /** Hides an element for a look, or ends the look. */
  preview(element: Element, hidden: boolean): void;
  /** Hides an element. @returns whether it stays hidden on the site */
  hide(element: Element): Promise<boolean>;
  /** Takes the last `hide` back. */
  undo(element: Element): Promise<void>;
  /** What an element is called in the panel: its first words. */
  nameOf(element: Element): string;
}

/**
 * Lets the reader pick an element of the page: the pointer or the arrow keys move a frame, a press or Enter chooses
 * what it frames. Over the page lies a layer of ours, so that no press reaches the page. Esc leaves.
 *
 * @param start the element to begin with, as where the context menu was opened; else the first in the window.
 * @param signal ends it; so does the reader, and then `onEnd` is called.
 */
export function pickElement(
  document: Document,
  start: Element | null,
  parts: PickerParts,
  signal: AbortSignal,
  onEnd: () => void,
): void {
  new Picker(document, start, parts, signal, onEnd);
}

class Picker {
  readonly #document: Document;
  readonly #parts: PickerParts;
  readonly #ending = new AbortController();
  readonly #host: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #panel: PickerPanel;
  readonly #focused: Element | null;
  #at: Element | null = null;
  /** Where a step outwards came from, so that the step inwards goes back. */
  #trail: Element[] = [];
  #stage: Stage = { kind: 'looking' };

  constructor(
    document: Document,
    start: Element | null,
    parts: PickerParts,
    signal: AbortSignal,
    onEnd: () => void,
  ) {
    this.#document = document;
    this.#parts = parts;
    this.#focused = document.activeElement;
    const { words } = parts;
    this.#frame = h('div', { class: 'frame', 'aria-hidden': true });
    this.#panel = new PickerPanel(words, {
      wider: () => this.#wider(),
      narrower: () => this.#narrower(),
      preview: () => this.#togglePreview(),
      hide: () => void this.#hide(),
      undo: () => void this.#undo(),
      done: () => this.#ending.abort(),
    });
    const layer = h(
      'div',
      {
        class: 'layer',
        popover: 'manual',
        'data-theme': 'system',
        lang: words.lang,
        dir: words.dir,
        onpointermove: (event) => this.#pointAt(event),
        onclick: (event) => this.#press(event),
        onkeydown: (event) => this.#key(event),
      },
      this.#frame,
      this.#panel.element,
    );
    const { host, root } = shadowHost(document, `${PART_STYLES}\n${pickerStyles}`);
    this.#host = host;
    root.append(layer);
    layer.showPopover();
    keepEventsInside({ host, root, inner: this.#panel.element }, this.#ending.signal);
    this.#ending.signal.addEventListener('abort', () => this.#leave(onEnd), { once: true });
    signal.addEventListener('abort', () => this.#ending.abort(), { once: true });
    this.#followPage();
    this.#panel.focus();
    this.#goTo(start && parts.mayPick(start) ? start : firstInWindow(document, parts.mayPick));
    this.#draw();
    this.#panel.say('pick_help');
  }

  /** The page may scroll or move under the frame. */
  #followPage(): void {
    const view = this.#document.defaultView;
    const { signal } = this.#ending;
    for (const event of ['scroll', 'resize'])
      view?.addEventListener(event, () => this.#drawFrame(), { capture: true, passive: true, signal });
  }

  #pointAt(event: PointerEvent): void {
    if (this.#stage.kind === 'chosen' || this.#isOnPanel(event)) return;
    const element = elementAt(this.#document, event.clientX, event.clientY, (one) => one === this.#host);
    if (!element || element === this.#at) return;
    this.#trail = [];
    this.#at = element;
    this.#stage = { kind: 'looking' };
    this.#draw();
  }

  #press(event: MouseEvent): void {
    if (this.#isOnPanel(event)) return;
    if (this.#stage.kind === 'chosen') {
      this.#look();
      return;
    }
    this.#choose();
  }

  #isOnPanel(event: Event): boolean {
    return event.composedPath().includes(this.#panel.element);
  }

  #key(event: KeyboardEvent): void {
    const keys: Readonly<Record<string, () => void>> = {
      Escape: () => (this.#stage.kind === 'chosen' ? this.#look() : this.#ending.abort()),
      ArrowUp: () => this.#wider(),
      ArrowDown: () => this.#narrower(),
      ArrowRight: () => this.#beside(1),
      ArrowLeft: () => this.#beside(-1),
    };
    const onButton = (event.target as Element | null)?.closest?.('button');
    if (event.key === 'Enter' && !onButton) this.#choose();
    else if (Object.hasOwn(keys, event.key)) keys[event.key]?.();
    else return;
    event.preventDefault();
  }

  #choose(): void {
    if (!this.#at || !this.#parts.mayPick(this.#at)) {
      this.#panel.say('pick_story');
      return;
    }
    if (this.#stage.kind === 'chosen') {
      void this.#hide();
      return;
    }
    this.#stage = { kind: 'chosen', previewed: false };
    this.#draw();
  }

  /** Back from a choice to looking around. */
  #look(): void {
    this.#endPreview();
    this.#stage = { kind: 'looking' };
    this.#draw();
    this.#panel.focus();
  }

  #wider(): void {
    const outer = this.#at && wider(this.#at, this.#parts.mayPick);
    if (!this.#at || !outer) {
      this.#panel.say('pick_widest');
      return;
    }
    this.#step(outer, [...this.#trail, this.#at]);
  }

  #narrower(): void {
    const back = this.#trail.at(-1);
    const inner = back ?? (this.#at && narrower(this.#at, this.#parts.mayPick));
    if (inner) this.#step(inner, this.#trail.slice(0, -1));
    else this.#panel.say('pick_narrowest');
  }

  #beside(by: 1 | -1): void {
    const next = this.#at && beside(this.#at, by, this.#parts.mayPick);
    if (next) this.#step(next, []);
  }

  #step(element: Element, trail: Element[]): void {
    this.#endPreview();
    if (this.#stage.kind === 'hidden') this.#stage = { kind: 'looking' };
    this.#goTo(element);
    this.#trail = trail;
    this.#draw();
  }

  #goTo(element: Element | null): void {
    this.#at = element;
    this.#trail = [];
    const box = element?.getBoundingClientRect();
    const height = this.#document.defaultView?.innerHeight ?? 0;
    if (element && box && (box.bottom < 0 || box.top > height))
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  #togglePreview(): void {
    if (!this.#at || this.#stage.kind !== 'chosen') return;
    const previewed = !this.#stage.previewed;
    this.#parts.preview(this.#at, previewed);
    this.#stage = { kind: 'chosen', previewed };
    this.#draw();
    this.#panel.say(previewed ? 'pick_previewed' : 'pick_preview_over');
  }

  #endPreview(): void {
    if (!this.#at || this.#stage.kind !== 'chosen' || !this.#stage.previewed) return;
    this.#parts.preview(this.#at, false);
    this.#stage = { kind: 'chosen', previewed: false };
  }

  async #hide(): Promise<void> {
    const element = this.#at;
    if (!element) return;
    this.#at = null;
    const onSite = await this.#parts.hide(element);
    this.#stage = { kind: 'hidden', element, onSite };
    this.#draw();
    this.#panel.say(onSite ? 'pick_hidden_site' : 'pick_hidden_page');
    this.#panel.focus();
  }

  async #undo(): Promise<void> {
    if (this.#stage.kind !== 'hidden') return;
    const { element } = this.#stage;
    await this.#parts.undo(element);
    this.#stage = { kind: 'looking' };
    this.#goTo(element);
    this.#draw();
    this.#panel.say('pick_undone');
    this.#panel.focus();
  }

  #draw(): void {
    const { words } = this.#parts;
    const refused = this.#at !== null && !this.#parts.mayPick(this.#at);
    this.#panel.name(this.#at ? this.#parts.nameOf(this.#at) || words.text('pick_nameless') : '');
    this.#panel.say(refused ? 'pick_story' : null);
    this.#frame.classList.toggle('refused', refused);
    this.#frame.classList.toggle('chosen', this.#stage.kind === 'chosen');
    this.#panel.draw(this.#stage, refused);
    this.#drawFrame();
  }

  #drawFrame(): void {
    const box = this.#at?.getBoundingClientRect();
    this.#frame.hidden = !box || box.width === 0;
    if (!box) return;
    for (const side of ['left', 'top', 'width', 'height'] as const)
      this.#frame.style.setProperty(`--${side}`, `${box[side]}px`);
  }

  #leave(onEnd: () => void): void {
    this.#endPreview();
    this.#host.remove();
    if (this.#focused instanceof HTMLElement && this.#focused.isConnected)
      this.#focused.focus({ preventScroll: true });
    onEnd();
  }
}
