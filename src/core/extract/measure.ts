import { atOnce, everySo, type Steps } from '../slices.ts';
import { isBlockLevel } from './blocks.ts';

/** How much text an element holds, in characters; `prose` counts the text of paragraphs that are not mostly links. */
export interface Measure {
  readonly text: number;
  readonly links: number;
  readonly prose: number;
}

interface Tally {
  text: number;
  links: number;
  prose: number;
  /** Text that belongs to no block further down, and how much of it is in links. */
  own: number;
  ownLinks: number;
}

/** A paragraph shorter than this is a caption, a label or a teaser as often as it is prose. */
const PROSE_LENGTH = 60;
const PROSE_LINK_DENSITY = 0.5;

/**
 * Measures every element below `root` in one pass from the leaves up. Link density and text density as signs of
 * boilerplate: Kohlschütter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
 */
export function measureAll(root: Element): Map<Element, Measure> {
  return atOnce(measureInSteps(root));
}

/** As `measureAll`, with pauses. */
export function* measureInSteps(root: Element): Steps<Map<Element, Measure>> {
  const tallies = new Map<Element, Tally>();
  const elements = root.querySelectorAll('*');
  const pause = everySo(500);
  for (let i = elements.length - 1; i >= 0; i -= 1) {
    if (pause()) yield;
    const element = elements[i];
    if (element) tallies.set(element, tallyOf(element, tallies));
  }
  tallies.set(root, tallyOf(root, tallies));
  return tallies;
}

function tallyOf(element: Element, below: ReadonlyMap<Element, Tally>): Tally {
  const tally: Tally = { text: 0, links: 0, prose: 0, own: 0, ownLinks: 0 };
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) {
      const counted = lengthOf((node as Text).data);
      tally.text += counted;
      tally.own += counted;
      continue;
    }
    const child = below.get(node as Element);
    if (!child) continue;
    tally.text += child.text;
    tally.links += child.links;
    tally.prose += child.prose;
    if (isBlockLevel(node as Element)) continue;
    tally.own += child.own;
    tally.ownLinks += child.ownLinks;
  }
  if (element.localName === 'a') {
    tally.links = tally.text;
    tally.ownLinks = tally.own;
    tally.prose = 0;
  }
  if (isBlockLevel(element) && isProse(tally)) tally.prose += tally.own;
  return tally;
}

/** With runs of white space as one space; white space between tags is no text. */
function lengthOf(data: string): number {
  let length = 0;
  let inSpace = false;
  for (let i = 0; i < data.length; i += 1) {
    const space = isSpace(data.charCodeAt(i));
    if (!space || !inSpace) length += 1;
    inSpace = space;
  }
  return length === 1 ? 0 : length;
}

/** What `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;
  if (code < 0x1680) return false;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code)
  );
}

function isProse({ own, ownLinks }: Tally): boolean {
  return own >= PROSE_LENGTH && ownLinks < own * PROSE_LINK_DENSITY;
}
