import { fragmentTarget } from './fragment-target.ts';
import { roughWords } from './measure.ts';

const LINK_HERE = 'a[href^="#"]';
/** What a story points to and is longer is no note. */
const LONGEST_NOTE = 150;

/** Notes of a story that extraction did not take for its own: a link in a block leads to each, and one in it leads back. */
export function footnotesOf(document: Document, blocks: readonly Element[]): readonly Element[] {
  const own = new Set(blocks);
  const isInBlock = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement) if (own.has(at)) return true;
    return false;
  };
  const cited = new Set(blocks.flatMap((block) => targetsIn(block, document)));
  return [...cited].filter(
    (note) =>
      !isInBlock(note) &&
      roughWords(note.textContent ?? '') <= LONGEST_NOTE &&
      targetsIn(note, document).some(isInBlock),
  );
}

function targetsIn(element: Element, document: Document): Element[] {
  if (element.firstElementChild === null) return [];
  return [...element.querySelectorAll(LINK_HERE)].flatMap((link) => fragmentTarget(link, document) ?? []);
}
