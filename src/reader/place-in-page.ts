/**
 * The index of the first block that stands below the top of the window.
 *
 * @param sources the live element of each block, as extraction gives them.
 * @returns null while the top of the story is in sight, so that the reading view begins at its beginning.
 */
export function placeInPage(document: Document, sources: readonly (Element | null)[]): number | null {
  if (!document.defaultView?.scrollY) return null;
  const first = sources.findIndex(
    (source) => source?.isConnected && source.getBoundingClientRect().bottom > 0,
  );
  return first > 0 ? first : null;
}
