import type { Rule } from '../evidence.ts';
import { ownLinkShare } from '../link-targets.ts';

const MOST_WORDS = 90;

/** The site's offers for itself: apps, subscriptions, events. Only probably clutter, so strict only. */
export const promotion: Rule = (evidence) => {
  const { measure } = evidence;
  if (evidence.within !== null || measure.words > MOST_WORDS || measure.prose > 40) return null;
  if (/^(?:H[1-6]|A|BUTTON|SPAN)$/.test(evidence.element.tagName)) return null;
  const pressable = measure.links + measure.buttons > 0;
  if (!pressable || !evidence.named('promotion')) return null;
  if (evidence.namedAlone('promotion'))
    return { reason: 'promotion', confidence: measure.prose === 0 ? 0.8 : 0.6 };
  if (evidence.inFlow && measure.prose > 0) return null;
  return { reason: 'promotion', confidence: evidence.inFlow ? 0.5 : 0.6 };
};

/** A block after the story is at most this long beside it. */
const AFTERWORD_SHARE = 0.2;
const OWN_SHARE = 0.6;
const AFTERWORD_PROSE = 60;
/** What holds a part of the site's frame is judged in parts. */
const SITE_FRAME = 'nav,footer,header,[role="navigation"],[role="contentinfo"]';

/**
 * What stands after the story in another part of the page. Surely clutter where it asks to be pressed, leads on within
 * the site and holds little prose: sources and notes lead elsewhere, and a story that goes on is prose.
 */
export const afterword: Rule = (evidence) => {
  const { element, measure, place, inRoot, within, survey } = evidence;
  if (within !== null || inRoot || place !== 'after' || !survey.wholeStory) return null;
  if (/^(?:A|BUTTON|SPAN|P|LI)$/.test(element.tagName) || evidence.named('apparatus', 'contents'))
    return null;
  if (measure.words > survey.guard.words * AFTERWORD_SHARE) return null;
  const pressable = measure.links + measure.buttons > 0;
  if (measure.links > 0 && ownLinkShare(element, survey.document) < OWN_SHARE) return null;
  const sure = pressable && measure.prose <= AFTERWORD_PROSE && element.querySelector(SITE_FRAME) === null;
  if (sure) return { reason: 'promotion', confidence: 0.8 };
  return pressable ? { reason: 'promotion', confidence: 0.5 } : null;
};
