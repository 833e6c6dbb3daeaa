import { atOnce, type Steps } from '../../slices.ts';
import { NUMBER } from '../page-copy.ts';
import { WITHIN } from '../paragraphs.ts';
import { type Box, segmentInSteps, type TextBlock } from './segment.ts';

/**
 * Which of a page's blocks stand in a tree that was made from it: by their text and the number of the box around, for
 * Readability renames boxes and makes new ones.
 * @param tree what was kept, its elements still numbered; null where nothing was.
 * @returns 1 for each block that was kept.
 */
export function keptIn(tree: Element | null, blocks: readonly TextBlock[]): Uint8Array {
  return atOnce(keptInSteps(tree, blocks));
}

/** As `keptIn`, with pauses. */
export function* keptInSteps(tree: Element | null, blocks: readonly TextBlock[]): Steps<Uint8Array> {
  const kept = new Uint8Array(blocks.length);
  if (!tree) return kept;
  const byText = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  blocks.forEach(({ text, box }, i) => {
    push(byText, text, i);
    push(byNumber, numberOf(box), i);
  });
  let last = -1;
  for (const { text, box } of (yield* segmentInSteps(tree)).blocks) {
    const number = numberOf(box);
    const alike = byText.get(text)?.filter((i) => !kept[i]) ?? [];
    const at =
      alike.find((i) => numberOf((blocks[i] as TextBlock).box) === number) ??
      alike.find((i) => i > last) ??
      alike[0] ??
      changed(text, byNumber.get(number) ?? [], blocks);
    if (at === undefined) continue;
    kept[at] = 1;
    last = at;
  }
  return kept;
}

/** A block that lost or gained a part on the way. */
function changed(
  text: string,
  candidates: readonly number[],
  blocks: readonly TextBlock[],
): number | undefined {
  return candidates.find((i) => {
    const own = blocks[i]?.text ?? '';
    return own.includes(text) || (own.length > 20 && text.includes(own));
  });
}

function numberOf(box: Box): string {
  for (let at: Box | null = box; at; at = at.parent) {
    const number = at.element.getAttribute(NUMBER) ?? at.element.getAttribute(WITHIN);
    if (number !== null) return number;
  }
  return '';
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
