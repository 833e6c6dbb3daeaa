import type { Extraction } from '../core/extract/extraction.ts';
import { baseOf } from '../core/extract/page-base.ts';
import { onPage } from '../core/extract/snapshot/numbered-extraction.ts';
import { takeSnapshotInSteps } from '../core/extract/snapshot/take-snapshot.ts';
import { Failure } from '../core/failure.ts';
import { inSlices, type Pace } from '../core/slices.ts';
import type { ExtractorApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';

/**
 * Finds the story of a page, the tab's own or one that was loaded.
 * @param meanwhile is done while the story is looked for elsewhere, where it is
 * @throws as `extractInSlices`
 */
export type ExtractPage = (
  page: Document,
  url: string,
  signal: AbortSignal,
  meanwhile?: () => void,
) => Promise<Extraction>;

interface Parts {
  readonly extractor: Remote<ExtractorApi>;
  /** The extractor is there, once this resolves. */
  open(): Promise<unknown>;
  paceUntil(signal: AbortSignal): Pace;
  /** The reader's own languages. */
  readonly languages: Promise<readonly string[]>;
}

/**
 * Has the story looked for in a document of the extension's own. In the tab only a snapshot of the page is taken, in
 * slices: what extraction costs, and a library that has to be called in one go, hold up no page.
 */
export function farExtraction({ extractor, open, paceUntil, languages }: Parts): ExtractPage {
  let searches = 0;
  return async (page, url, signal, meanwhile) => {
    const id = String(searches);
    searches += 1;
    const opened = open();
    // A failure is met below, after the snapshot.
    opened.catch(() => undefined);
    const taking = takeSnapshotInSteps(page, url, baseOf(page, url));
    const { snapshot, live } = await inSlices(taking, paceUntil(signal));
    await opened;
    const request = { id, snapshot, languages: await languages };
    const stop = () => void extractor.stop(id).catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const answer = extractor.extract(request);
      meanwhile?.();
      const found = await answer;
      if (signal.aborted) throw new Failure('stopped');
      return onPage(found, live);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
}
