import { ARTICLE_FROM, DETECT_BIAS, DETECT_WEIGHTS, type SignalName } from '../../data/detect-weights.ts';
import type { Detection } from './detection.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { isNews } from './news.ts';
import { signalsOf } from './signals.ts';

/** Below this there is no story to read yet, whatever the page declares: script may still be filling it. */
const FEWEST_LETTERS = 250;

/**
 * Judges whether a page is an article, and whether it is surely a news article, within a few milliseconds: no layout
 * is asked for and nothing on the page changes. Logistic regression over signals of structured data, address, prose
 * and clutter (the kind of signals of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", 2010).
 *
 * @param url the absolute address the page is shown at, which a single-page site may have changed since it loaded.
 */
export function detect(document: Document, url: string): Detection {
  return judge(gatherEvidence(document, url), url);
}

/** The judgement alone, for callers that need the evidence too. */
export function judge(evidence: Evidence, url: string): Detection {
  const probability = articleProbability(evidence);
  const article = probability >= ARTICLE_FROM && evidence.text.proseLetters >= FEWEST_LETTERS;
  return { url, article, news: article && isNews(evidence, probability), probability };
}

function articleProbability(evidence: Evidence): number {
  const signals = signalsOf(evidence);
  let sum = DETECT_BIAS;
  for (const name of Object.keys(DETECT_WEIGHTS) as SignalName[])
    sum += DETECT_WEIGHTS[name] * Number(signals[name]);
  return 1 / (1 + Math.exp(-sum));
}
