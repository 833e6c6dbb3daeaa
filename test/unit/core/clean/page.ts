import type { Article, Block } from '../../../../src/core/article.ts';
import { Evidence, type Rule, type Surrounding } from '../../../../src/core/clean/evidence.ts';
import { Planner } from '../../../../src/core/clean/planner.ts';
import type { Extraction } from '../../../../src/core/extract/extraction.ts';

/** A story of twelve paragraphs, of which each has 22 words. */
const LINES = Array.from(
  { length: 12 },
  (_, at) =>
    `<p class="story">In the year ${1900 + at} the keeper of Fenny Weir opened the gates by hand on every morning of the year but one.</p>`,
);
export const [HALF, REST] = [LINES.slice(0, 6).join(''), LINES.slice(6).join('')];

/** Where on a page something stands: above the story, between its blocks, below them in its part of the page, behind that. */
export const above = (html: string) => `${html}<main><h1>The weir</h1>${HALF}${REST}</main>`;
export const between = (html: string) => `<main><h1>The weir</h1>${HALF}${html}${REST}</main>`;
export const below = (html: string) => `<main><h1>The weir</h1>${HALF}${REST}${html}</main>`;
export const behind = (html: string) => `<main><h1>The weir</h1>${HALF}${REST}</main>${html}`;

/** So many words: in one run, which is prose from fifteen on, and in lines too short for that. */
export const prose = (count: number) => Array.from({ length: count }, () => 'reed').join(' ');
export const lines = (count: number) =>
  Array.from(
    { length: Math.ceil(count / 10) },
    (_, at) => `<p>${prose(Math.min(10, count - at * 10))}</p>`,
  ).join(' ');

/** Lays a page out by its `data-box`: left, top, width, height in CSS pixels. Without one it has no layout. */
export function layOut(): void {
  const isLaidOut = document.querySelector('[data-box]') !== null;
  if (isLaidOut) document.body.setAttribute('data-box', '0 0 1000 2000');
  else document.body.removeAttribute('data-box');
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    const box = element.closest('[data-box]')?.getAttribute('data-box') ?? '';
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
    element.getBoundingClientRect = () =>
      ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
  }
}

export interface Given {
  readonly within?: Surrounding;
  readonly isDoubted?: boolean;
}

/** A page whose `.story` is the story; `data-chance` is what extraction thinks of any other text. */
export function extractionOf(html: string, { isDoubted = false }: Given = {}): Extraction {
  document.body.innerHTML = html;
  layOut();
  const sources = [...document.querySelectorAll('.story')];
  const blocks = sources.map((source): Block => ({ kind: 'paragraph', text: source.textContent ?? '' }));
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const article = { blocks, words, metadata: { lang: 'en' } } as unknown as Article;
  const judged = [...document.querySelectorAll('.story, [data-chance]')].map((element) => ({
    element,
    words: (element.textContent ?? '').trim().split(/\s+/).length,
    probability: Number(element.getAttribute('data-chance') ?? 0.98),
  }));
  const doubt = isDoubted ? { keptWords: 130, likelyWords: 400 } : null;
  return { article, sources, companions: [...document.querySelectorAll('h1')], doubt, judged };
}

/** What is known of the element `#q` of a page, or, where its id is what matters, of `[data-q]`. */
export function evidenceOf(html: string, given: Given = {}): Evidence {
  const { survey } = new Planner(document, extractionOf(html, given), 'careful', new Set());
  return new Evidence(document.querySelector('#q, [data-q]') as Element, survey, given.within ?? null);
}

/** What a rule says of `#q`: the reason and how sure it is of it, by what comes of that. */
export function saidOf(rule: Rule, html: string, given: Given = {}): string | null {
  const verdict = rule(evidenceOf(html, given));
  if (!verdict) return null;
  const { reason, confidence } = verdict;
  if (confidence >= 0.9) return `${reason}: known`;
  return confidence >= 0.8 ? `${reason}: sure` : `${reason}: perhaps`;
}
