import type { Block } from '../article.ts';
import type { Steps } from '../slices.ts';
import { textBlocksInSteps } from './blocks.ts';
import { NUMBER } from './page-copy.ts';
import { WITHIN } from './paragraphs.ts';

export interface Sources {
  /** The live element of each block, null where it stands in no element of its own. */
  readonly sources: readonly (Element | null)[];
  /** The live boxes around the blocks that have no element of their own. */
  readonly boxes: readonly Element[];
}

/** A block of the story before it is sanitised, and where it is from in the live page. */
export interface NumberedBlock {
  readonly text: string;
  readonly source: Element | null;
  /** The live box around a block that has no element of its own. */
  readonly box: Element | null;
}

/** @param tidied the story before it is sanitised, with its numbers. */
export function* numberedBlocks(tidied: ParentNode, live: readonly Element[]): Steps<NumberedBlock[]> {
  const blocks = yield* textBlocksInSteps(tidied);
  return blocks.map(({ element, text }) => ({
    text,
    source: liveElement(element, NUMBER, live),
    box: liveElement(element, WITHIN, live),
  }));
}

/** Leads each block of the finished story back to the live page. */
export function sourcesOf(blocks: readonly Block[], numbered: readonly NumberedBlock[]): Sources {
  const boxes = new Set<Element>();
  let from = 0;
  const sources = blocks.map(({ text }) => {
    const at = indexFrom(numbered, from, text);
    const found = numbered[at];
    if (!found) return null;
    from = at + 1;
    if (!found.source && found.box) boxes.add(found.box);
    return found.source;
  });
  return { sources, boxes: [...boxes] };
}

/** The blocks of the two trees run in step; only a few may lie between. */
const FARTHEST = 20;

function indexFrom(numbered: readonly NumberedBlock[], from: number, text: string): number {
  for (let i = from; i < Math.min(numbered.length, from + FARTHEST); i += 1) {
    if (numbered[i]?.text === text) return i;
  }
  return -1;
}

export function liveElement(element: Element, attribute: string, live: readonly Element[]): Element | null {
  const number = element.getAttribute(attribute);
  return number === null ? null : (live[Number(number)] ?? null);
}
