import type { Measure } from './measure.ts';
import { FRAME } from './prose-container.ts';

const BOX = new Set('ASIDE DIV DL NAV OL SECTION TABLE UL'.split(' '));
const NOTHING: Measure = { text: 0, links: 0, prose: 0 };
/** A box with more of its text in links than this leads to other pages. */
const LINK_DENSITY = 0.5;
/** A frame with more of the region's prose than this is no frame: some stories stand in an aside. */
const MOST_FRAMED = 0.5;

/**
 * What stands in for Readability's answer on a page that is too large for it: the part of the page that holds most of
 * its prose together with the page's first heading, without the boxes of links and the frames in it. The block model
 * knows no page of which nothing was kept.
 * @param densest is copied, with what stands around it up to the heading.
 * @param measures of the elements in it.
 */
export function regionProse(densest: Element, measures: ReadonlyMap<Element, Measure>): Element {
  const region = withHeading(densest);
  const copy = region.cloneNode(true) as Element;
  const whole = measures.get(region)?.prose ?? 0;
  const copies = copy.querySelectorAll('*');
  const frames = new Set(region.querySelectorAll(FRAME));
  region.querySelectorAll('*').forEach((element, i) => {
    const isFrame = frames.has(element);
    if (!isFrame && !BOX.has(element.nodeName)) return;
    const { links, text, prose } = measures.get(element) ?? NOTHING;
    const leadsAway = BOX.has(element.nodeName) && links > text * LINK_DENSITY;
    if (leadsAway || (isFrame && prose <= whole * MOST_FRAMED)) copies[i]?.remove();
  });
  return copy;
}

/** The largest text of a page need not be its story; what a heading of the first rank stands over is. */
function withHeading(region: Element): Element {
  const heading = region.ownerDocument.querySelector('h1');
  let at = region;
  while (heading && !at.contains(heading) && at.parentElement) at = at.parentElement;
  return at;
}
