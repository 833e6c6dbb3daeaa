import { LONGEST_TITLE } from './bounds.ts';
import { type ByKind, countByKind } from './kinds.ts';

/** What the shape of a document's title says. Each value is a signal of the model. */
export interface Title {
  /** Characters of the first part; what follows usually names the site and its sections. */
  readonly length: number;
  readonly parts: number;
  readonly numbered: boolean;
  readonly year: boolean;
  readonly words: ByKind;
}

export function readTitle(title: string): Title {
  const parts = title
    .slice(0, LONGEST_TITLE)
    .trim()
    .split(/\s[|–—·•»-]\s/);
  const head = parts[0] ?? '';
  return {
    length: head.length,
    parts: parts.length,
    numbered: /\d/.test(head),
    year: /\b20[12]\d\b/.test(head),
    words: countByKind(head),
  };
}
