import { isBlockLevel } from '../blocks.ts';
import { NUMBER } from '../page-copy.ts';
import type { Box, Segmentation, TextBlock } from './segment.ts';

const MEDIA = 'img, picture, math, hr, [data-clearstory-embed]';
/** A box with this share of its text kept is part of the story, with the pictures in it. */
const MOSTLY = 0.5;

/**
 * Makes the story's tree out of the page's: what was not chosen goes, with the boxes that nothing is left of.
 * @param chosen runs along the blocks: 1 for those of the story; at least one.
 * @param read Readability's answer, for what has no text: pictures that it kept stay.
 * @returns the smallest element of the page's tree that holds the story; the tree is used up.
 */
export function assemble(page: Segmentation, chosen: Uint8Array, read: Element | null): Element {
  const sums = new Float64Array(page.blocks.length + 1);
  const lengths = new Float64Array(page.blocks.length + 1);
  page.blocks.forEach(({ signs }, i) => {
    sums[i + 1] = (sums[i] ?? 0) + (chosen[i] ? signs.length : 0);
    lengths[i + 1] = (lengths[i] ?? 0) + signs.length;
  });
  const kept = (box: Box) => (sums[box.end] ?? 0) - (sums[box.first] ?? 0);
  const share = (box: Box) => kept(box) / Math.max(1, (lengths[box.end] ?? 0) - (lengths[box.first] ?? 0));
  const root = smallestWith(page, chosen);
  const readMedia = new Set(
    [...(read?.querySelectorAll(MEDIA) ?? [])].flatMap((element) => element.getAttribute(NUMBER) ?? []),
  );
  const first = chosen.indexOf(1);
  const last = chosen.lastIndexOf(1);
  const clear = (box: Box) => {
    for (const child of box.children) {
      if (kept(child) > 0) clear(child);
      else if (!isKeptMedia(child)) takeOut(child.element);
    }
  };
  const isKeptMedia = (box: Box): boolean => {
    const media = box.element.matches(MEDIA) ? [box.element] : [...box.element.querySelectorAll(MEDIA)];
    if (media.length === 0) return false;
    if (media.some((element) => readMedia.has(element.getAttribute(NUMBER) ?? ' '))) return true;
    const parent = box.parent;
    const inside = box.first > first && box.end <= last;
    return box.first === box.end && inside && parent !== null && share(parent) >= MOSTLY;
  };
  page.blocks.forEach((block, i) => {
    if (!chosen[i] && isWithin(block.box, root)) removeText(block);
  });
  clear(root);
  return root.element;
}

/** Text that stood on both sides of it does not grow together: an empty paragraph, which `tidy` drops, keeps it apart. */
function takeOut(element: Element): void {
  const between = isLoose(element.previousSibling) && isLoose(element.nextSibling);
  if (between) element.replaceWith(element.ownerDocument.createElement('p'));
  else element.remove();
}

function isLoose(node: Node | null): boolean {
  return node !== null && !(node.nodeType === node.ELEMENT_NODE && isBlockLevel(node as Element));
}

function removeText({ nodes }: TextBlock): void {
  for (const node of nodes) node.remove();
}

function isWithin(box: Box, root: Box): boolean {
  return box.first >= root.first && box.end <= root.end && box.depth >= root.depth;
}

/** What is nothing without the element itself: rows without their table are no table, items without their list no list. */
const WHOLES =
  'table, thead, tbody, tfoot, tr, ul, ol, dl, blockquote, figure, pre, details, p, h1, h2, h3, h4, h5, h6';

/** The innermost box that holds all chosen blocks and whose children can stand without it. */
function smallestWith(page: Segmentation, chosen: Uint8Array): Box {
  const [first, last] = [chosen.indexOf(1), chosen.lastIndexOf(1)];
  let smallest = page.root;
  let at: Box | undefined = page.root;
  while (at) {
    if (!at.element.matches(WHOLES)) smallest = at;
    at = at.children.find((child) => child.first <= first && child.end > last);
  }
  return smallest;
}
