import { readOwnText } from './blocks.ts';

/** Where each code unit of a block's text stands in the document. */
interface Points {
  readonly nodes: Text[];
  readonly offsets: number[];
  text: string;
}

const SPACE = /\s/;

/**
 * The range of a stretch of a block's own text, as `Block.text` has it.
 *
 * @param block one of `blockElements`.
 * @param start code units of `Block.text`, as `end`.
 * @returns null where the block has no such stretch.
 */
export function rangeInBlock(block: Element, start: number, end: number): Range | null {
  const { nodes, offsets } = pointsOf(block);
  const [first, last] = [nodes[start], nodes[end - 1]];
  const [from, to] = [offsets[start], offsets[end - 1]];
  if (!first || !last || from === undefined || to === undefined || end <= start) return null;
  const range = block.ownerDocument.createRange();
  range.setStart(first, from);
  range.setEnd(last, to + 1);
  return range;
}

/** How much of a block's text, in code units of `Block.text`, stands before a place in the document. */
export function offsetInBlock(block: Element, container: Node, offset: number): number {
  const { nodes, offsets, text } = pointsOf(block);
  const place = block.ownerDocument.createRange();
  place.setStart(container, offset);
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    const isBefore = node !== undefined && place.comparePoint(node, offsets[middle] ?? 0) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text that `blockOf` gives: white space folded, none at the ends. */
function pointsOf(block: Element): Points {
  const points: Points = { nodes: [], offsets: [], text: '' };
  readOwnText(
    block,
    (node) => addText(points, node),
    () => addSpace(points),
  );
  if (points.text.endsWith(' ')) points.text = points.text.slice(0, -1);
  return points;
}

function addText(points: Points, node: Text): void {
  for (let at = 0; at < node.data.length; at += 1) {
    const unit = node.data.charAt(at);
    const isSpace = SPACE.test(unit);
    if (isSpace && (points.text === '' || points.text.endsWith(' '))) continue;
    points.text += isSpace ? ' ' : unit;
    points.nodes.push(node);
    points.offsets.push(at);
  }
}

/** A space that no text node holds belongs to the character before it. */
function addSpace(points: Points): void {
  const node = points.nodes.at(-1);
  if (!node || points.text.endsWith(' ')) return;
  points.text += ' ';
  points.nodes.push(node);
  points.offsets.push(points.offsets.at(-1) ?? 0);
}
