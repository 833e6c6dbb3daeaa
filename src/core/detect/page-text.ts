import {
  FRAME_NAMES,
  INLINE_ELEMENTS,
  LINK_KINDS,
  MARK_NAMES,
  SILENT_ELEMENTS,
  TALLIED,
} from '../../data/page-names.ts';
import { attribute } from './attribute.ts';
import {
  COMMENT,
  DATE_NEAR,
  DEEPEST,
  FRAME,
  LONGEST_NAMES,
  LONGEST_TEXT,
  MAIN,
  MOST_NODES,
} from './bounds.ts';
import { wordsOf } from './kinds.ts';
import { lettersIn } from './letters.ts';
import { count, isDate, isProse, PRICE, proseOf, Run } from './prose.ts';
import { Tally } from './tally.ts';

/** What one walk over a page's text and structure counts. Each value is a signal of the model. */
export type PageText = ReturnType<typeof readPageText>;

/** Where on the page a text stands. */
interface Place {
  readonly block: Element;
  readonly zone: typeof MAIN | typeof FRAME | typeof COMMENT;
  readonly link: boolean;
  readonly heading: boolean;
  readonly code: boolean;
}

/**
 * Walks a page's body once. Reads no layout and changes nothing. Its parts are functions in here, not methods, for the
 * sake of the script on every page: what is local has a name of one letter there.
 *
 * @param host of the page's address
 */
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

  function walk(parent: Node, place: Place, depth: number): void {
    if (depth > DEEPEST) return;
    for (let node = parent.firstChild; node && nodes < MOST_NODES; node = node.nextSibling) {
      nodes++;
      if (node.nodeType === 3) run.add((node as Text).data.slice(0, LONGEST_TEXT), place.link);
      else if (node.nodeType === 1) enter(node as Element, place, depth + 1);
    }
  }

  function enter(element: Element, place: Place, depth: number): void {
    const name = element.localName;
    const inline = INLINE_ELEMENTS.has(name);
    if (place.zone !== FRAME) tally.add(name);
    if (name === 'br' || !inline) endRun(place);
    if (SILENT_ELEMENTS.has(name) || isHidden(element)) return;
    const marks = marksOf(element, place);
    const inner = inline ? placeIn(place, name) : placeOf(element, name, place, marks);
    meet(element, name, place, inner);
    walk(element, inner, depth);
    if (!inline) endRun(inner);
  }

  function meet(element: Element, name: string, place: Place, inner: Place): void {
    if (name === 'time') meetDate();
    if (inner.link && name === 'img') tally.add('@img');
    // A link in a heading, or a heading in a link.
    if (inner.link && inner.heading && !(place.link && place.heading)) tally.add('@heading');
    if (name === 'a' && place.zone !== FRAME) meetLink(element);
  }

  function meetLink(element: Element): void {
    const target = `${attribute(element, 'href')} ${attribute(element, 'rel')}`;
    for (const [kind, pattern] of LINK_KINDS) if (pattern.test(target)) tally.add(kind);
    if (/^http/.test(target) && !target.includes(host)) tally.add('@outside');
  }

  function marksOf(element: Element, { zone }: Place): readonly string[] {
    const names = `${attribute(element, 'class') ?? ''} ${element.id}`.slice(0, LONGEST_NAMES);
    let marks = known.get(names);
    if (!marks) {
      marks = MARK_NAMES.filter(([, pattern]) => pattern.test(names)).map(([mark]) => mark);
      known.set(names, marks);
    }
    if (zone !== FRAME) for (const mark of marks) tally.add(mark);
    return marks;
  }

  function meetDate(): void {
    dated ||= heading !== '' && letters - headingEnd < DATE_NEAR;
  }

  function endRun(place: Place): void {
    const ended = run;
    if (!/\S/.test(ended.text)) return;
    run = new Run();
    if (place.zone !== MAIN) return;
    // Most of a page's text stands in its frame, and is not counted.
    ended.letters = lettersIn(ended.text);
    letters += ended.letters;
    tally.add('price', count(ended.text, PRICE));
    if (isDate(ended)) {
      tally.add('date');
      meetDate();
    }
    if (!place.heading) {
      if (!place.code && isProse(ended)) prose.add(ended, place.block, nodes);
    } else if (!heading && place.block.localName === 'h1') {
      heading = ended.text;
      headingEnd = letters;
    }
  }

  const place: Place = { block: body, zone: MAIN, link: false, heading: false, code: false };
  walk(body, place, 0);
  endRun(place);
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

function placeIn(place: Place, name: string): Place {
  return name === 'a' ? { ...place, link: true } : place;
}

function placeOf(element: Element, name: string, outer: Place, marks: readonly string[]): Place {
  return {
    ...outer,
    block: element,
    zone: outer.zone || zoneOf(element, name, marks),
    heading: outer.heading || /^h[1-4]$/.test(name),
    code: outer.code || name === 'pre',
  };
}

/** Hidden as far as the markup itself says so; asking for computed styles would cost a layout. */
function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== null || /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  );
}

function zoneOf(element: Element, name: string, marks: readonly string[]): Place['zone'] {
  if (FRAME_NAMES.has(name) || FRAME_NAMES.has(attribute(element, 'role') ?? '')) return FRAME;
  return marks.includes('.comment') && !/^(article|body|main)$/.test(name) ? COMMENT : MAIN;
}
