interface Inside {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
}

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
const POINTER_EVENTS =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend wheel copy cut ' +
  'paste selectstart dragstart focusin focusout';
const ACTING_EVENTS = ['click', 'input', 'change', 'keydown'] as const;

/**
 * Keeps what the reader does in the overlay from the page: its shortcuts do not fire, its copy and click handlers do
 * not run. And keeps the page from acting in the overlay: events that no person made are ignored there, for a page can
 * come by an element of a closed root (through a highlight's range, for one).
 *
 * @param signal ends it.
 */
export function keepEventsInside(inside: Inside, signal: AbortSignal): void {
  const own = new WeakSet<Event>();
  keepKeys(inside, own, signal);
  for (const type of POINTER_EVENTS.split(' '))
    inside.root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  const ignoreForged = (event: Event) => {
    if (event.isTrusted || own.has(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of ACTING_EVENTS)
    inside.root.addEventListener(type, ignoreForged, { signal, capture: true });
}

/**
 * A key reaches the window before the overlay, and the page may listen there. So the event ends at the window and a
 * copy of it, which can not leave the shadow root, goes to what has the focus; what the copy's handlers prevent is
 * prevented. All other default actions (scrolling, Tab, Enter on a button) are still the browser's.
 */
function keepKeys({ host, root, dialog }: Inside, own: WeakSet<Event>, signal: AbortSignal): void {
  const { body, documentElement, defaultView } = host.ownerDocument;
  const hand = (event: Event) => {
    own.add(event);
    const target = root.activeElement ?? dialog.firstElementChild ?? dialog;
    return target.dispatchEvent(event);
  };
  const held = new Set<string>();
  const onKey = (event: KeyboardEvent) => {
    // With the page inert, keys that belong to nothing belong to the overlay.
    const isOurs = [host, body, documentElement].some((element) => element === event.target);
    if (!isOurs || own.has(event)) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted || event.type !== 'keydown') return;
    held.add(event.code);
    if (!hand(copyOf(event))) event.preventDefault();
  };
  // The key that closed the overlay is let go over the page, which would take it for a key of its own.
  const onRelease = (event: KeyboardEvent) => {
    if (held.delete(event.code)) event.stopImmediatePropagation();
    if (held.size === 0 && signal.aborted) stopReleases();
  };
  const stopReleases = () => defaultView?.removeEventListener('keyup', onRelease, { capture: true });
  defaultView?.addEventListener('keyup', onRelease, { capture: true });
  signal.addEventListener('abort', () => held.size === 0 && stopReleases(), { once: true });
  for (const type of KEY_EVENTS)
    defaultView?.addEventListener(type, onKey as EventListener, { signal, capture: true });
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      hand(keydown({ key: 'Escape', code: 'Escape' }));
    },
    { signal },
  );
}

function copyOf(event: KeyboardEvent): Event {
  const { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return keydown({ key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey });
}

/** A plain event with a key's properties: in Firefox every `KeyboardEvent` leaves a shadow root, whatever it is told. */
function keydown(properties: KeyboardEventInit): Event {
  const event = new Event('keydown', { bubbles: true, cancelable: true, composed: false });
  return Object.assign(event, properties);
}
