import type { Highlight } from '../core/highlight/highlight.ts';
import { browser } from './browser.ts';
import { addressKey } from './library/address-key.ts';

/** Highlights of stories that are not saved, by the story's address. Those of saved stories are kept with them. */
type Stored = Record<string, readonly Highlight[]>;

const KEY = 'pageHighlights';

async function stored(): Promise<Stored> {
  const found = (await browser.storage.local.get(KEY))[KEY];
  return typeof found === 'object' && found !== null ? (found as Stored) : {};
}

let changing: Promise<unknown> = Promise.resolve();

export async function pageHighlights(url: string): Promise<readonly Highlight[]> {
  const all = await stored();
  const key = addressKey(url);
  return Object.hasOwn(all, key) ? (all[key] ?? []) : [];
}

/** Changes the highlights of one story, after every change asked for before. @returns those that were there */
export function changePageHighlights(
  url: string,
  change: (highlights: readonly Highlight[]) => readonly Highlight[],
): Promise<readonly Highlight[]> {
  const changed = changing
    .catch(() => undefined)
    .then(async () => {
      const all = await stored();
      const key = addressKey(url);
      const before = Object.hasOwn(all, key) ? (all[key] ?? []) : [];
      const { [key]: _before, ...others } = all;
      const after = change(before);
      await browser.storage.local.set({ [KEY]: after.length > 0 ? { ...others, [key]: after } : others });
      return before;
    });
  changing = changed;
  return changed;
}
