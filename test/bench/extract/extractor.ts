/** Clearstory as the extractor runs it, in a document of the extension's own that is open for all pages. */
import type { Article } from '../../../src/core/article.ts';
import { riskSigns } from '../../../src/core/extract/doubt.ts';
import { extractSnapshot } from '../../../src/core/extract/snapshot/extract-snapshot.ts';
import type { NumberedExtraction } from '../../../src/core/extract/snapshot/numbered-extraction.ts';
import { warmUp } from '../../../src/extractor/warm-up.ts';
import { paceOfPage } from '../../../src/platform/page-turn.ts';
import { textOfHtml } from '../support/html-text.mjs';
import type { Given } from './clearstory.ts';
import { watched } from './watched-pace.ts';

/** As the extractor does when it starts. */
export function prepare(): Promise<void> {
  return warmUp(document, paceOfPage());
}

export async function run({ message, ms, ...given }: Given) {
  const { pace, slices, end } = watched();
  let found: NumberedExtraction | null = null;
  let failure: string | null = null;
  try {
    found = await extractSnapshot(JSON.parse(message), document, pace);
    // It goes back to the tab in a message, too.
    JSON.stringify(found);
  } catch (error) {
    failure = String(error);
  }
  end();
  const html = found?.article.html ?? '';
  const metadata = found?.article.metadata;
  return {
    ...given,
    doubt: found?.doubt ?? null,
    losses: found?.losses ? riskSigns(found.losses) : null,
    title: metadata?.title ?? '',
    byline: metadata?.byline.join(', ') ?? '',
    published: metadata?.published ?? null,
    updated: metadata?.modified ?? null,
    lang: metadata?.lang ?? null,
    text: found ? runningText(found.article) : '',
    html,
    ms: slices.reduce((sum, slice) => sum + slice, ms),
    scored: textOfHtml(html),
    failure,
  };
}

/** The story without the captions of its pictures, which the HTML has. */
function runningText({ blocks }: Article): string {
  return blocks
    .filter(({ kind }) => kind !== 'caption')
    .map(({ text }) => text)
    .join('\n\n');
}
