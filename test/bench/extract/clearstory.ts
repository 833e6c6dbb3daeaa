/** Clearstory as the reader script runs it in a tab: the page is judged, then a snapshot of it is taken. */
import { detect } from '../../../src/core/detect/detect.ts';
import { isNews } from '../../../src/core/detect/news.ts';
import { baseOf } from '../../../src/core/extract/page-base.ts';
import { takeSnapshotInSteps } from '../../../src/core/extract/snapshot/take-snapshot.ts';
import { inSlices } from '../../../src/core/slices.ts';
import { watched } from './watched-pace.ts';

/** What the tab gives to the extractor, and what it took the page. */
export interface Given {
  readonly article: boolean;
  readonly news: boolean;
  readonly score: number;
  /** The snapshot as the message that it is sent in. */
  readonly message: string;
  readonly ms: number;
  readonly longestSliceMs: number;
}

export async function run(): Promise<Given> {
  const url = document.URL;
  const detection = detect(document, url);
  const { pace, end, slices } = watched();
  const { snapshot } = await inSlices(takeSnapshotInSteps(document, url, baseOf(document, url)), pace);
  const message = JSON.stringify(snapshot);
  end();
  return {
    article: detection.article,
    news: isNews(detection),
    score: detection.probability,
    message,
    ms: slices.reduce((sum, ms) => sum + ms, 0),
    longestSliceMs: Math.max(...slices),
  };
}
