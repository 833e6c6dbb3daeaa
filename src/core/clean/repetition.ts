import type { Survey } from './evidence.ts';

/** So many siblings of one shape are cards. */
const FEWEST_CARDS = 3;
const DEEPEST = 4;

/**
 * Whether an element holds cards: at least three siblings of the same tag and classes, each with a link and little
 * text, that together make up most of its words.
 */
export function hasCards(element: Element, survey: Survey, depth = 0): boolean {
  const all = survey.measures.of(element);
  const groups = new Map<string, { cards: number; words: number }>();
  for (const child of element.children) {
    const { links, words } = survey.measures.of(child);
    if (links === 0 || words > 80) continue;
    const shape = `${child.tagName}.${child.classList[0] ?? ''}`;
    const group = groups.get(shape) ?? { cards: 0, words: 0 };
    groups.set(shape, { cards: group.cards + 1, words: group.words + words });
  }
  for (const { cards, words } of groups.values()) {
    if (cards >= FEWEST_CARDS && words >= all.words * 0.6) return true;
  }
  if (depth >= DEEPEST) return false;
  return [...element.children].some((child) => {
    const part = survey.measures.of(child);
    return part.links >= FEWEST_CARDS && part.words >= all.words * 0.6 && hasCards(child, survey, depth + 1);
  });
}
