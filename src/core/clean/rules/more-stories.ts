import { RECOMMENDATION_SELECTORS } from '../../../data/vendors.ts';
import type { Reason } from '../clutter.ts';
import type { Evidence, Rule, Verdict } from '../evidence.ts';
import { goesOn } from '../goes-on.ts';
import { shownText } from '../label.ts';
import { ownLinkShare, sectionLinkShare } from '../link-targets.ts';
import type { PhraseMatch } from '../phrases.ts';
import { hasCards } from '../repetition.ts';

const VENDORS = RECOMMENDATION_SELECTORS.join(',');
/** A block that holds a part of the site's frame is more than a list of teasers. */
const SITE_FRAME = 'nav,footer,[role="navigation"],[role="contentinfo"]';
const POINTER_WORDS = 45;
/** Teasers lead to the same site; what a story lists for its readers leads elsewhere, or to its own sections. */
const OWN_SHARE = 0.6;
const ABOVE = 0.7;

/** Related, recommended and popular stories: by vendor, by heading, by name, by their shape. */
export const moreStories: Rule = (evidence) => {
  const { element, measure } = evidence;
  if (element.matches(VENDORS)) return { reason: 'recommended', confidence: 0.97 };
  if (evidence.named('contents') || evidence.within !== null || evidence.isHeading) return null;
  if (measure.textAreas > 0) return null;
  if (measure.links === 0) return scriptedCards(evidence);
  const verdict = pointer(evidence) ?? byLabel(evidence) ?? byName(evidence) ?? byShape(evidence);
  // Above the story and outside its part of the page, what looks like teasers is as often the site's menu.
  if (verdict && evidence.place === 'before' && !evidence.inRoot)
    return { ...verdict, confidence: Math.min(verdict.confidence, ABOVE) };
  return verdict;
};

/** Teasers that a script opens have no links; a telling name and extraction's word stand in for them. */
function scriptedCards(evidence: Evidence): Verdict | null {
  const named = evidence.namedAlone('related') || evidence.namedAlone('recommended');
  return named && evidence.isSurelyNotStory && !evidence.inFlow
    ? { reason: 'related', confidence: 0.85 }
    : null;
}

/** The reason that a label of this kind gives, if it labels stories at all. */
export function storyReason(match: PhraseMatch | null): Reason | null {
  if (match?.kind === 'related') return 'related';
  if (match?.kind === 'recommended' || match?.kind === 'popular' || match?.kind === 'readMore')
    return 'recommended';
  return null;
}

/** A line in the flow of the story that sends the reader elsewhere: "Also read: <link>". */
function pointer({ element, measure, survey, density }: Evidence): Verdict | null {
  if (measure.words > POINTER_WORDS || measure.links > 3 || density < 0.5) return null;
  if (element.tagName === 'A' || measure.embeds > 0) return null;
  const reason = storyReason(survey.phrases.opening(shownText(element)));
  return reason && { reason, confidence: 0.9 };
}

function byLabel(evidence: Evidence): Verdict | null {
  const reason = storyReason(evidence.label);
  if (!reason) return null;
  const { measure, density } = evidence;
  if (measure.links < 2 && density < 0.4) return null;
  if (goesOn(evidence.element)) return null;
  if (sectionLinkShare(evidence.element) > 0.5) return null;
  // Teasers have a line of prose under each headline; a story has many lines and few links.
  const wordsPerLink = (measure.words - measure.linkWords) / measure.links;
  if (wordsPerLink > 60) return null;
  if (evidence.inFlow && wordsPerLink > 25) return { reason, confidence: 0.5 };
  return { reason, confidence: density > 0.3 ? 0.93 : 0.85 };
}

function byName(evidence: Evidence): Verdict | null {
  const { measure, density } = evidence;
  const reason = evidence.named('related') ? 'related' : 'recommended';
  const alone = evidence.namedAlone('related') || evidence.namedAlone('recommended');
  if (!alone && !evidence.named('related', 'recommended')) return null;
  const mostlyProse = measure.prose > 40 && density < 0.3;
  if (mostlyProse && measure.prose / measure.links > 45) return null;
  if (alone) return { reason, confidence: mostlyProse ? 0.7 : 0.9 };
  if (measure.links >= 2 && density > 0.5) return { reason, confidence: evidence.inFlow ? 0.7 : 0.82 };
  return measure.links >= 2 && !evidence.inFlow ? { reason, confidence: 0.6 } : null;
}

/** Cards or a list of links without any label. Surely clutter only where they look like the site's own teasers. */
function byShape(evidence: Evidence): Verdict | null {
  const { measure, density, element, survey } = evidence;
  // Links above the story and outside its part of the page are the site's menu.
  if (evidence.place === 'before' && !evidence.inRoot) return null;
  if (measure.links < 2 || ownLinkShare(element, survey.document) < OWN_SHARE) return null;
  const cards = hasCards(element, survey);
  if (evidence.inFlow)
    return cards && measure.images >= 2 && density > 0.7 ? { reason: 'related', confidence: 0.55 } : null;
  const linked = density > 0.5 && measure.prose < 60;
  if (!linked && !cards) return null;
  const teasers =
    cards && evidence.place === 'after' && measure.links >= 3 && !element.querySelector(SITE_FRAME);
  // A story of cards looks like teasers, too: sure only where the story is surely elsewhere.
  if (teasers && survey.wholeStory && (density > 0.6 || measure.images >= 3))
    return { reason: 'related', confidence: 0.82 };
  // Behind the last word of the story, nothing but links into the same site.
  const list =
    linked && evidence.place === 'after' && measure.links >= 3 && density > 0.8 && measure.prose === 0;
  if (list && survey.wholeStory && !element.querySelector(SITE_FRAME))
    return { reason: 'related', confidence: 0.8 };
  return { reason: 'related', confidence: linked ? 0.6 : 0.58 };
}
