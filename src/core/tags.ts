import type { SavedHead } from './saved.ts';

/** Tags as they are typed: with commas between them, each once. */
export function tagsIn(text: string): string[] {
  const names = text.split(/[,،、]/).map((name) => name.replace(/\s+/g, ' ').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Every tag and how many stories have it, the most used first. */
export function tagsOf(heads: readonly Pick<SavedHead, 'tags'>[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of heads) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
}
