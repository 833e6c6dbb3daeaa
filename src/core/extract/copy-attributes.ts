/**
 * Gives an element the attributes of another. As nodes: the parser lets names through (`<p script:alert(1)>`) that no
 * script may set.
 */
export function copyAttributes(from: Element, to: Element): void {
  for (const attribute of from.attributes) to.setAttributeNode(attribute.cloneNode() as Attr);
}
