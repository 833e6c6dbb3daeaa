import { standsBeside } from './beside.ts';
import type { Evidence } from './evidence.ts';
import { fragmentTarget } from './fragment-target.ts';

const FEWEST_SECTIONS = 3;
const MOST_OF = 0.8;
const MOSTLY_LINKS = 0.6;
/** More links need not be seen to know a list. */
const MOST_LOOKED_AT = 60;

/**
 * A list of the story's own sections, whatever it is called. One that moves along, or stands in a column beside the
 * story, goes with its bar or its column.
 */
export function isContents(evidence: Evidence): boolean {
  const { element, measure, density, box, survey } = evidence;
  if (measure.links < FEWEST_SECTIONS || density < MOSTLY_LINKS || evidence.within !== null) return false;
  if (/^(?:fixed|sticky)$/.test(box.position) || standsBeside(evidence)) return false;
  // What stands in a shadow root is no part of the story's contents.
  const links = [...element.querySelectorAll('a[href]')].slice(0, MOST_LOOKED_AT);
  if (links.length < FEWEST_SECTIONS) return false;
  const { root } = survey.guard;
  // Links that skip to the content lead to what holds the story, not into it.
  const isSection = (link: Element): boolean => {
    const target = fragmentTarget(link, survey.document);
    return target !== null && target !== root && root.contains(target);
  };
  return links.filter(isSection).length >= links.length * MOST_OF;
}
