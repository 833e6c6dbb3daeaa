import type { TextDirection } from '../core/article.ts';
import { h } from '../ui/h.ts';
import { READING_STYLES } from '../ui/reading-styles.ts';
import { keepEventsInside } from './keep-events.ts';
import overlayStyles from './overlay.css';
import { shadowHost } from './shadow-host.ts';

export interface OverlayOptions {
  /** The name of the dialog: the story's title. */
  readonly label: string;
  readonly lang: string | null;
  readonly dir: TextDirection;
  /** After the page is as it was, however the overlay was left. */
  readonly onClose?: () => void;
}

/**
 * Puts a view over the whole page: a modal dialog in a closed shadow root. In the top layer it stands above every
 * `z-index` and every dialog of the page, and the page beneath is inert without an attribute on any of its elements.
 * No attribute, style or class of the page is changed; leaving gives back its focus and its scroll position.
 *
 * @param build fills the dialog, which is open and empty. What it holds handles `Escape` itself (a key, and on touch
 *   screens the gesture of going back, which comes as that key).
 */
export function openOverlay(
  document: Document,
  options: OverlayOptions,
  build: (dialog: HTMLDialogElement, close: () => void) => void,
): { close(): void } {
  const back = returnTo(document);
  const { host, root } = shadowHost(document, `${READING_STYLES}\n${overlayStyles}`);
  const dialog = h('dialog', {
    class: 'overlay',
    'aria-label': options.label,
    lang: options.lang ?? undefined,
    dir: options.dir,
  });
  root.append(dialog);
  const ending = new AbortController();
  const close = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    dialog.close();
    host.remove();
    back();
    options.onClose?.();
  };
  dialog.showModal();
  keepEventsInside({ host, root, inner: dialog }, ending.signal);
  // A browser may close a dialog on its own, after a second refusal; a page may draw itself anew, without us.
  dialog.addEventListener('close', close, { signal: ending.signal });
  onRemoval(host, close, ending.signal);
  build(dialog, close);
  return { close };
}

function onRemoval(host: HTMLElement, react: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (!host.isConnected) react();
  });
  // The host may go with the whole document element, as when a page is written anew.
  for (const node of [host.ownerDocument, host.ownerDocument.documentElement])
    observer.observe(node, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Remembers the focus and the scroll position of the page; the function it gives restores them. */
function returnTo(document: Document): () => void {
  const focused = document.activeElement;
  const view = document.defaultView;
  const [left, top] = [view?.scrollX ?? 0, view?.scrollY ?? 0];
  return () => {
    if (focused instanceof HTMLElement && focused !== document.activeElement && focused !== document.body)
      focused.focus({ preventScroll: true });
    if (view && (view.scrollX !== left || view.scrollY !== top))
      view.scrollTo({ left, top, behavior: 'instant' });
  };
}
