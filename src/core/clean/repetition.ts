import type { Survey } from './evidence.ts';
import type { Measure } from './measure.ts';

/** So many siblings of one shape are cards. */
const FEWEST_CARDS = 3;
const DEEPEST = 4;
const MOST_OF = 0.6;
/** More of a list need not be seen to know what it is. */
const MOST_LOOKED_AT = 200;

/**
 * Whether an element holds cards: at least three siblings of the same tag and classes, each with a link and little
 * text, that together make up most of its words.
 */
export function hasCards(element: Element, survey: Survey, depth = 0): boolean {
  const first = firstOf(element.children);
  const measured = first.map((child) => survey.measures.of(child));
  // Of a list that goes on, the words looked at are the whole.
  const part = first.length < element.children.length;
  const words = part ? measured.reduce((sum, one) => sum + one.words, 0) : survey.measures.of(element).words;
  if (holdsAlike(first, measured, words)) return true;
  if (depth >= DEEPEST) return false;
  return first.some((child, at) => {
    const { links, words: own } = measured[at] as Measure;
    return links >= FEWEST_CARDS && own >= words * MOST_OF && hasCards(child, survey, depth + 1);
  });
}

function holdsAlike(children: readonly Element[], measured: readonly Measure[], all: number): boolean {
  const groups = new Map<string, { cards: number; words: number }>();
  for (const [at, child] of children.entries()) {
    const { links, words } = measured[at] as Measure;
    if (links === 0 || words > 80) continue;
    const shape = `${child.tagName}.${child.classList[0] ?? ''}`;
    const group = groups.get(shape) ?? { cards: 0, words: 0 };
    groups.set(shape, { cards: group.cards + 1, words: group.words + words });
  }
  return [...groups.values()].some(({ cards, words }) => cards >= FEWEST_CARDS && words >= all * MOST_OF);
}

function firstOf(children: HTMLCollection): readonly Element[] {
  const first: Element[] = [];
  for (let at = 0; at < children.length && at < MOST_LOOKED_AT; at += 1) first.push(children[at] as Element);
  return first;
}
