/** A panel and the tool that opens it. */
export interface Panel {
  readonly tool: HTMLButtonElement;
  readonly element: HTMLElement;
  /** A panel that floats over the story closes with a press beside it; one in the margin stays. */
  readonly floats: boolean;
  /** Before it is seen. */
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
}

/** Below this width panels are sheets at the foot, and there is room for one. */
const SHEETS = '(max-width: 760px)';

/** Which panels are open, the last one on top. */
export class Panels {
  readonly #open: Panel[] = [];
  #before: HTMLElement | null = null;

  constructor(root: HTMLElement, signal: AbortSignal) {
    root.addEventListener('pointerdown', (event) => this.#onPress(event), { signal });
  }

  toggle(panel: Panel, focused: Element | null): void {
    if (this.#open.includes(panel)) this.close(panel);
    else this.#show(panel, focused);
  }

  /** @returns false where none was open. */
  closeTopmost(): boolean {
    const panel = this.#open.at(-1);
    if (panel) this.close(panel);
    return panel !== undefined;
  }

  close(panel: Panel): void {
    const at = this.#open.indexOf(panel);
    if (at < 0) return;
    this.#open.splice(at, 1);
    const hadFocus = panel.element.matches(':focus-within');
    panel.element.hidden = true;
    panel.tool.setAttribute('aria-expanded', 'false');
    panel.onClose?.();
    if (hadFocus) (this.#before ?? panel.tool).focus({ preventScroll: true });
  }

  #show(panel: Panel, focused: Element | null): void {
    if (matchMedia(SHEETS).matches) while (this.closeTopmost());
    this.#open.push(panel);
    this.#before = focused instanceof HTMLElement ? focused : null;
    panel.element.hidden = false;
    panel.tool.setAttribute('aria-expanded', 'true');
    panel.onOpen?.();
  }

  #onPress(event: PointerEvent): void {
    const path = event.composedPath();
    for (const panel of [...this.#open]) {
      if (panel.floats && !path.includes(panel.element) && !path.includes(panel.tool)) this.close(panel);
    }
  }
}
