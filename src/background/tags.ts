import type { SavedHead } from '../core/saved.ts';
import { openLibrary } from '../platform/library-store.ts';

/** @returns the article as it is then; null where it is in the library no more */
export async function setTags(id: string, tags: readonly string[]): Promise<SavedHead | null> {
  const library = await openLibrary();
  await library.change([id], () => ({ tags: [...tags] }));
  return (await library.open(id))?.head ?? null;
}

/** Every tag of the library, the most used first. */
export async function knownTags(): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { tags } of await (await openLibrary()).list())
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
