import { h } from '../ui/h.ts';
import { PART_STYLES } from '../ui/part-styles.ts';
import { jumpBehavior } from '../ui/sentence-highlight.ts';
import frameStyles from './frame-places.css';
import { shadowHost } from './shadow-host.ts';

/** What takes no room gets a frame this high, in CSS pixels. */
const LEAST_HEIGHT = 28;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Frames where elements stand, or where they would stand if they were not hidden, with a name on each frame, and
 * scrolls to the first unless one is in sight.
 *
 * @returns takes the frames away.
 */
export function framePlaces(document: Document, elements: readonly Element[], label: string): () => void {
  const boxes = elements.map(boxOf).filter((box) => box !== null);
  const { host, root } = shadowHost(document, `${PART_STYLES}\n${frameStyles}`);
  const layer = h('div', { class: 'layer', 'data-theme': 'system', 'aria-hidden': true });
  root.append(layer);
  // The page may have moved or turned its document element, which the layer stands in.
  const origin = layer.getBoundingClientRect();
  const frames = boxes.map((box) => frameFor(box, origin, label));
  layer.append(...frames);
  if (!boxes.some((box) => isInSight(box, document)))
    frames[0]?.scrollIntoView({ block: 'center', behavior: jumpBehavior() });
  return () => host.remove();
}

function frameFor({ left, top, width, height }: Box, origin: Box, label: string): HTMLElement {
  return h(
    'div',
    {
      class: 'frame',
      style: {
        '--left': `${left - origin.left}px`,
        '--top': `${top - origin.top}px`,
        '--width': `${width}px`,
        '--height': `${Math.max(height, LEAST_HEIGHT)}px`,
      },
    },
    h('span', {}, label),
  );
}

/** In the window's coordinates. Null for what is in no place at all. */
function boxOf(element: Element): Box | null {
  const own = element.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  const around = element.parentElement?.getBoundingClientRect();
  if (!around || around.width === 0) return element.parentElement && boxOf(element.parentElement);
  return { left: around.left, width: around.width, top: edgeBeside(element) ?? around.top, height: 0 };
}

/** The line between what is shown before a hidden element and what is shown after it. */
function edgeBeside(element: Element): number | null {
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    const box = before.getBoundingClientRect();
    if (box.height > 0) return box.bottom;
  }
  for (let after = element.nextElementSibling; after; after = after.nextElementSibling) {
    const box = after.getBoundingClientRect();
    if (box.height > 0) return box.top - LEAST_HEIGHT;
  }
  return null;
}

function isInSight({ top, height }: Box, document: Document): boolean {
  return top + height > 0 && top < (document.defaultView?.innerHeight ?? 0);
}
