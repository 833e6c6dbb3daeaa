import type { Block } from '../article.ts';
import { blockElements, blockOf } from './blocks.ts';
import { NUMBER } from './page-copy.ts';
import { WITHIN } from './paragraphs.ts';

export interface Sources {
  /** The live element of each block, null where it stands in no element of its own. */
  readonly sources: readonly (Element | null)[];
  /** The live boxes around the blocks that have no element of their own. */
  readonly boxes: readonly Element[];
}

/**
 * Leads each block of the finished story back to the live page.
 * @param tidied the story before it was sanitised, with its numbers.
 */
export function sourcesOf(blocks: readonly Block[], tidied: ParentNode, live: readonly Element[]): Sources {
  const numbered = blockElements(tidied).map((element) => ({ element, text: blockOf(element).text }));
  const boxes = new Set<Element>();
  let from = 0;
  const sources = blocks.map(({ text }) => {
    const at = indexFrom(numbered, from, text);
    const element = numbered[at]?.element;
    if (!element) return null;
    from = at + 1;
    const source = liveElement(element, NUMBER, live);
    const box = source ? null : liveElement(element, WITHIN, live);
    if (box) boxes.add(box);
    return source;
  });
  return { sources, boxes: [...boxes] };
}

/** The blocks of the two trees run in step; only a few may lie between. */
const FARTHEST = 20;

function indexFrom(numbered: readonly { readonly text: string }[], from: number, text: string): number {
  for (let i = from; i < Math.min(numbered.length, from + FARTHEST); i += 1) {
    if (numbered[i]?.text === text) return i;
  }
  return -1;
}

export function liveElement(element: Element, attribute: string, live: readonly Element[]): Element | null {
  const number = element.getAttribute(attribute);
  return number === null ? null : (live[Number(number)] ?? null);
}
