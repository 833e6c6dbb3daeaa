import type { NameKind } from '../../data/names.ts';
import {
  AD_SELECTORS,
  COMMENT_SELECTORS,
  RECOMMENDATION_SELECTORS,
  SHARE_SELECTORS,
} from '../../data/vendors.ts';
import { namesOf } from '../clean/name-words.ts';
import { everySo, type Steps } from '../slices.ts';
import type { Measure } from './measure.ts';
import { FORM } from './page-copy.ts';

/** What is never story, whoever wrote the page. */
const NEVER_STORY = [
  'nav, dialog, [role=navigation], [role=search], [role=dialog], [role=alertdialog], [aria-modal=true]',
  ...AD_SELECTORS,
  ...COMMENT_SELECTORS,
  ...RECOMMENDATION_SELECTORS,
  ...SHARE_SELECTORS,
].join(', ');

/** Names that are enough on something with next to no prose. */
const CLUTTER_NAMES = new Set<NameKind>([
  'advertisement',
  'breadcrumb',
  'comments',
  'consent',
  'newsletter',
  'recommended',
  'related',
  'share',
]);
/** Boxes of such names hold prose too: teasers beside their links, and what readers wrote. */
const LINKED_NAMES = new Set<NameKind>(['recommended', 'related']);
const LEAST_LINKED = 0.4;
/** An element with more than this share of the page's prose is not removed, whatever it is, but for a thread of comments … */
const STORY_SHARE = 0.3;
/** … beside so much other prose, in letters, that a story stands there: threads are often longer than what they are about. */
const STORY_BESIDE = 1500;
/** The heading and the sentence around a form belong to it up to this length. */
const FORM_BOX_LENGTH = 400;

/**
 * Removes from the copy what is surely not story, so that Readability neither keeps it nor is led astray by it. With
 * pauses.
 *
 * @param isDiscussion what readers wrote is the text of the page: no long thread goes
 */
export function* pruneInSteps(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  isDiscussion: boolean,
): Steps<void> {
  const pause = everySo(300);
  const whole = measures.get(body)?.prose ?? 0;
  const most = whole * STORY_SHARE;
  const mostThread = isDiscussion ? most : Math.max(most, whole - STORY_BESIDE);
  const shareOf = (element: Element) => (measures.get(element)?.prose ?? 0) / Math.max(whole, 1);
  for (const element of body.querySelectorAll(NEVER_STORY)) {
    if (pause()) yield;
    if (shareOf(element) <= STORY_SHARE) element.remove();
  }
  for (const form of body.querySelectorAll(`[${FORM}]:not([${FORM}=none])`)) {
    const box = formBox(form, measures);
    if (pause()) yield;
    if (shareOf(box) <= STORY_SHARE) box.remove();
  }
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (pause()) yield;
    const measure = measures.get(element);
    if (measure && isNamedClutter(element, measure, most, mostThread)) element.remove();
  }
}

/**
 * @param most how many letters of prose what is removed may have
 * @param mostThread … and a thread of comments
 */
function isNamedClutter(element: Element, measure: Measure, most: number, mostThread: number): boolean {
  // Names are remembered; a heading is looked for in all that a box holds, so only in what would go otherwise.
  return isClutterByName(element, measure, most, mostThread) && !element.querySelector('h1');
}

function isClutterByName(
  element: Element,
  { prose, links, text }: Measure,
  most: number,
  mostThread: number,
): boolean {
  for (const [kind, strength] of namesOf(element)) {
    if (strength !== 'alone' || !CLUTTER_NAMES.has(kind)) continue;
    if (prose === 0) return true;
    if (kind === 'comments' && prose <= mostThread) return true;
    if (LINKED_NAMES.has(kind) && prose <= most && links >= text * LEAST_LINKED) return true;
  }
  return false;
}

/** The form with its heading and its small print: the widest box around it that holds little else. */
function formBox(form: Element, measures: ReadonlyMap<Element, Measure>): Element {
  const prose = measures.get(form)?.prose ?? 0;
  let box = form;
  for (let at = form.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const measure = measures.get(at);
    if (!measure || measure.text > FORM_BOX_LENGTH || measure.prose > prose + FORM_BOX_LENGTH / 2) break;
    if (at.querySelector('h1, img + p')) break;
    box = at;
  }
  return box;
}
