import type { Article, KeyPoint } from '../core/article.ts';
import { fileName } from '../core/export/file-name.ts';
import { htmlFile } from '../core/export/html.ts';
import { exportLabels } from '../core/export/labels.ts';
import type { Words } from '../data/words.ts';
import { dataAddress } from '../platform/data-address.ts';
import { downloadFile } from '../platform/download.ts';
import { fetchPictures } from '../platform/pictures.ts';

/** A file must come soon, or a reader whose story could not be saved gives up: pictures later than this stay out. */
const PICTURES_LIMIT = 15_000;

async function picturesOf(article: Article): Promise<ReadonlyMap<string, string>> {
  try {
    const files = await fetchPictures(article, () => undefined, AbortSignal.timeout(PICTURES_LIMIT));
    const pairs = files.map(
      async ({ url, bytes, type }) => [url, await dataAddress(new Blob([bytes], { type }))] as const,
    );
    return new Map(await Promise.all(pairs));
  } catch {
    // The text is what must not be lost.
    return new Map();
  }
}

/** Writes a story as one file, with what pictures can be had, into the reader's downloads. */
export async function downloadStory(
  article: Article,
  points: readonly KeyPoint[],
  words: Words,
): Promise<void> {
  const html = htmlFile(article, points, await picturesOf(article), exportLabels(words));
  downloadFile(fileName(article.metadata.title, 'html'), new Blob([html], { type: 'text/html' }));
}
