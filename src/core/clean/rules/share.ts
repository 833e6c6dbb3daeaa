import { SHARE_ADDRESSES, SHARE_NETWORKS, SHARE_SELECTORS } from '../../../data/vendors.ts';
import type { Evidence, Rule, Verdict } from '../evidence.ts';
import { foldPhrase } from '../phrases.ts';

const VENDORS = SHARE_SELECTORS.join(',');
const NETWORKS = new Set(SHARE_NETWORKS);
const MOST_WORDS = 45;

const share = (confidence: number): Verdict => ({ reason: 'share', confidence });

/** Rows of share buttons: by vendor, by the addresses of their links, by what they say, by name. */
export const shareRow: Rule = (evidence) => {
  const { element, measure } = evidence;
  if (measure.prose > 0 || measure.words > MOST_WORDS || evidence.within !== null) return null;
  if (element.matches(VENDORS)) return share(0.95);
  if (measure.textAreas > 0) return null;
  if (sharingLinks(element) >= 2 || (element.tagName === 'A' && sharingLinks(element) === 1))
    return share(0.92);
  if (isRowOfNetworks(evidence)) return share(0.9);
  return byName(evidence);
};

function byName(evidence: Evidence): Verdict | null {
  if (evidence.isHeading) return null;
  const { measure } = evidence;
  const strength = evidence.names.get('share');
  if (strength === undefined) return null;
  // Empty ones hold pictures made by style sheets.
  if (strength === 'alone') return share(0.92);
  const pressable = measure.links + measure.buttons > 0 || measure.words <= 3;
  return pressable && measure.words <= 30 ? share(0.85) : null;
}

function sharingLinks(element: Element): number {
  const links = [...element.querySelectorAll('a[href]')];
  if (element.tagName === 'A') links.push(element);
  return links.filter((link) => isSharing(link.getAttribute('href') ?? '')).length;
}

function isSharing(address: string): boolean {
  if (/^mailto:\?/i.test(address)) return true;
  const bare = address.replace(/^(?:https?:)?\/\/(?:www\.|m\.)?/i, '');
  return bare !== address && SHARE_ADDRESSES.some((known) => bare.startsWith(known));
}

/** "Share Facebook Pinterest WhatsApp X": every text of the row is a network or a word for sharing. */
function isRowOfNetworks({ element, measure, survey }: Evidence): boolean {
  if (measure.links + measure.buttons < 2) return false;
  const pressed = [...element.querySelectorAll('a,button')].map((one) =>
    foldPhrase(one.textContent?.trim() || (one.getAttribute('aria-label') ?? '')),
  );
  const known = pressed.filter(
    (text) =>
      NETWORKS.has(text) ||
      survey.phrases.label(text)?.kind === 'share' ||
      text.split(' ').some((w) => w.length > 1 && NETWORKS.has(w)),
  );
  return known.length >= 2 && known.length >= pressed.length * 0.7 && measure.words <= pressed.length * 3 + 4;
}
