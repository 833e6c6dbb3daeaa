import type { Measure } from './measure.ts';
import { FRAME } from './prose-container.ts';

const BOX = /^(?:ASIDE|DIV|DL|NAV|OL|SECTION|TABLE|UL)$/;
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
  region.querySelectorAll('*').forEach((element, i) => {
    const measure = measures.get(element);
    if (!measure) return;
    const leadsAway = BOX.test(element.nodeName) && measure.links > measure.text * LINK_DENSITY;
    const isFrame = measure.prose <= whole * MOST_FRAMED && element.matches(FRAME);
    if (leadsAway || isFrame) copies[i]?.remove();
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
