import type { Pace } from '../../slices.ts';
import { extractInSlices } from '../extract.ts';
import { type NumberedExtraction, numbered } from './numbered-extraction.ts';
import { pageOfSnapshot } from './page-of-snapshot.ts';
import type { PageSnapshot } from './page-snapshot.ts';

/**
 * Finds the story of a page of which there is a snapshot.
 * @param near any document
 * @throws as `extractInSlices` and `pageOfSnapshot`
 */
export async function extractSnapshot(
  snapshot: PageSnapshot,
  near: Document,
  pace: Pace,
): Promise<NumberedExtraction> {
  const { document, numbers } = pageOfSnapshot(snapshot, near);
  return numbered(await extractInSlices(document, snapshot.url, pace), numbers);
}
