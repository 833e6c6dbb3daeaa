import {
  FRAME_NAMES,
  INLINE_ELEMENTS,
  LINK_KINDS,
  MARK_NAMES,
  SILENT_ELEMENTS,
  TALLIED,
} from '../../data/page-names.ts';
import { attribute } from './attribute.ts';
import { DATE_NEAR, DEEPEST, LONGEST_NAMES, LONGEST_TEXT, MOST_NODES } from './bounds.ts';
import { wordsOf } from './kinds.ts';
import { lettersIn } from './letters.ts';
import { count, isDate, isProse, PRICE, proseOf, Run } from './prose.ts';
import { Tally } from './tally.ts';

/** What one walk over a page's text and structure counts. Each value is a signal of the model. */
export type PageText = ReturnType<typeof readPageText>;

/** Most names say nothing: one pattern for all marks finds out at once. */
const ANY_MARK = new RegExp(MARK_NAMES.map(([, { source }]) => source).join('|'), 'i');

const HIDDEN = '[hidden],[style*="display:none" i],[style*="display: none" i]';

/** Where on the page a text stands, in bits. */
const LINK = 1;
const HEADING = 2;
const LINKED_HEADING = 3;
const CODE = 4;
/** What comes after stands outside the main text: the text of comments is not read, and frames are not gone into. */
const COMMENT = 8;
const FRAME = 16;

/**
 * Walks a page's body once. Reads no layout and changes nothing. Its parts are functions in here, not methods, for the
 * sake of the script on every page: what is local has a name of one letter there.
 *
 * @param host of the page's address
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it is a class in all but name, for the reason above
export function readPageText(body: Element, host = '') {
  const tally = new Tally();
  const prose = proseOf(tally);
  /** Marks of names that were met before: on most pages they repeat. */
  const known = new Map<string, readonly string[]>();
  let run = new Run();
  let nodes = 0;
  let letters = 0;
  let heading = '';
  let headingEnd = 0;
  let dated = false;
  /**
   * Hidden as far as the markup itself says so: computed styles would cost a layout. Few elements are, and to ask each
   * takes longer than to look for those.
   */
  const hidden = new Set(body.querySelectorAll(HIDDEN));

  function walk(parent: Node, block: Element, place: number, depth: number): void {
    if (depth > DEEPEST) return;
    for (let node = parent.firstChild; node && nodes < MOST_NODES; node = node.nextSibling) {
      nodes++;
      if (node.nodeType === 3) {
        if (place < COMMENT) run.add((node as Text).data.slice(0, LONGEST_TEXT), place & LINK);
      } else if (node.nodeType === 1) enter(node as Element, block, place, depth + 1);
    }
  }

  function enter(element: Element, block: Element, place: number, depth: number): void {
    const name = element.localName;
    const inline = INLINE_ELEMENTS.has(name);
    if (name === 'br' || !inline) endRun(block, place);
    tally.add(name);
    if (SILENT_ELEMENTS.has(name) || hidden.has(element)) return;
    const marks = marksOf(element);
    const inner = place | (inline ? +(name === 'a') : placeOf(element, name, place, marks));
    meet(element, name, place, inner);
    // Half of a page is its frame, which says little: judged without it, pages are told apart as well.
    if (inner >= FRAME) return;
    walk(element, inline ? block : element, inner, depth);
    if (!inline) endRun(element, inner);
  }

  function meet(element: Element, name: string, place: number, inner: number): void {
    if (name === 'time') meetDate();
    if (inner & LINK && name === 'img') tally.add('@img');
    // A link in a heading, or a heading in a link.
    if ((inner & LINKED_HEADING) === LINKED_HEADING && (place & LINKED_HEADING) !== LINKED_HEADING)
      tally.add('@heading');
    if (name === 'a') meetLink(element);
  }

  function meetLink(element: Element): void {
    const target = `${attribute(element, 'href')} ${attribute(element, 'rel')}`;
    for (const [kind, pattern] of LINK_KINDS) if (pattern.test(target)) tally.add(kind);
    if (/^http/.test(target) && !target.includes(host)) tally.add('@outside');
  }

  function marksOf(element: Element): readonly string[] {
    const id = attribute(element, 'id');
    // What an attribute holds is found again faster than what was made of two.
    const all = `${attribute(element, 'class') ?? ''}${id ? ` ${id}` : ''}`;
    const names = all.slice(0, LONGEST_NAMES);
    let marks = known.get(names);
    if (!marks) {
      marks = ANY_MARK.test(names)
        ? MARK_NAMES.filter(([, pattern]) => pattern.test(names)).map(([mark]) => mark)
        : [];
      known.set(names, marks);
    }
    for (const mark of marks) tally.add(mark);
    return marks;
  }

  function meetDate(): void {
    dated ||= heading !== '' && letters - headingEnd < DATE_NEAR;
  }

  function endRun(block: Element, place: number): void {
    const ended = run;
    if (!/\S/.test(ended.text)) return;
    run = new Run();
    ended.letters = lettersIn(ended.text);
    letters += ended.letters;
    tally.add('price', count(ended.text, PRICE));
    if (isDate(ended)) {
      tally.add('date');
      meetDate();
    }
    if (!(place & HEADING)) {
      if (!(place & CODE) && isProse(ended)) prose.add(ended, block, nodes);
    } else if (!heading && block.localName === 'h1') {
      heading = ended.text;
      headingEnd = letters;
    }
  }

  walk(body, body, 0, 0);
  endRun(body, 0);
  tally.add('node', nodes);
  return {
    /** Letters of the paragraphs. */
    proseLetters: tally.of('prose'),
    best: prose.best(nodes || 1),
    /**
     * Words of the first heading, and whether it asks or announces. What an ideograph says beyond one letter makes up
     * for the spaces that its script does without.
     */
    heading: [
      Math.max(wordsOf(heading).length, (lettersIn(heading) - heading.length) / 3),
      /[?:？：؟]/.test(heading),
    ],
    /** A time or a date stands right under the first heading. */
    dated,
    tallied: TALLIED.map((name) => tally.of(name)),
  };
}

/** What a block adds to the place around it. */
function placeOf(element: Element, name: string, place: number, marks: readonly string[]): number {
  const zone = place < COMMENT ? zoneOf(element, name, marks) : 0;
  return zone | (/^h[1-4]$/.test(name) ? HEADING : 0) | (name === 'pre' ? CODE : 0);
}

function zoneOf(element: Element, name: string, marks: readonly string[]): number {
  if (FRAME_NAMES.has(name) || FRAME_NAMES.has(attribute(element, 'role') ?? '')) return FRAME;
  return marks.includes('.comment') && !/^(article|body|main)$/.test(name) ? COMMENT : 0;
}
