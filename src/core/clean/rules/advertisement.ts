import { AD_FRAME_HOSTS, AD_SELECTORS, AD_SIZES, RECOMMENDATION_SELECTORS } from '../../../data/vendors.ts';
import type { Evidence, Rule, Verdict } from '../evidence.ts';
import { holdsAdNamedFrame, nameLabel, shownText } from '../label.ts';
import { ownLinkShare, sectionLinkShare } from '../link-targets.ts';
import { isMasthead } from '../masthead.ts';
import { dataNames } from '../name-words.ts';

const VENDORS = AD_SELECTORS.join(',');
const SLOTS = [...AD_SELECTORS, ...RECOMMENDATION_SELECTORS].join(',');
/** An advertisement that a page lays out itself has a headline and a line of text, not more. */
const MOST_PROSE = 30;
const MOST_WORDS = 120;
const MOST_BANNER_WORDS = 6;

const ad = (confidence: number): Verdict => ({ reason: 'advertisement', confidence });

/** Advertisements: vendors' containers, ad names, "Advertisement" and "Sponsored", third-party frames of ad sizes. */
export const advertisement: Rule = (evidence) => {
  const { element, measure } = evidence;
  if (evidence.is('button', 'input', 'label') || evidence.within === 'navigation') return null;
  if (measure.prose > MOST_PROSE || measure.words > MOST_WORDS) return null;
  if (element.matches(VENDORS)) return ad(0.97);
  if (isAdFrame(evidence)) return ad(0.92);
  if (isLabelled(evidence)) return ad(0.9);
  if (isUnendorsedPicture(evidence)) return ad(0.85);
  if (evidence.is('a') && !isPaidPicture(evidence)) return null;
  if (holdsOnlyAds(evidence)) return ad(0.93);
  return byName(evidence) ?? bySponsoredLink(evidence) ?? bannerPicture(evidence) ?? emptySlot(evidence);
};

/** A banner is at least so large, in CSS pixels: icons of networks and badges of shops are smaller. */
const LEAST_BANNER = [120, 60] as const;

/** A link that is named for an advertisement, or paid for, is one where it is a picture. */
function isPaidPicture({ element, measure, names }: Evidence): boolean {
  if (/\bsponsored\b/.test(element.getAttribute('rel') ?? '')) return true;
  return (
    names.get('advertisement') === 'alone' &&
    measure.words <= 12 &&
    (measure.images > 0 || measure.words === 0)
  );
}

/** A link that the page does not vouch for, outside the story, with a picture and nothing else. */
function isUnendorsedPicture({ element, measure, inRoot, within, survey }: Evidence): boolean {
  if (element.tagName !== 'A' || !/\bnofollow\b/.test(element.getAttribute('rel') ?? '')) return false;
  if (inRoot || within === 'footer' || measure.words > 0 || measure.images === 0) return false;
  const { width, height } = survey.layout.of(element.querySelector('img') ?? element);
  return width >= LEAST_BANNER[0] && height >= LEAST_BANNER[1] && !isMasthead(element, survey);
}

function byName(evidence: Evidence): Verdict | null {
  const { measure } = evidence;
  if (evidence.isHeading) return null;
  const strength =
    evidence.names.get('advertisement') ??
    (dataNames(evidence.element, 'advertisement') ? 'alone' : undefined);
  if (strength === undefined || measure.textAreas > 0) return null;
  if (strength === 'alone') return ad(measure.words <= 60 ? 0.92 : 0.82);
  const filled = measure.embeds > 0 || measure.links > 0 || measure.images > 0;
  if (measure.words <= 25 && (filled || measure.words === 0)) return ad(0.85);
  return filled ? ad(0.6) : null;
}

/** Stories about products carry paid links of their own, so that only those outside the story say something. */
function bySponsoredLink({ element, measure, inRoot }: Evidence): Verdict | null {
  if (inRoot || measure.links === 0 || measure.links > 3 || measure.prose > 0) return null;
  const links = [...element.querySelectorAll('a[href]')];
  if (element.tagName === 'A') links.push(element);
  const paid =
    links.length > 0 && links.every((link) => /\bsponsored\b/.test(link.getAttribute('rel') ?? ''));
  // A paid link in the middle of a line is part of what the line says.
  return paid && measure.linkWords >= measure.words * 0.8 ? ad(0.85) : null;
}

