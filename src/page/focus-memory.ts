/**
 * Remembers what has the focus; the function gives it back where hiding took it, but not from where the reader has put
 * it since.
 */
export function rememberFocus(document: Document): () => void {
  const focused = document.activeElement;
  return () => {
    const { activeElement, body } = document;
    const lost = activeElement === null || activeElement === body;
    if (lost && focused && focused !== body && focused.isConnected && 'focus' in focused)
      (focused as HTMLElement).focus({ preventScroll: true });
  };
}
