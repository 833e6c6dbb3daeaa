import type { NumberedExtraction } from '../core/extract/snapshot/numbered-extraction.ts';
import type { ExtractorApi, ExtractRequest } from './api.ts';
import { EXTRACTOR_SHAPES } from './message-shapes.ts';
import { answer, isTopFrame, type Sender } from './messages.ts';

/** Looks for the story of a page that is asked about. @throws as `extractInSlices` */
export type LookForStory = (request: ExtractRequest, signal: AbortSignal) => Promise<NumberedExtraction>;

/**
 * Answers the scripts in tabs that ask for the story of their page. It is looked for in a document of the extension's
 * own: the page has its thread for itself meanwhile, and the code is compiled once for all pages.
 */
export function answerExtractions(look: LookForStory): void {
  const searches = new Map<string, AbortController>();
  const keyOf = (id: string, { tab }: Sender) => `${tab?.id} ${id}`;
  answer<ExtractorApi>(
    'extractor',
    {
      async extract(request, sender) {
        const key = keyOf(request.id, sender);
        // A page that has gone counts its searches as its successor in the tab does: nobody waits for what it asked.
        searches.get(key)?.abort();
        const search = new AbortController();
        searches.set(key, search);
        try {
          return await look(request, search.signal);
        } finally {
          if (searches.get(key) === search) searches.delete(key);
        }
      },
      stop: (id, sender) => searches.get(keyOf(id, sender))?.abort(),
    },
    EXTRACTOR_SHAPES,
    isTopFrame,
  );
}
