import type { Evidence, Rule, Verdict } from '../evidence.ts';

const MOST_WORDS = 160;
const MOST_PROSE = 90;

const newsletter = (confidence: number): Verdict => ({ reason: 'newsletter', confidence });

/** Sign-up boxes: a field for an e-mail address, or the words for a newsletter with something to press. */
export const newsletterBox: Rule = (evidence) => {
  const { measure } = evidence;
  if (measure.textAreas > 0 || measure.passwords > 0) return null;
  if (measure.words > MOST_WORDS || measure.prose > MOST_PROSE || evidence.isHeading) return null;
  const worded = evidence.label?.kind === 'newsletter' || evidence.named('newsletter');
  if (measure.emailFields > 0) return byField(evidence, worded);
  const pressable = measure.links + measure.buttons + measure.embeds > 0;
  if (!pressable || evidence.within !== null) return null;
  if (evidence.label?.kind === 'newsletter' && !(evidence.label.whole && measure.links > 4))
    return newsletter(0.88);
  if (measure.links > 4) return null;
  if (evidence.namedAlone('newsletter')) return newsletter(0.9);
  return evidence.named('newsletter') && measure.prose <= 40 && measure.words > 2 ? newsletter(0.82) : null;
};

function byField(evidence: Evidence, worded: boolean): Verdict | null {
  if (evidence.measure.links > 12) return null;
  if (worded) return newsletter(0.95);
  return newsletter(evidence.within === null ? 0.85 : 0.7);
}
