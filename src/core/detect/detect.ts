import { ARTICLE_FROM, READABLE_FROM } from '../../data/detect-weights.ts';
import { FEWEST_LETTERS, FEWEST_PARAGRAPHS, SHORTEST_NEWS } from './bounds.ts';
import type { Detection, NewsClaims } from './detection.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { probabilitiesOf } from './model.ts';
import { signalsOf } from './signals.ts';

/**
 * Judges whether a page is an article, and whether there is anything to read, within a few milliseconds: no layout is
 * asked for and nothing on the page changes. A linear model over signals of address, title, structured data, prose and
 * clutter (the kind of signals of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", 2010).
 *
 * @param url the absolute address the page is shown at, which a single-page site may have changed since it loaded.
 */
export function detect(document: Document, url: string): Detection {
  return judge(gatherEvidence(document, url), url);
}

/** The judgement alone, for callers that need the evidence too. */
export function judge(evidence: Evidence, url: string): Detection {
  const [probability, documentation] = probabilitiesOf(signalsOf(evidence));
  const filled = evidence.text.proseLetters >= FEWEST_LETTERS;
  const article = filled && probability >= ARTICLE_FROM;
  return {
    url,
    article,
    readable: article || (filled && probability + documentation >= READABLE_FROM),
    probability,
    newsClaims: article ? claimsOf(evidence) : null,
  };
}

function claimsOf({ declared, structured, text }: Evidence): NewsClaims | null {
  const oneStory = !structured.articles && text.best.count >= FEWEST_PARAGRAPHS;
  return oneStory && text.best.letters >= SHORTEST_NEWS
    ? { ...declared.claims, news: structured.news }
    : null;
}
