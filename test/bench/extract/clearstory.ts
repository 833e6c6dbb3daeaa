/** Clearstory as the reader script runs it: the page is judged, then its story is found. */
import type { Article } from '../../../src/core/article.ts';
import { detect } from '../../../src/core/detect/detect.ts';
import { isNews } from '../../../src/core/detect/news.ts';
import { riskSigns } from '../../../src/core/extract/doubt.ts';
import { extractInSlices } from '../../../src/core/extract/extract.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import { yieldToPage as pageTurn } from '../../../src/platform/page-turn.ts';
import { textOfHtml } from '../support/html-text.mjs';

export async function run() {
  const url = document.URL;
  const detection = detect(document, url);
  const { extraction, failure, slices } = await attempt(url);
  const html = extraction?.article.html ?? '';
  const metadata = extraction?.article.metadata;
  return {
    article: detection.article,
    news: isNews(detection),
    score: detection.probability,
    doubt: extraction?.doubt ?? null,
    losses: extraction?.losses ? riskSigns(extraction.losses) : null,
    title: metadata?.title ?? '',
    byline: metadata?.byline.join(', ') ?? '',
    published: metadata?.published ?? null,
    updated: metadata?.modified ?? null,
    lang: metadata?.lang ?? null,
    text: extraction ? runningText(extraction.article) : '',
    html,
    ms: slices.reduce((sum, ms) => sum + ms, 0),
    longestSliceMs: Math.max(...slices),
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

interface Attempt {
  readonly extraction: Extraction | null;
  readonly failure: string | null;
  /** The milliseconds of each stretch of work; what the page does between two of them is the page's. */
  readonly slices: readonly number[];
}

async function attempt(url: string): Promise<Attempt> {
  const slices: number[] = [];
  let began = performance.now();
  const end = () => slices.push(performance.now() - began);
  const yieldToPage = async () => {
    end();
    await pageTurn();
    began = performance.now();
  };
  try {
    const pace = { yieldToPage, now: () => performance.now() };
    const extraction = await extractInSlices(document, url, pace);
    end();
    return { extraction, failure: null, slices };
  } catch (error) {
    end();
    return { extraction: null, failure: String(error), slices };
  }
}
