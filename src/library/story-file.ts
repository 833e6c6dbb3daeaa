import { fileName } from '../core/export/file-name.ts';
import { htmlFile } from '../core/export/html.ts';
import { exportLabels } from '../core/export/labels.ts';
import { markdown } from '../core/export/markdown.ts';
import type { SavedArticle } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { dataAddress } from '../platform/data-address.ts';
import { downloadFile } from '../platform/download.ts';
import type { Library } from '../platform/library-store.ts';
import type { ExportForm } from './doors.ts';

async function picturesOf({ pictures }: SavedArticle, library: Library): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const { url, hash } of pictures) {
    const blob = await library.picture(hash);
    if (blob) addresses.set(url, await dataAddress(blob));
  }
  return addresses;
}

/** Writes a saved story into the reader's downloads, from what the library holds: nothing is fetched. */
export async function exportFile(
  saved: SavedArticle,
  form: ExportForm,
  library: Library,
  words: Words,
): Promise<void> {
  const { article, points, head } = saved;
  const labels = exportLabels(words);
  if (form === 'markdown') {
    const content = new Blob([markdown(article, points, head.savedAt, labels)], {
      type: 'text/markdown;charset=utf-8',
    });
    downloadFile(fileName(article.metadata.title, 'md'), content);
    return;
  }
  const content = new Blob([htmlFile(article, points, await picturesOf(saved, library), labels)], {
    type: 'text/html',
  });
  downloadFile(fileName(article.metadata.title, 'html'), content);
}
