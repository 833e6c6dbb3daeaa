import { extractInSlices } from '../core/extract/extract.ts';
import { rehearsalPage } from '../core/rehearsal-page.ts';
import type { Pace } from '../core/slices.ts';

/** Looks for the story of a page of our own, before the first page of a reader's is asked about. */
export async function warmUp(near: Document, pace: Pace): Promise<void> {
  // Nobody waits for it, and nothing depends on it.
  await extractInSlices(rehearsalPage(near), 'https://clearstory.example/water', pace).catch(() => undefined);
}
