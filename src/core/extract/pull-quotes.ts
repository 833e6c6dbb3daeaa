import { DIGIT, LETTER, MARK, runsOf } from '../text/signs.ts';
import { PART_MARKS } from './part-marks.ts';
import { renamed } from './renamed.ts';

const CANDIDATES =
  'blockquote, aside, figure[class*=quote i], div[class*=pull i], div[class*=quote i], p[class*=pull i]';
/** Runs of this many words tell a repeated text from one on the same subject. */
const GRAM = 4;
/** Pull quotes are shortened and patched a little. */
const LEAST_REPEATED = 0.75;
const FEWEST_WORDS = 5;
const MOST_WORDS = 80;
const ATTRIBUTION = 'cite, footer, figcaption';

/**
 * Marks the quotes that only repeat, in larger letters, what the story says elsewhere, whatever they are called. A box
 * that is called a pull quote and repeats nothing is a quote like any other.
 * @param root the story; its numbers stay on the elements.
 */
export function settlePullQuotes(root: Element): void {
  const candidates = [...root.querySelectorAll(CANDIDATES)].filter(
    (element) => !element.parentElement?.closest(CANDIDATES),
  );
  if (candidates.length === 0) return;
  const rest = gramsOfRest(root, new Set(candidates));
  for (const candidate of candidates) {
    const words = wordsOf(candidate);
    if (isLength(words.length) && repeatedShare(words, rest) >= LEAST_REPEATED) makePullQuote(candidate);
  }
}

function isLength(words: number): boolean {
  return words >= FEWEST_WORDS && words <= MOST_WORDS;
}

function makePullQuote(element: Element): void {
  const quote = element.localName === 'blockquote' ? element : renamed(element, 'blockquote');
  quote.className = PART_MARKS.pullQuote;
  for (const inner of quote.querySelectorAll('blockquote')) inner.replaceWith(...inner.childNodes);
}

function repeatedShare(words: readonly string[], rest: ReadonlySet<string>): number {
  const grams = gramsOf(words);
  return grams.filter((gram) => rest.has(gram)).length / Math.max(1, grams.length);
}

/** The runs of words of the story outside of the candidates. */
function gramsOfRest(root: Element, without: ReadonlySet<Element>): Set<string> {
  return new Set(gramsOf(wordsIn(textWithout(root, (element) => without.has(element)))));
}

/** The text below an element, but for what stands in some of its parts. */
function textWithout(root: Element, isLeftOut: (element: Element) => boolean): string {
  const show = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = root.ownerDocument.createTreeWalker(root, show, (node) =>
    node.nodeType === node.ELEMENT_NODE && isLeftOut(node as Element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += ` ${node.nodeValue ?? ''}`;
  return text;
}

function gramsOf(words: readonly string[]): string[] {
  return words.slice(GRAM - 1).map((_word, at) => words.slice(at, at + GRAM).join(' '));
}

function wordsOf(quote: Element): string[] {
  return wordsIn(textWithout(quote, (element) => element.matches(ATTRIBUTION)));
}

/** Where those scripts stand in Unicode, roughly: quick to rule out. */
const MAY_BE_UNSPACED = /[\u0e00-\u0e7f\u2e80-\uffff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words in lower case; in scripts without spaces, signs. */
function wordsIn(text: string): string[] {
  const words = runsOf(text.toLowerCase(), LETTER | MARK | DIGIT);
  return words.flatMap((word) => (MAY_BE_UNSPACED.test(word) && UNSPACED.test(word) ? [...word] : [word]));
}
