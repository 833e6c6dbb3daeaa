import { h } from './h.ts';

/** Where the lit lines stand, from the top of the window: a little above the middle, where eyes rest. */
const AT = 0.4;
/** The light reaches this far above and below its lines, in CSS pixels. */
const AROUND = 4;

export interface LineFocus {
  readonly element: HTMLElement;
  /** Lights the lines nearest to their place; to be called whenever the text has moved. */
  settle(): void;
  /** Moves the text by as many lines as are lit. False where line focus is off. */
  step(by: 1 | -1): boolean;
}

interface LineFocusOptions {
  readonly root: HTMLElement;
  readonly story: HTMLElement;
  /** How many lines are lit now; 0 for none. */
  readonly lines: () => number;
}

interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** Leaves a few lines lit and dims the others, so that the eye keeps its place; the text moves, the light does not. */
export function lineFocus({ root, story, lines }: LineFocusOptions): LineFocus {
  const element = h('div', { class: 'line-focus', 'aria-hidden': true });
  const lit = () => {
    const all = linesAround(root, story);
    const middle = root.clientHeight * AT;
    const nearest = all.reduce(
      (best, line, index) => (distance(line, middle) < distance(all[best], middle) ? index : best),
      0,
    );
    const first = Math.max(0, nearest - Math.floor(lines() / 2));
    return { all, first, lines: all.slice(first, first + lines()) };
  };
  return {
    element,
    settle() {
      element.hidden = lines() === 0;
      if (element.hidden) return;
      const { lines: now } = lit();
      const [top, bottom] = [now[0]?.top ?? root.clientHeight * AT, now.at(-1)?.bottom];
      element.style.setProperty('--from', `${top - AROUND}px`);
      element.style.setProperty('--height', `${(bottom ?? top + 28) - top + 2 * AROUND}px`);
    },
    step(by) {
      if (lines() === 0) return false;
      const { all, first, lines: now } = lit();
      const target = all[Math.max(0, first + by * lines())];
      const from = now[0];
      const distanceToGo = target && from && target !== from ? target.top - from.top : by * 28 * lines();
      root.scrollBy({ top: distanceToGo, behavior: 'instant' });
      return true;
    },
  };
}

function distance(line: Line | undefined, from: number): number {
  return line ? Math.abs((line.top + line.bottom) / 2 - from) : Number.POSITIVE_INFINITY;
}

/** The lines of text in the window, top to bottom; pieces that overlap by half are one line. */
function linesAround(root: HTMLElement, story: HTMLElement): Line[] {
  const lines: Line[] = [];
  for (const block of story.querySelectorAll(
    'h1, h2, h3, h4, h5, h6, p, li, blockquote, dd, dt, figcaption, pre, tr',
  )) {
    const box = block.getBoundingClientRect();
    if (box.bottom < 0) continue;
    if (box.top > root.clientHeight) break;
    const range = block.ownerDocument.createRange();
    range.selectNodeContents(block);
    for (const { top, bottom, width } of range.getClientRects()) {
      if (width === 0 || bottom < 0 || top > root.clientHeight) continue;
      const last = lines.at(-1);
      const middle = (top + bottom) / 2;
      if (last && middle > last.top && middle < last.bottom) {
        lines[lines.length - 1] = { top: Math.min(last.top, top), bottom: Math.max(last.bottom, bottom) };
      } else if (!last || top >= last.top) {
        lines.push({ top, bottom });
      }
    }
  }
  return lines;
}
