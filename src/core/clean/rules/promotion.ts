import type { Rule } from '../evidence.ts';

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
