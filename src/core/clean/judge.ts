import type { Mode, Reason } from './clutter.ts';
import type { Evidence, Rule, Verdict } from './evidence.ts';
import { advertisement } from './rules/advertisement.ts';
import { commentThread } from './rules/comments.ts';
import { moreStories } from './rules/more-stories.ts';
import { newsletterBox } from './rules/newsletter.ts';
import { overlay } from './rules/overlay.ts';
import { afterword, promotion } from './rules/promotion.ts';
import { shareRow } from './rules/share.ts';
import { siteFrame } from './rules/site-frame.ts';
import { unlikely } from './rules/unlikely.ts';
import { video } from './rules/video.ts';

/** From this confidence on a mode hides. */
export const THRESHOLDS: Readonly<Record<Mode, number>> = { careful: 0.8, strict: 0.5, focus: 0.5 };

/** In the order in which a tie is decided. */
const RULES: readonly Rule[] = [
  overlay,
  advertisement,
  newsletterBox,
  commentThread,
  shareRow,
  moreStories,
  video,
  promotion,
  siteFrame,
  afterword,
  unlikely,
];

/** So sure is a rule that knows by a vendor's mark or a label what an element is. */
export const KNOWN = 0.9;
/** Reasons that go by the element's place, not by what it says. */
const BY_PLACE: ReadonlySet<Reason> = new Set(['navigation', 'footer', 'sidebar']);

/**
 * The verdict of the rule that is surest, or null where none has anything to say. What extraction thinks of the words
 * is a second witness: it makes sure of what is probably clutter, and speaks for what may be the story's.
 */
export function judge(evidence: Evidence): Verdict | null {
  let best: Verdict | null = null;
  for (const rule of RULES) {
    const verdict = rule(evidence);
    if (verdict && (best === null || verdict.confidence > best.confidence)) best = verdict;
  }
  return best && weighed(best, evidence);
}

function weighed(verdict: Verdict, evidence: Evidence): Verdict | null {
  const { reason, confidence } = verdict;
  if (confidence < KNOWN && evidence.mayBeStory) return null;
  const surer = evidence.isSurelyNotStory && !evidence.inFlow && !BY_PLACE.has(reason);
  return surer && confidence < THRESHOLDS.careful ? { reason, confidence: THRESHOLDS.careful } : verdict;
}
