import { CHANGES } from '../data/changes.ts';
import type { WordKey } from '../data/words.ts';

/** What a reader who knew a version has not heard of yet, newest first. */
export function changesSince(version: string): readonly WordKey[] {
  return CHANGES.filter((change) => isLater(change.version, version)).flatMap(({ texts }) => texts);
}

/** Versions of an extension are up to four whole numbers with dots between them. */
function isLater(one: string, other: string): boolean {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 4; at += 1) {
    const by = (first?.[at] ?? 0) - (second?.[at] ?? 0);
    if (by !== 0) return by > 0;
  }
  return false;
}
