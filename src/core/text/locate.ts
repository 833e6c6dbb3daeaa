/** What stands in a text node without being seen: folded away on both sides of the comparison. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /\s/;
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** The folded text of an element, and for each of its code units the node and offset it came from. */
interface FoldedText {
  text: string;
  readonly nodes: Text[];
  readonly offsets: number[];
}

/**
 * Finds a text inside an element, whatever elements, no-break spaces, soft hyphens or zero-width characters stand in
 * between.
 * @param text white-space-folded or not; compared after folding.
 * @returns the range from its first to its last character, or null where the element does not hold the text.
 */
export function locate(element: Element, text: string): Range | null {
  const needle = foldString(text);
  if (needle === '') return null;
  const folded = foldElement(element);
  const at = folded.text.indexOf(needle);
  if (at < 0) return null;
  return rangeOf(element, folded, at, at + needle.length - 1);
}

function rangeOf(element: Element, folded: FoldedText, first: number, last: number): Range | null {
  const startNode = folded.nodes[first];
  const startOffset = folded.offsets[first];
  const endNode = folded.nodes[last];
  const endOffset = folded.offsets[last];
  if (!startNode || startOffset === undefined || !endNode || endOffset === undefined) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset + 1);
  return range;
}

function foldString(text: string): string {
  let folded = '';
  for (const unit of text.split('')) folded = appended(folded, unit);
  return folded.trimEnd();
}

function appended(folded: string, unit: string): string {
  if (INVISIBLE.test(unit)) return folded;
  if (!SPACE.test(unit)) return folded + unit;
  return folded === '' || folded.endsWith(' ') ? folded : `${folded} `;
}

function foldElement(element: Element): FoldedText {
  const folded: FoldedText = { text: '', nodes: [], offsets: [] };
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === node.TEXT_NODE) foldNode(folded, node as Text);
    else if (node.nodeName === 'BR') pushSpaceBefore(folded);
  }
  return folded;
}

function foldNode(folded: FoldedText, node: Text): void {
  if (node.parentElement && UNREAD.has(node.parentElement.nodeName)) return;
  const data = node.data;
  for (let offset = 0; offset < data.length; offset += 1) {
    const next = appended(folded.text, data.charAt(offset));
    if (next.length === folded.text.length) continue;
    folded.text = next;
    folded.nodes.push(node);
    folded.offsets.push(offset);
  }
}

/** A line break reads as a space; it belongs to the character before it. */
function pushSpaceBefore(folded: FoldedText): void {
  const node = folded.nodes.at(-1);
  const offset = folded.offsets.at(-1);
  if (!node || offset === undefined || folded.text.endsWith(' ')) return;
  folded.text += ' ';
  folded.nodes.push(node);
  folded.offsets.push(offset);
}
