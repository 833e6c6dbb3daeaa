import { HIDDEN } from '../page/hide-styles.ts';

/** Copies of what is selected in the page, without what is hidden in it; null where nothing is. */
export function selectedParts(document: Document): DocumentFragment | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const selected = document.createDocumentFragment();
  // Firefox lets a reader select several parts.
  for (let at = 0; at < selection.rangeCount; at += 1)
    selected.append(selection.getRangeAt(at).cloneContents());
  for (const hidden of selected.querySelectorAll(`[${HIDDEN}]`)) hidden.remove();
  return selected.textContent?.trim() || selected.querySelector('img') ? selected : null;
}

/**
 * Puts a text on the clipboard from within a page. Browsers give that to a script only while the reader's press counts
 * for the page, and a press on a menu of ours may not.
 * @returns whether it is there
 */
export async function copyFromPage(document: Document, text: string): Promise<boolean> {
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return written ?? copyByCommand(document, text);
}

/** The way that pages without a certificate have. */
function copyByCommand(document: Document, text: string): boolean {
  let copied = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  view?.removeEventListener('copy', put, { capture: true });
  return done && copied;
}
