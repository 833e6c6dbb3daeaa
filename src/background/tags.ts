import type { SavedHead } from '../core/saved.ts';
import { tagsOf } from '../core/tags.ts';
import { openLibrary } from '../platform/library-store.ts';

/** @returns the article as it is then; null where it is in the library no more */
export async function setTags(id: string, tags: readonly string[]): Promise<SavedHead | null> {
  const library = await openLibrary();
  await library.change([id], () => ({ tags: [...tags] }));
  return library.head(id);
}

/** Every tag of the library, the most used first. */
export async function knownTags(): Promise<string[]> {
  return tagsOf(await (await openLibrary()).list()).map(([tag]) => tag);
}
