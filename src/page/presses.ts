/** How long after a press or a key something that opens is the reader's own doing. */
const READERS_DOING_MS = 1500;

/**
 * Knows whether the reader has just pressed something, until the signal aborts.
 *
 * @returns whether what opens now is likely the reader's own doing.
 */
export function noticePresses(document: Document, signal: AbortSignal): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  const notice = (event: Event): void => {
    if (event.isTrusted) last = performance.now();
  };
  for (const type of ['pointerdown', 'keydown'])
    document.addEventListener(type, notice, { capture: true, passive: true, signal });
  return () => performance.now() - last < READERS_DOING_MS;
}
