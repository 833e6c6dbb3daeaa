import { isNamedStandfirst } from '../standfirst.ts';
import { isHeading, type Reading, ratio } from './reading.ts';
import type { TextBlock } from './segment.ts';
import { keyOf } from './stated.ts';

/** A standfirst stands so near below its title. */
const BLOCKS_BELOW = 3;
/** In letters. */
const SHORTEST = 25;
const LONGEST = 450;
const MOST_LINKS = 0.3;
/** Headings this long may be the title with more around it, or a part of it. In letters and digits. */
const TELLING = 12;

/**
 * Keeps the standfirst: what the page names as one, between the title and the first paragraph of the story. Those who
 * label stories for a model often leave it out, so the model does; a reader would miss it.
 * @param chosen 1 for each block of the story; is added to.
 */
export function keepStandfirst({ page, pruned, title }: Reading, chosen: Uint8Array): void {
  const { blocks } = page;
  const first = chosen.indexOf(1);
  const at = titleBefore(blocks, first, keyOf(title));
  if (at < 0) return;
  for (let i = at + 1; i < Math.min(first, at + 1 + BLOCKS_BELOW); i += 1) {
    const block = blocks[i];
    if (!block || pruned[i] || !mayBeStandfirst(block)) continue;
    chosen[i] = 1;
    return;
  }
}

/** The last heading before a block that says the title; -1 where there is none. */
function titleBefore(blocks: readonly TextBlock[], end: number, title: string): number {
  for (let i = end - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (!block || !isHeading(block)) continue;
    const said = keyOf(block.text);
    if (said === title) return i;
    if (Math.min(said.length, title.length) >= TELLING && (said.includes(title) || title.includes(said)))
      return i;
  }
  return -1;
}

function mayBeStandfirst({ text, signs, box }: TextBlock): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  if (ratio(signs.linked, signs.length) > MOST_LINKS) return false;
  const around = box.parent && box.parent.end - box.parent.first === 1 ? box.parent.element : null;
  return [box.element, around].some((element) => element !== null && isNamedStandfirst(element));
}
