import {
  FRAME_NAMES,
  INLINE_ELEMENTS,
  LINK_KINDS,
  MARK_NAMES,
  SILENT_ELEMENTS,
  TALLIED,
} from '../../data/page-names.ts';
import { wordsOf } from './kinds.ts';
import { countPrices, isDate, isProse, proseOf, Run } from './prose.ts';
import { Tally } from './tally.ts';

/** What one walk over a page's text and structure counts. Each value is a signal of the model. */
export type PageText = ReturnType<typeof readPageText>;

/** A page of this many nodes is judged by its first part. */
const MOST_NODES = 12_000;
const DEEPEST = 250;
/** Letters between the first heading and its date. */
const DATE_NEAR = 300;

const MARKS = Object.entries(MARK_NAMES);
const LINKS = Object.entries(LINK_KINDS);

/** Where on the page a text stands. */
interface Place {
  readonly block: Element;
  /** Frame: navigation, footers, side columns. */
  readonly zone: 'main' | 'frame' | 'comment';
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
      if (node.nodeType === 3) run.add((node as Text).data, place.link);
      else if (node.nodeType === 1) enter(node as Element, place, depth + 1);
    }
  }

  function enter(element: Element, place: Place, depth: number): void {
    const name = element.localName;
    const inline = INLINE_ELEMENTS.has(name);
    if (place.zone !== 'frame') tally.add(name);
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
    if (inner.link && name === 'img') tally.add('linkedPicture');
    // A link in a heading, or a heading in a link.
    if (inner.link && inner.heading && !(place.link && place.heading)) tally.add('linkedHeading');
    if (name === 'a' && place.zone !== 'frame') meetLink(element);
  }

  function meetLink(element: Element): void {
    const target = `${element.getAttribute('href')} ${element.getAttribute('rel')}`;
    for (const [kind, pattern] of LINKS) if (pattern.test(target)) tally.add(`@${kind}`);
    if (/^https?:/.test(target) && !target.includes(host)) tally.add('@outside');
  }

  function marksOf(element: Element, { zone }: Place): readonly string[] {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
    let marks = known.get(names);
    if (!marks) {
      marks = MARKS.filter(([, pattern]) => pattern.test(names)).map(([mark]) => `.${mark}`);
      known.set(names, marks);
    }
    if (zone !== 'frame') for (const mark of marks) tally.add(mark);
    return marks;
  }

  function meetDate(): void {
    dated ||= heading !== '' && letters - headingEnd < DATE_NEAR;
  }

  function endRun(place: Place): void {
    const ended = run;
    if (!/\S/.test(ended.text)) return;
    run = new Run();
    if (place.zone !== 'main') return;
    letters += ended.letters;
    tally.add('price', countPrices(ended));
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

  const place: Place = { block: body, zone: 'main', link: false, heading: false, code: false };
  walk(body, place, 0);
  endRun(place);
  tally.add('node', nodes);
  return {
    /** Letters of the paragraphs. */
    proseLetters: tally.of('prose'),
    best: prose.best(nodes || 1),
    headingWords: wordsOf(heading).length,
    headingMarked: /[?:？：؟]/.test(heading),
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
    block: element,
    zone: outer.zone === 'main' ? zoneOf(element, name, marks) : outer.zone,
    link: outer.link,
    heading: outer.heading || /^h[1-4]$/.test(name),
    code: outer.code || name === 'pre',
  };
}

/** Hidden as far as the markup itself says so; asking for computed styles would cost a layout. */
function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function zoneOf(element: Element, name: string, marks: readonly string[]): Place['zone'] {
  if (FRAME_NAMES.has(name) || FRAME_NAMES.has(element.getAttribute('role') ?? '')) return 'frame';
  return marks.includes('.comment') && !/^(?:article|body|main)$/.test(name) ? 'comment' : 'main';
}
