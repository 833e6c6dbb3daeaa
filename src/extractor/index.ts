import { lookForPhrasesOf } from '../core/clean/phrases.ts';
import { extractSnapshot } from '../core/extract/snapshot/extract-snapshot.ts';
import { answerExtractions } from '../platform/extractor.ts';
import { isOffscreen } from '../platform/offscreen.ts';
import { paceOfPage } from '../platform/page-turn.ts';
import { warmUp } from './warm-up.ts';

answerExtractions(({ snapshot, languages }, signal) => {
  lookForPhrasesOf(languages);
  return extractSnapshot(snapshot, document, paceOfPage({ signal }));
});

// Firefox's background, where this stands as well, starts for many other reasons.
if (isOffscreen()) void warmUp(document, paceOfPage());
