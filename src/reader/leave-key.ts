/**
 * `Esc` shows the original again. Only the reader's own key counts, and only when nothing on the page wanted it: not
 * while typing, not while the page closes something of its own with it.
 *
 * @param signal takes the key away again.
 */
export function onLeaveKey(document: Document, leave: () => void, signal: AbortSignal): void {
  const listen = (event: KeyboardEvent) => {
    const plain = event.key === 'Escape' && event.isTrusted && !event.isComposing && !event.repeat;
    if (!plain || event.defaultPrevented || isPageBusy(document, event)) return;
    leave();
  };
  // Last in the bubbling order, so that the page's own handlers have had their say.
  document.defaultView?.addEventListener('keydown', listen, { signal });
}

function isPageBusy(document: Document, event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const typing =
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
  return Boolean(typing || document.fullscreenElement || isSomethingOpen(document));
}

/** What is hidden may still be open for the page; the key is the reader's own then. */
function isSomethingOpen(document: Document): boolean {
  return [...document.querySelectorAll('dialog:modal, :popover-open')].some(
    (open) => open.getClientRects().length > 0,
  );
}
