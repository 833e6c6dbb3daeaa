import { CONSENT_SELECTORS } from '../../../data/vendors.ts';
import type { Evidence, Rule, Verdict } from '../evidence.ts';
import { shownText } from '../label.ts';

const CONSENT = CONSENT_SELECTORS.join(',');
/** A bar is wide and low, a corner box neither. */
const BAR_WIDTH = 0.6;
const BAR_HEIGHT = 0.4;
const COVERING = 0.3;
const MOST_WORDS = 900;
/** A banner in the flow of the page is brief. */
const BRIEF = 200;

/** What lies over the page: consent banners, dialogues, backdrops, bars at an edge, docked players. */
export const overlay: Rule = (evidence) => {
  if (evidence.measure.words > MOST_WORDS) return null;
  return consent(evidence) ?? floating(evidence) ?? dialogue(evidence);
};

function consent(evidence: Evidence): Verdict | null {
  const { element, box, measure } = evidence;
  if (element.matches(CONSENT)) return { reason: 'consent', confidence: 0.97 };
  const floats = isFloating(evidence);
  if (evidence.inFlow && !floats) return null;
  const pressable = measure.buttons + measure.links > 0;
  if (evidence.namedAlone('consent') && (pressable || floats) && measure.words < 600)
    return { reason: 'consent', confidence: 0.93 };
  const brief = pressable && measure.words < BRIEF;
  if ((floats || brief) && isWorded(evidence)) return { reason: 'consent', confidence: floats ? 0.95 : 0.8 };
  return box.position === 'fixed' && evidence.named('consent')
    ? { reason: 'consent', confidence: 0.9 }
    : null;
}

function isWorded({ element, label, survey }: Evidence): boolean {
  return label?.kind === 'consent' || survey.phrases.opening(shownText(element))?.kind === 'consent';
}

function isFloating(evidence: Evidence): boolean {
  const { position } = evidence.box;
  return position === 'fixed' || position === 'sticky' || isLaidOver(evidence);
}

/** So high in the pile nothing stands by accident. */
const HIGH = 100;

/** Moves with the page, but lies over the column of its story: put there by its height in the pile alone. */
function isLaidOver({ box, survey, inRoot }: Evidence): boolean {
  const { column, layout } = survey;
  if (box.position !== 'absolute' || box.zIndex < HIGH || inRoot || !column) return false;
  const overlaps =
    box.left < column.right && box.right > column.left && box.top < column.bottom && box.bottom > column.top;
  return overlaps && box.width * box.height >= layout.viewWidth * layout.viewHeight * COVERING;
}

function isDialogue({ element, role }: Evidence): boolean {
  return (
    role === 'dialog' ||
    role === 'alertdialog' ||
    element.getAttribute('aria-modal') === 'true' ||
    (element.tagName === 'DIALOG' && element.hasAttribute('open'))
  );
}

function dialogue(evidence: Evidence): Verdict | null {
  if (isDialogue(evidence)) return { reason: 'overlay', confidence: evidence.inFlow ? 0.7 : 0.9 };
  if (evidence.inFlow || evidence.within !== null || evidence.is('a', 'button')) return null;
  if (evidence.namedAlone('overlay') && evidence.measure.words < 250)
    return { reason: 'overlay', confidence: 0.82 };
  return null;
}

function floating(evidence: Evidence): Verdict | null {
  const { box, survey, measure } = evidence;
  if (!isFloating(evidence)) return null;
  if (!survey.layout.hasLayout)
    return box.position === 'fixed' ? { reason: 'sticky-bar', confidence: 0.82 } : null;
  const { viewWidth, viewHeight } = survey.layout;
  const area = (box.width * box.height) / Math.max(1, viewWidth * viewHeight);
  if (box.position === 'sticky') return stickyBar(evidence);
  if (isDialogue(evidence)) return { reason: 'overlay', confidence: 0.92 };
  if (isLaidOver(evidence)) return isSiteFrame(evidence) ? null : { reason: 'overlay', confidence: 0.85 };
  if (measure.embeds > 0 && measure.words < 40 && area < COVERING)
    return { reason: 'video', confidence: 0.88 };
  if (box.width >= viewWidth * BAR_WIDTH && box.height <= viewHeight * BAR_HEIGHT) return fixedBar(evidence);
  if (area >= COVERING) return { reason: 'overlay', confidence: 0.9 };
  // A corner box: chat, "back to top", an offer.
  return { reason: 'sticky-bar', confidence: 0.8 };
}

function isSiteFrame(evidence: Evidence): boolean {
  if (evidence.within !== null || evidence.is('header', 'nav')) return true;
  return (
    evidence.role === 'banner' ||
    evidence.role === 'navigation' ||
    evidence.named('header', 'navigation') ||
    evidence.element.querySelector('nav,header,[role="navigation"],[role="banner"]') !== null
  );
}

function fixedBar(evidence: Evidence): Verdict {
  const { box, survey } = evidence;
  const atTop = box.top < survey.layout.viewHeight / 2;
  if (atTop && isSiteFrame(evidence)) return { reason: 'navigation', confidence: 0.7 };
  return { reason: 'sticky-bar', confidence: 0.9 };
}

function stickyBar(evidence: Evidence): Verdict | null {
  const { box, survey, element } = evidence;
  const wide = box.width >= survey.layout.viewWidth * BAR_WIDTH;
  if (!wide || box.height > survey.layout.viewHeight * BAR_HEIGHT) return null;
  const style = survey.document.defaultView?.getComputedStyle(element);
  if (style && style.bottom !== 'auto' && style.top === 'auto')
    return { reason: 'sticky-bar', confidence: 0.88 };
  return { reason: 'navigation', confidence: isSiteFrame(evidence) ? 0.65 : 0.6 };
}
