import type { Measure } from './measure.ts';
import { FORM } from './page-copy.ts';

/** What is never story, whoever wrote the page. */
const NEVER_STORY =
  'nav, dialog, [role=navigation], [role=search], [role=dialog], [role=alertdialog], [aria-modal=true], ins.adsbygoogle';
/** An element with this share of the page's prose is not removed, whatever it is called. */
const STORY_SHARE = 0.3;
/** The heading and the sentence around a form belong to it up to this length. */
const FORM_BOX_LENGTH = 400;

/** Removes from the copy what is surely not story, so that Readability neither keeps it nor is led astray by it. */
export function prune(body: Element, measures: ReadonlyMap<Element, Measure>): void {
  const most = (measures.get(body)?.prose ?? 0) * STORY_SHARE;
  const remove = (element: Element) => {
    if ((measures.get(element)?.prose ?? 0) <= most) element.remove();
  };
  for (const element of body.querySelectorAll(NEVER_STORY)) remove(element);
  for (const form of body.querySelectorAll(`[${FORM}]:not([${FORM}=none])`)) remove(formBox(form, measures));
}

/** The form with its heading and its small print: the widest box around it that holds little else. */
function formBox(form: Element, measures: ReadonlyMap<Element, Measure>): Element {
  let box = form;
  for (let at = form.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const length = measures.get(at)?.text ?? 0;
    if (length > FORM_BOX_LENGTH || at.querySelector('h1, img + p')) break;
    box = at;
  }
  return box;
}
