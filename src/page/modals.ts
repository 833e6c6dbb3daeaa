/** How long the events of a dialog that opens or closes may be under way. */
const EVENTS_MS = 400;
const EVENTS = ['beforetoggle', 'toggle', 'close'] as const;

/**
 * A modal dialog makes the page beneath it inert, whether it is drawn or not, so one that is hidden has to leave the
 * top layer, and to come back to it when it is shown. The page hears nothing of either: nothing is answered.
 */
export class Modals {
  readonly #closed = new Set<HTMLDialogElement>();

  /** Takes the modal dialogs in an element out of the top layer. @returns whether there were any */
  putAside(element: Element): boolean {
    const dialogs = modalsIn(element);
    for (const dialog of dialogs) {
      silently(dialog, () => dialog.close());
      this.#closed.add(dialog);
    }
    return dialogs.length > 0;
  }

  /** Opens those in an element again that were put aside. */
  bringBack(element: Element): void {
    for (const dialog of [...this.#closed].filter((one) => isWithin(one, element))) {
      this.#closed.delete(dialog);
      // The page may have opened it meanwhile, or thrown it away.
      if (dialog.isConnected && !dialog.open) silently(dialog, () => dialog.showModal());
    }
  }
}

/** Those in open shadow roots, too. */
function modalsIn(element: Element): HTMLDialogElement[] {
  const found: HTMLDialogElement[] = [];
  for (const one of [element, ...element.querySelectorAll('*')]) {
    if (one instanceof HTMLDialogElement && isModal(one)) found.push(one);
    for (const inner of one.shadowRoot?.children ?? []) found.push(...modalsIn(inner));
  }
  return found;
}

function isModal(dialog: HTMLDialogElement): boolean {
  try {
    return dialog.matches(':modal');
  } catch {
    // A parser of selectors without `:modal`, as in tests.
    return false;
  }
}

function isWithin(dialog: Element, element: Element): boolean {
  for (let at: Node | null = dialog; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null))
    if (at === element) return true;
  return false;
}

/** In a shadow root the events end there; in the page they pass the window first. */
function silently(dialog: HTMLDialogElement, work: () => void): void {
  const { defaultView, activeElement } = dialog.ownerDocument;
  const places = [defaultView, dialog.getRootNode()];
  const end = (event: Event): void => {
    if (event.composedPath()[0] === dialog) event.stopImmediatePropagation();
  };
  const options = { capture: true };
  for (const place of places) for (const type of EVENTS) place?.addEventListener(type, end, options);
  work();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  setTimeout(() => {
    for (const place of places) for (const type of EVENTS) place?.removeEventListener(type, end, options);
  }, EVENTS_MS);
}
