interface Inside {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The dialog, or whatever else gets keys that belong to nothing in it. */
  readonly inner: HTMLElement;
}

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
/** Nothing in the overlay listens to these: they end at the window, before a page can forbid what follows from them. */
const UNHEARD_EVENTS = [
  ...['copy', 'cut', 'paste', 'selectstart', 'dragstart', 'contextmenu'],
  ...['mousedown', 'mouseup', 'mousemove', 'dblclick', 'auxclick'],
  ...['wheel', 'touchstart', 'touchmove', 'touchend'],
] as const;
/** These are heard inside, and go no further. */
const HEARD_EVENTS = ['click', 'pointerdown', 'pointerup', 'focusin', 'focusout'] as const;
const ACTING_EVENTS = ['click', 'input', 'change', 'keydown'] as const;

/**
 * Keeps what the reader does in the overlay from the page: its shortcuts do not fire, and it can not forbid selecting,
 * copying or scrolling, as some pages do. And keeps the page from acting in the overlay: events that no person made are ignored there, for a page can
 * come by an element of a closed root (through a highlight's range, for one).
 *
 * @param signal ends it.
 */
export function keepEventsInside(inside: Inside, signal: AbortSignal): void {
  const own = new WeakSet<Event>();
  keepKeys(inside, own, signal);
  const endHere = (event: Event) => {
    if (event.target === inside.host) event.stopImmediatePropagation();
  };
  const view = inside.host.ownerDocument.defaultView;
  for (const type of UNHEARD_EVENTS)
    view?.addEventListener(type, endHere, { signal, capture: true, passive: true });
  for (const type of HEARD_EVENTS)
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
function keepKeys({ host, root, inner }: Inside, own: WeakSet<Event>, signal: AbortSignal): void {
  const { body, documentElement, defaultView } = host.ownerDocument;
  const hand = (event: Event) => {
    own.add(event);
    const target = root.activeElement ?? inner.firstElementChild ?? inner;
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
  inner.addEventListener(
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
