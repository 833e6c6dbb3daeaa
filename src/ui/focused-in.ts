/** What has the focus in the tree of an element, which may be that of a shadow root. */
export function focusedIn(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
