import { SHORTEST_PARAGRAPH, SHORTEST_UNPUNCTUATED } from './bounds.ts';
import { lettersIn } from './letters.ts';
import type { Tally } from './tally.ts';

/** The text between two block borders or line breaks, so that class-less markup has paragraphs too. */
export class Run {
  text = '';
  /** Of it, what stands in links. */
  links = '';
  /** Counted when it has ended, where it counts. */
  letters = 0;

  add(text: string, inLink: boolean | number): void {
    this.text += text;
    if (inLink) this.links += text;
  }
}

/** What holds prose. */
interface Holder {
  /** Of paragraphs. */
  count: number;
  letters: number;
  /** Numbers of nodes in the order of the page. */
  readonly first: number;
  last: number;
}

const PUNCTUATION = /[.,!?،؛؟۔।、。，！？…]/;
const QUOTE = /[“”„«»「」"]/g;
export const PRICE = /[$€£¥₹₽₩]\s?\d|\d\s?([$€£¥₹₽₩]|zł|kr\b|руб|円|USD|EUR|GBP)/g;
const YEAR = /(19|20)\d\d/;
const DAY = /(?<!\d)\d\d?(?!\d)/;

/** Tallies what makes prose, and finds what holds most of it. */
export function proseOf(tally: Tally) {
  /** What holds prose, itself or in its children and grandchildren. */
  const holders = new Map<Element, Holder>();
  /** What paragraphs stand in as neighbours: of a story one element, of other pages many. */
  const parents = new Map<Element, Holder>();
  return {
    /** @param node its number in the order of the page */
    add({ text, letters }: Run, block: Element, node: number): void {
      tally.add('prose', letters);
      tally.add('quote', count(text, QUOTE));
      if (block.localName === 'p' && !block.className) tally.add('plain', letters);
      let holder: Element | null = block;
      for (let level = 0; level < 3 && holder; level++) {
        credit(holders, holder, letters, node);
        if (level === 1) credit(parents, holder, letters, node);
        holder = holder.parentElement;
      }
    },

    /** Of what holds the most prose; places in thousandths of the page's nodes. */
    best(nodes: number) {
      const { count, letters, first, last } = largest(holders);
      return {
        count,
        letters,
        start: (1000 * first) / nodes,
        span: (1000 * (last - first)) / nodes,
        neighbours: largest(parents).count,
        parents: parents.size,
      };
    },
  };
}

function credit(holders: Map<Element, Holder>, element: Element, letters: number, node: number): void {
  const holder = holders.get(element) ?? holderAt(node);
  holders.set(element, holder);
  holder.count++;
  holder.letters += letters;
  holder.last = node;
}

function holderAt(node: number): Holder {
  return { count: 0, letters: 0, first: node, last: node };
}

function largest(holders: Map<Element, Holder>): Holder {
  let best = holderAt(0);
  for (const holder of holders.values()) if (holder.letters > best.letters) best = holder;
  return best;
}

export function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function isProse({ text, letters, links }: Run): boolean {
  return (
    letters >= SHORTEST_PARAGRAPH &&
    lettersIn(links) <= letters / 2 &&
    (letters >= SHORTEST_UNPUNCTUATED || PUNCTUATION.test(text))
  );
}

/** A label with a year and a day, in whatever order and language. */
export function isDate({ text, letters }: Run): boolean {
  return letters < SHORTEST_PARAGRAPH && YEAR.test(text) && DAY.test(text.replace(YEAR, ' '));
}
