import type { Evidence, Rule } from '../evidence.ts';
import { ownLinkShare } from '../link-targets.ts';
import { hasCards } from '../repetition.ts';

/** What holds a part of the site's frame is judged in parts. */
const SITE_FRAME = 'nav,footer,header,[role="navigation"],[role="contentinfo"]';
/** Between the story's blocks an offer is short. */
const OFFER_WORDS = 60;
/** What has nothing to press is no offer: there extraction has to be surer still. */
const NEVER = 0.04;
/** Links between the story's blocks that lead on within the site. */
const FOREIGN = 0.15;
const MOSTLY_LINKS = 0.8;
const OWN_SHARE = 0.6;

/**
 * What asks to be pressed, and of which extraction is sure that it is no part of the story: behind it, and briefly in
 * its midst. What is told of the author and the sources, and tables of contents, are left to the stronger modes.
 */
export const unlikely: Rule = (evidence) => {
  const { element, measure, place, within, survey } = evidence;
  if (within !== null || place === 'before') return null;
  if (!evidence.isSurelyNotStory && !isLinksInFlow(evidence)) return null;
  if (/^(?:A|BUTTON|SPAN|P|LI|H[1-6])$/.test(element.tagName)) return null;
  const pressable = measure.links + measure.buttons > 0;
  if (evidence.inFlow ? !pressable || measure.words > OFFER_WORDS : !pressable && !isNever(evidence))
    return null;
  if (evidence.standsIn('apparatus', 'contents', 'info-box', 'note') || element.querySelector(SITE_FRAME))
    return null;
  const stories = measure.links >= 2 && (evidence.density > 0.5 || hasCards(element, survey));
  return { reason: stories ? 'related' : 'promotion', confidence: 0.8 };
};

/** Nothing but links to press, where extraction does not believe in them either. */
function isLinksInFlow(evidence: Evidence): boolean {
  const { chance, measure, density, inFlow, element, survey } = evidence;
  if (!inFlow || chance === null || chance > FOREIGN || measure.prose > 0 || density < MOSTLY_LINKS)
    return false;
  return !evidence.inLine && ownLinkShare(element, survey.document) >= OWN_SHARE;
}

function isNever({ chance }: Evidence): boolean {
  return chance !== null && chance < NEVER;
}
