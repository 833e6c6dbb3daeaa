import type { Extraction } from '../extract/extraction.ts';
import { foldForMatch } from '../text/fold.ts';
import type { Clutter } from './clutter.ts';
import { roughWords } from './measure.ts';
import { isSelector } from './selector.ts';

/** What the reader said of a kind of element on a site: always hide it, or never. */
export interface ElementRule {
  readonly selector: string;
  readonly act: 'hide' | 'show';
  /** What it was when the rule was made, for the list of rules: its first words. */
  readonly label: string;
}

/** Even the reader's own rules never take more of a story than this: they were made on another page. */
const MOST_HELD = 0.15;

/** The rules of one site on one page, and what they may do there. */
export class ReaderRules {
  readonly #hide: readonly string[];
  readonly #show: readonly string[];
  readonly #extraction: Extraction;

  /** Rules whose selectors the browser cannot read are left out. */
  constructor(document: Document, rules: readonly ElementRule[], extraction: Extraction) {
    const readable = rules.filter(({ selector }) => isSelector(selector, document));
    this.#hide = readable.filter(({ act }) => act === 'hide').map(({ selector }) => selector);
    this.#show = readable.filter(({ act }) => act === 'show').map(({ selector }) => selector);
    this.#extraction = extraction;
  }

  /** What is to be hidden in an element, itself included; outermost elements only, and nothing of the story. */
  clutterIn(root: Element): Clutter[] {
    const found = this.#hide.flatMap((selector) => [
      ...(root.matches(selector) ? [root] : []),
      ...root.querySelectorAll(selector),
    ]);
    const outermost = [...new Set(found)].filter(
      (one) => !found.some((other) => other !== one && other.contains(one)),
    );
    let held = 0;
    return outermost.flatMap((element) => {
      const words = storyWordsIn(element, this.#extraction);
      if (holdsTitle(element, this.#extraction)) return [];
      if (held + words > this.#extraction.article.words * MOST_HELD) return [];
      held += words;
      return [{ element, reason: 'picked', confidence: 1, manner: 'gone' }];
    });
  }

  /** Whether an element is what the reader wants to see on this site, stands in it or holds it. */
  isKept(element: Element): boolean {
    return this.#show.some(
      (selector) => element.closest(selector) !== null || element.querySelector(selector) !== null,
    );
  }
}

/** Whether the reader may hide an element: it is neither the page, nor its title, nor much of its story. */
export function mayBePicked(element: Element, extraction: Extraction): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === body || element === documentElement || !body.contains(element)) return false;
  if (holdsTitle(element, extraction)) return false;
  return storyWordsIn(element, extraction) <= extraction.article.words * MOST_HELD;
}

function storyWordsIn(element: Element, { article, sources }: Extraction): number {
  return article.blocks.reduce((sum, block, index) => {
    const source = sources[index];
    if (!source) return sum;
    if (element.contains(source)) return sum + roughWords(block.text);
    return source.contains(element) ? sum + roughWords(element.textContent ?? '') : sum;
  }, 0);
}

/** The title is a heading that says what the story is called, or that extraction took for it. */
function holdsTitle(element: Element, { article, companions }: Extraction): boolean {
  const title = foldForMatch(article.metadata.title);
  const headings = [...element.querySelectorAll('h1')];
  if (element.matches('h1')) headings.push(element as HTMLHeadingElement);
  return headings.some(
    (heading) => companions.includes(heading) || foldForMatch(heading.textContent ?? '') === title,
  );
}