/** A picture that leads to another site, in a box that is called a banner or an offer. */
function bannerPicture({ element, measure, survey, names }: Evidence): Verdict | null {
  if (measure.images === 0 || measure.words > MOST_BANNER_WORDS || measure.links === 0 || measure.links > 2)
    return null;
  if (!names.has('promotion') || ownLinkShare(element, survey.document) > 0) return null;
  return sectionLinkShare(element) > 0 ? null : ad(0.85);
}

/** A box of an advertisement's size with nothing in it: its script was blocked, or has not come yet. */
function emptySlot({ element, measure, survey }: Evidence): Verdict | null {
  if (!survey.layout.hasLayout || measure.words + measure.images + measure.embeds + measure.buttons > 0)
    return null;
  if (!/^(?:DIV|ASIDE|SECTION|INS)$/.test(element.tagName) || !hasAdSize(element, survey)) return null;
  const style = survey.document.defaultView?.getComputedStyle(element);
  const drawn = element.querySelector('svg,canvas,input,hr') !== null || style?.backgroundImage !== 'none';
  return drawn ? null : ad(0.82);
}

function isLabelled(evidence: Evidence): boolean {
  const { measure } = evidence;
  if (measure.prose > 0) return false;
  // "Advertising agencies" in a link is what it leads to.
  const { whole } = evidence;
  if (whole?.kind === 'advertisement')
    return whole.whole || (measure.links > 0 && (evidence.density < 1 || isSetOff(evidence)));
  if (evidence.label?.kind === 'advertisement') return measure.words <= 60 && !isSentence(evidence);
  if (measure.links === 0 || evidence.density <= 0.6 || measure.words > 40) return false;
  if (evidence.survey.phrases.opening(shownText(evidence.element))?.kind !== 'advertisement') return false;
  return evidence.density < 1 || isSetOff(evidence);
}

/** "Sponsored: a quieter lawn mower" */
function isSetOff({ element }: Evidence): boolean {
  return /^[^.:|–—]{1,20}[:|–—]/.test(shownText(element));
}

/** "Ads by the company were …" is no label. */
function isSentence({ measure }: Evidence): boolean {
  return measure.links === 0 && measure.embeds === 0 && measure.images === 0 && measure.words > 8;
}

function isAdFrame({ element, survey }: Evidence): boolean {
  if (element.tagName !== 'IFRAME') return false;
  if (nameLabel(element, survey.phrases)?.kind === 'advertisement') return true;
  const host = hostOf(element.getAttribute('src'), survey.document);
  if (host === null) return false;
  if (AD_FRAME_HOSTS.some((known) => host === known || host.endsWith(`.${known}`))) return true;
  return host !== survey.document.location?.hostname && hasAdSize(element, survey);
}

function hostOf(address: string | null, document: Document): string | null {
  if (!address) return null;
  try {
    return new URL(address, document.baseURI).hostname || null;
  } catch {
    return null;
  }
}

function hasAdSize(element: Element, { layout }: Evidence['survey']): boolean {
  const box = layout.of(element);
  const width = layout.hasLayout ? box.width : Number(element.getAttribute('width'));
  const height = layout.hasLayout ? box.height : Number(element.getAttribute('height'));
  return AD_SIZES.some(([w, h]) => Math.abs(width - w) <= 2 && Math.abs(height - h) <= 2);
}

/** A wrapper of a vendor's container, filled or not, or of an ad frame, with nothing of its own but a label. */
function holdsOnlyAds({ element, measure, survey }: Evidence): boolean {
  if (measure.words > 12) return false;
  if (holdsAdNamedFrame(element, survey.phrases)) return measure.embeds === 1 && measure.words <= 4;
  const slot = element.querySelector(SLOTS);
  if (!slot) return false;
  const inside = survey.measures.of(slot);
  return measure.words - inside.words <= 6 && measure.images - inside.images === 0 && measure.textAreas === 0;
}
