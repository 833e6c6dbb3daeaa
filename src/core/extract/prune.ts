import type { NameKind } from '../../data/names.ts';
import {
  AD_SELECTORS,
  COMMENT_SELECTORS,
  RECOMMENDATION_SELECTORS,
  SHARE_SELECTORS,
} from '../../data/vendors.ts';
import { namesOf } from '../clean/name-words.ts';
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

/** The share of the page's prose up to which an element of such a name is no story; a name alone is never enough. */
const PROSE_BY_NAME: Readonly<Partial<Record<NameKind, number>>> = {
  advertisement: 0.02,
  breadcrumb: 0,
  comments: 0.3,
  consent: 0.1,
  newsletter: 0.05,
  recommended: 0.1,
  related: 0.1,
  share: 0.01,
};
/** An element with this share of the page's prose is not removed, whatever it is. */
const STORY_SHARE = 0.3;
/** The heading and the sentence around a form belong to it up to this length. */
const FORM_BOX_LENGTH = 400;

/** Removes from the copy what is surely not story, so that Readability neither keeps it nor is led astray by it. */
export function prune(body: Element, measures: ReadonlyMap<Element, Measure>): void {
  const whole = measures.get(body)?.prose ?? 0;
  const shareOf = (element: Element) => (measures.get(element)?.prose ?? 0) / Math.max(whole, 1);
  for (const element of body.querySelectorAll(NEVER_STORY)) {
    if (shareOf(element) <= STORY_SHARE) element.remove();
  }
  for (const form of body.querySelectorAll(`[${FORM}]:not([${FORM}=none])`)) {
    const box = formBox(form, measures);
    if (shareOf(box) <= STORY_SHARE) box.remove();
  }
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (isNamedClutter(element, shareOf(element))) element.remove();
  }
}

function isNamedClutter(element: Element, share: number): boolean {
  if (share > STORY_SHARE || element.querySelector('h1')) return false;
  for (const [kind, strength] of namesOf(element)) {
    const most = PROSE_BY_NAME[kind];
    if (strength === 'alone' && most !== undefined && share <= most) return true;
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
