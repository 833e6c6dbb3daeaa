/**
 * A form's and a document's own properties can be taken over by the names of what stands in them (`<input
 * name=attributes>`, `<img name=body>`), in a content script too. What reads a live page therefore asks the
 * prototypes, which no page reaches.
 */

function getter<T extends object, V>(owner: T, property: string): (this: T) => V {
  const get = Object.getOwnPropertyDescriptor(owner, property)?.get;
  if (!get) throw new TypeError(`${property} has no getter`);
  return get;
}

let readers: ReturnType<typeof makeReaders> | null = null;

function makeReaders() {
  return {
    firstChild: getter<Node, Node | null>(Node.prototype, 'firstChild'),
    nextSibling: getter<Node, Node | null>(Node.prototype, 'nextSibling'),
    shadowRoot: getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot'),
    parentNode: getter<Node, ParentNode | null>(Node.prototype, 'parentNode'),
    body: getter<Document, HTMLElement | null>(Document.prototype, 'body'),
    documentElement: getter<Document, HTMLElement | null>(Document.prototype, 'documentElement'),
    implementation: getter<Document, DOMImplementation>(Document.prototype, 'implementation'),
    textContent: getter<Node, string | null>(Node.prototype, 'textContent'),
    localName: getter<Element, string>(Element.prototype, 'localName'),
    namespaceURI: getter<Element, string | null>(Element.prototype, 'namespaceURI'),
    ownerDocument: getter<Node, Document | null>(Node.prototype, 'ownerDocument'),
    isConnected: getter<Node, boolean>(Node.prototype, 'isConnected'),
    nodeType: getter<Node, number>(Node.prototype, 'nodeType'),
  };
}

/** Made when first asked for: this file is also loaded where there is no page. */
function read() {
  readers = makeReaders();
  return readers;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function attributeNamesOf(element: Element): string[] {
  return Element.prototype.getAttributeNames.call(element);
}

export function removeAttribute(element: Element, name: string): void {
  Element.prototype.removeAttribute.call(element, name);
}

export function parentOf(node: Node): ParentNode | null {
  return (readers ?? read()).parentNode.call(node);
}

export function firstChildOf(node: Node): Node | null {
  return (readers ?? read()).firstChild.call(node);
}

export function nextSiblingOf(node: Node): Node | null {
  return (readers ?? read()).nextSibling.call(node);
}

/** The open shadow root of an element; a closed one is the page's own affair. */
export function shadowOf(element: Element): ShadowRoot | null {
  return (readers ?? read()).shadowRoot.call(element);
}

/** What stands in the place of a slot, its own content where nothing is assigned; empty outside shadow roots. */
export function assignedTo(slot: Element): readonly Node[] {
  return slot instanceof HTMLSlotElement
    ? HTMLSlotElement.prototype.assignedNodes.call(slot, { flatten: true })
    : [];
}

export function bodyOf(document: Document): HTMLElement | null {
  return (readers ?? read()).body.call(document);
}

export function rootOf(document: Document): HTMLElement | null {
  return (readers ?? read()).documentElement.call(document);
}

export function textOf(node: Node): string {
  return (readers ?? read()).textContent.call(node) ?? '';
}

export function localNameOf(element: Element): string {
  return (readers ?? read()).localName.call(element);
}

export function namespaceOf(element: Element): string | null {
  return (readers ?? read()).namespaceURI.call(element);
}

export function documentOf(node: Node): Document {
  return (readers ?? read()).ownerDocument.call(node) ?? (node as Document);
}

export function isConnected(node: Node): boolean {
  return (readers ?? read()).isConnected.call(node);
}

export function isElement(node: Node): node is Element {
  return (readers ?? read()).nodeType.call(node) === 1;
}

export function isText(node: Node): node is Text {
  return (readers ?? read()).nodeType.call(node) === 3;
}

export function selectAll(root: Document | Element, selector: string): NodeListOf<Element> {
  const prototype = (readers ?? read()).nodeType.call(root) === 9 ? Document.prototype : Element.prototype;
  return prototype.querySelectorAll.call(root, selector);
}

export function walkerOf(root: Node, show: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(documentOf(root), root, show);
}

/** A new document without a window: nothing in it runs, loads or is drawn. */
export function inertDocument(from: Document): Document {
  return (readers ?? read()).implementation.call(from).createHTMLDocument('');
}

/** A copy of a node for another document: without what a form's or a document's named elements hide. */
export function importInto<T extends Node>(document: Document, node: T, deep: boolean): T {
  return Document.prototype.importNode.call(document, node, deep) as T;
}
