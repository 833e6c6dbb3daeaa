import { standsBeside } from '../beside.ts';
import type { Evidence, Frame, Rule, Verdict } from '../evidence.ts';
import { hasCards } from '../repetition.ts';

const MOST_SKIP_WORDS = 12;
const MOST_IMPRINT_WORDS = 80;
/** A header or a menu that holds more prose than this holds something of the page. */
const MOST_FRAME_PROSE = 25;

/** The part of the site's own frame that an element is, by tag, role or name. */
export function frameOf(evidence: Evidence): Frame | null {
  const { role } = evidence;
  if (role === 'navigation' || role === 'menubar') return 'navigation';
  if (evidence.is('nav') && !leadsToOtherStories(evidence)) return 'navigation';
  if (evidence.inFlow || leadsToOtherStories(evidence)) return null;
  if (role === 'banner' || evidence.namedAlone('header')) return 'header';
  if (role === 'contentinfo' || evidence.namedAlone('footer')) return 'footer';
  if (evidence.is('header') && evidence.place === 'before' && !isOfSection(evidence)) return 'header';
  if (evidence.is('footer') && evidence.place === 'after' && !isOfSection(evidence)) return 'footer';
  return evidence.inRoot ? null : frameByPlace(evidence);
}

/** "Previous story", "next story" behind a story lead on from it, not through the site. */
function leadsToOtherStories(evidence: Evidence): boolean {
  return evidence.place === 'after' && evidence.namedAlone('related');
}

const SECTIONS = 'article,aside,main,section';

/** Header and footer of a section are the section's, as assistive software takes them (HTML-AAM); but a copyright line is the site's. */
function isOfSection(evidence: Evidence): boolean {
  const { parentElement } = evidence.element;
  return parentElement?.closest(SECTIONS) != null && !IMPRINT.test(evidence.element.textContent ?? '');
}

/** Outside the story's part of the page, above it a menu and below it a footer need less of a name. */
function frameByPlace(evidence: Evidence): Frame | null {
  if (evidence.place === 'before') {
    if (evidence.named('header') && !isOfSection(evidence)) return 'header';
    return evidence.namedAlone('navigation') || evidence.named('menu') ? 'navigation' : null;
  }
  if (evidence.place !== 'after') return null;
  const named = evidence.named('footer') && !isOfSection(evidence);
  return named || evidence.namedAlone('navigation') || holdsImprint(evidence) ? 'footer' : null;
}

const IMPRINT = /©|\bcopyright\b|\ball rights reserved\b/i;
/** The line of the copyright stands in the last part of a footer; a page that ends with one is no footer. */
const MOST_FOOTER_WORDS = 400;

function holdsImprint({ element, measure }: Evidence): boolean {
  return measure.links > 0 && measure.words <= MOST_FOOTER_WORDS && IMPRINT.test(element.textContent ?? '');
}

/** Navigation, header, footer, breadcrumbs and tags: strict only. */
export const siteFrame: Rule = (evidence) => {
  if (evidence.named('contents')) return null;
  const frame = frameOf(evidence);
  if (
    (frame ?? evidence.within) !== null &&
    evidence.place !== 'after' &&
    evidence.measure.prose > MOST_FRAME_PROSE
  )
    return null;
  if (frame === 'footer') return { reason: 'footer', confidence: 0.75 };
  if (frame !== null) return { reason: 'navigation', confidence: evidence.inFlow ? 0.5 : 0.75 };
  if (evidence.within !== null)
    return { reason: evidence.within === 'footer' ? 'footer' : 'navigation', confidence: 0.7 };
  return skipLink(evidence) ?? small(evidence) ?? sideColumn(evidence) ?? leadingLinks(evidence);
};

/** "Skip to content", for those who go through a page by keyboard: where nothing stands before the story, it leads nowhere. */
function skipLink({ element, place, inRoot, measure }: Evidence): Verdict | null {
  if (place !== 'before' || inRoot || measure.links === 0 || measure.words > MOST_SKIP_WORDS) return null;
  const links = [...element.querySelectorAll('a[href]')];
  if (element.tagName === 'A') links.push(element);
  const skips = links.every((link) => /^#./.test(link.getAttribute('href') ?? ''));
  return skips ? { reason: 'navigation', confidence: 0.6 } : null;
}

function small(evidence: Evidence): Verdict | null {
  const { measure, element } = evidence;
  if (evidence.inFlow || measure.prose > 30) return null;
  if (evidence.named('breadcrumb')) return { reason: 'navigation', confidence: 0.75 };
  if (evidence.named('navigation') && measure.words < 200) return { reason: 'navigation', confidence: 0.65 };
  if (evidence.named('tags') && measure.links > 0 && evidence.density > 0.5)
    return { reason: 'navigation', confidence: 0.6 };
  if (evidence.named('footer') && evidence.place === 'after') return { reason: 'footer', confidence: 0.6 };
  if (
    evidence.place === 'after' &&
    measure.words <= MOST_IMPRINT_WORDS &&
    isImprint(element.textContent ?? '')
  )
    return { reason: 'footer', confidence: 0.6 };
  if (element.getAttribute('role') === 'search' || element.querySelector('input[type="search"]'))
    return { reason: 'navigation', confidence: 0.6 };
  return null;
}

/** A copyright line, or the site's name and its small print in a row: "The Courier · Contact · Privacy". */
function isImprint(text: string): boolean {
  if (/^\s*(?:©|copyright\b)/i.test(text)) return true;
  const items = text.split(/\s[·|•]\s/);
  return items.length > 2 && items.every((item) => item.trim().split(/\s+/).length <= 4);
}

/** A column beside the story, or an aside around it. */
function sideColumn(evidence: Evidence): Verdict | null {
  const { measure } = evidence;
  const aside = evidence.is('aside') || evidence.role === 'complementary' || evidence.named('sidebar');
  const beside = standsBeside(evidence);
  if (!aside && !beside) return null;
  if (evidence.inFlow && !beside) return null;
  const linked = measure.links >= 2 || measure.words < 25;
  if (!linked && measure.prose > 25) return null;
  if (measure.prose > 200 && measure.links < 8 && !hasCards(evidence.element, evidence.survey)) return null;
  return { reason: 'sidebar', confidence: aside && beside ? 0.75 : 0.65 };
}

/** Links before the story and outside its part of the page: a menu without a name. */
function leadingLinks(evidence: Evidence): Verdict | null {
  const { measure, density } = evidence;
  if (evidence.inRoot || evidence.place !== 'before') return null;
  return measure.links >= 2 && density > 0.5 && measure.prose < 30
    ? { reason: 'navigation', confidence: 0.6 }
    : null;
}
