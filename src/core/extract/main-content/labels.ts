import { LABEL_KINDS } from '../../../data/phrases/phrases.ts';
import { phrasesOf } from '../../clean/phrases.ts';
import type { TextBlock } from './segment.ts';

/** Longer texts are no labels. */
const LONGEST = 120;

/**
 * For each block the kind of label that it is by the phrases of the page's language ("Related articles", "Share"), as
 * its place in `LABEL_KINDS` and one; 0 for a text that is none.
 */
export function labelsOf(blocks: readonly TextBlock[], lang: string | null): Uint8Array {
  const matcher = phrasesOf(lang);
  return Uint8Array.from(blocks, ({ text }) => {
    const label = text.length > LONGEST ? null : matcher.label(text);
    return label ? LABEL_KINDS.indexOf(label.kind) + 1 : 0;
  });
}

/** For each block the label of the innermost of the headings above it that has one; 0 where none has. */
export function labelsOfSections(blocks: readonly TextBlock[], labels: Uint8Array): Uint8Array {
  const open: { readonly level: number; readonly label: number }[] = [];
  return Uint8Array.from(blocks, ({ box }, i) => {
    const level = Number(/^H([1-6])$/.exec(box.element.nodeName)?.[1] ?? 0);
    if (level > 0) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, label: labels[i] ?? 0 });
    }
    return open.findLast(({ label }) => label > 0)?.label ?? 0;
  });
}
