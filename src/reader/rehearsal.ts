import { ARTICLE_VERSION, type Block, type Metadata } from '../core/article.ts';
import { type Plan, planSteps } from '../core/clean/plan.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { attributeOf, rootOf } from '../core/extract/unclobbered.ts';
import { rehearsalPage } from '../core/rehearsal-page.ts';
import { inSlices, type Pace } from '../core/slices.ts';

/** What is found in the page of a rehearsal, which is known beforehand. */
function extractionOf(page: Document, lang: string | null): Extraction {
  const sources = [...page.querySelectorAll('article p, article h2, article li')];
  const blocks = sources.map((source): Block => ({ kind: 'paragraph', text: source.textContent ?? '' }));
  const metadata: Metadata = {
    url: page.URL,
    canonicalUrl: page.URL,
    title: page.title,
    byline: [],
    site: '',
    published: null,
    modified: null,
    lang,
    dir: 'ltr',
    standfirst: null,
    leadPicture: null,
    section: null,
    favicon: null,
    paywalled: false,
  };
  return {
    article: { version: ARTICLE_VERSION, metadata, html: '', blocks, words: 500, minutes: 2 },
    sources,
    companions: [...page.querySelectorAll('h1, figure')],
    doubt: null,
    judged: sources.map((element) => ({ element, words: 30, probability: 0.9 })),
  };
}

/**
 * Plans the cleaning of a small page of our own while the story of the reader's page is looked for elsewhere: the tab has
 * nothing to do then, and the code of the real plan is compiled when its turn comes.
 * @param near the reader's page, of which only the language is read: the plan looks for phrases of it
 */
export async function rehearsePlan(near: Document, pace: Pace): Promise<Plan> {
  const page = rehearsalPage(near);
  const root = rootOf(near);
  const lang = (root && attributeOf(root, 'lang')) || null;
  return inSlices(planSteps(page, extractionOf(page, lang), 'strict', new Set()), pace);
}
