import { namesOf } from '../clean/name-words.ts';
import { everySo, type Steps } from '../slices.ts';
import { elementsNamed } from './named-elements.ts';
import { PART_MARKS } from './part-marks.ts';
import { renamed } from './renamed.ts';

/** Words of the names that are looked at closer; the names themselves are among those of `data/names.ts`. */
const LIKELY = /quote|pull|fact|info|box|glance|kicker|eyebrow|line|card|titulo|dach/i;
const BOXES = new Set('aside div section figure p span blockquote h2 h3 h4 h5 h6'.split(' '));
const ELEMENTS_BETWEEN_PAUSES = 300;
const LONGEST_KICKER = 80;
const LONGEST_BOX = 4_000;
const LONGEST_QUOTE = 600;
/** A box with more of the page's text than this holds its story. */
const MOST = 0.3;

/**
 * Gives what a copied page calls a pull quote or a box of facts an element that says so, before it is decided what the
 * story is: in an `aside` both would be taken for what stands around it. Kickers go: they are no text of the story.
 */
export function* settleSidePartsInSteps(body: Element): Steps<void> {
  const pause = everySo(ELEMENTS_BETWEEN_PAUSES);
  const whole = (body.textContent ?? '').length;
  for (const element of elementsNamed(body, LIKELY)) {
    if (pause()) yield;
    if (!BOXES.has(element.localName)) continue;
    const length = (element.textContent ?? '').trim().length;
    if (length === 0 || length > LONGEST_BOX) continue;
    const names = namesOf(element);
    if (names.get('kicker') === 'alone' && length <= LONGEST_KICKER && !element.querySelector('h1'))
      element.remove();
    else if (names.get('pull-quote') === 'alone' && length <= LONGEST_QUOTE) makeQuote(element);
    else if (
      names.get('info-box') === 'alone' &&
      length <= whole * MOST &&
      /^(?:aside|div|section)$/.test(element.localName)
    )
      renamed(element, 'section').className = PART_MARKS.infoBox;
  }
}

function makeQuote(element: Element): void {
  if (element.localName === 'blockquote' || element.parentElement?.closest('blockquote')) return;
  const inner = element.querySelector('blockquote');
  if (inner) inner.replaceWith(...inner.childNodes);
  renamed(element, 'blockquote');
}
