/** What `getSelection` can do beyond what TypeScript's library knows of. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[];
}
interface SelectingRoot {
  getSelection?(): Selection | null;
}

/**
 * What is selected inside `root`, in a document or in a shadow root; null where nothing is. From outside a shadow root
 * a selection in it cannot be seen, so it is asked for with the root (or, in older browsers, of the root).
 */
export function selectedRange(root: HTMLElement): Range | null {
  const scope = root.getRootNode();
  const selection = root.ownerDocument.getSelection();
  const found = scope instanceof ShadowRoot ? shadowRange(scope, selection) : plainRange(selection);
  if (!found) return null;
  const { startContainer, startOffset, endContainer, endOffset } = found;
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.collapsed ? null : range;
}

function shadowRange(scope: ShadowRoot, selection: Selection | null): AbstractRange | null {
  const composed = (selection as ComposedSelection | null)?.getComposedRanges?.({ shadowRoots: [scope] })[0];
  return composed ?? plainRange((scope as SelectingRoot).getSelection?.() ?? null);
}

function plainRange(selection: Selection | null): Range | null {
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}
