import { atOnce, type Steps } from '../slices.ts';
import { settleCaptions } from './captions.ts';
import { settleCode } from './code-blocks.ts';
import { EMBEDS, embedInstead } from './embeds.ts';
import { formulaChoice, holdsFormula, settleFormula } from './formulas.ts';
import { type Choice, guardedCopyInSteps } from './guarded-copy.ts';
import { hiddenIn } from './hidden.ts';
import { parseInert } from './sanitize.ts';
import { settleSidePartsInSteps } from './side-parts.ts';
import {
  attributeOf,
  bodyOf,
  inertDocument,
  isConnected,
  isElement,
  localNameOf,
  parentOf,
  selectAll,
  textOf,
} from './unclobbered.ts';

/** Carries the number of a copied element, so that what is kept can be led back to the live page. */
export const NUMBER = 'data-clearstory-number';
/** Says of a copied `form` what it was for; its controls are not copied. */
export const FORM = 'data-clearstory-form';

/** Says of a copied element that a button stood in it; buttons are not copied. */
export const CONTROLS = 'data-clearstory-controls';

export interface PageCopy {
  /** An inert document: the page's body, without what is never story, every element numbered. */
  readonly document: Document;
  /** The live element of each number. */
  readonly live: readonly Element[];
  /** How many elements were left out because they are not drawn. */
  readonly hidden: number;
  /** Their characters in paragraphs of some length. */
  readonly hiddenProse: number;
}

/** Left out with all that is in them. Form controls and their names are what makes Readability 0.6.0 loop for ever. */
const NEVER_STORY = new Set(
  (
    'applet audio base canvas datalist embed frame frameset head input link map meta meter object optgroup option ' +
    'output param portal progress script select slot style template textarea title track'
  ).split(' '),
);

/** How often a copy begins again because the page changed in one of its pauses; then it makes none. */
const MOST_ROUNDS = 3;

/**
 * Copies the page's body into an inert document, bounded in depth, attributes and nodes. The live page is only read.
 * @param withHidden also takes over what is not drawn, for pages that show their story late or never.
 */
export function copyPage(page: Document, withHidden = false): PageCopy {
  return atOnce(copyPageInSteps(page, withHidden));
}

/**
 * As `copyPage`, with pauses. A page may change in them: where what was copied last is no longer in the page, the walk
 * has lost its place, and the copy begins again.
 */
export function* copyPageInSteps(page: Document, withHidden = false): Steps<PageCopy> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const copy = emptyCopy(page);
    const steps = copyInto(copy, page, withHidden);
    let inPlace = true;
    while (inPlace && !steps.next().done) {
      yield;
      inPlace = stillInPage(copy.live);
    }
    if (!inPlace) continue;
    yield* settleCopy(copy.document.body);
    return copy;
  }
  const copy = emptyCopy(page);
  atOnce(copyInto(copy, page, withHidden));
  yield* settleCopy(copy.document.body);
  return copy;
}

interface GrowingCopy extends PageCopy {
  readonly live: Element[];
  hidden: number;
  hiddenProse: number;
}

function emptyCopy(page: Document): GrowingCopy {
  return { document: inertDocument(page), live: [], hidden: 0, hiddenProse: 0 };
}

function stillInPage(live: readonly Element[]): boolean {
  const last = live.at(-1);
  return last === undefined || isConnected(last);
}

function* copyInto(copy: GrowingCopy, page: Document, withHidden: boolean): Steps<void> {
  const { document, live } = copy;
  const copies: Element[] = [];
  const withButtons = new Set<Element>();
  const body = bodyOf(page);
  if (!body) return;
  const test = withHidden ? () => false : hiddenIn(page);
  const isHidden = (element: Element) => {
    const answer = test(element);
    if (answer) {
      copy.hidden += 1;
      copy.hiddenProse += proseIn(element);
    }
    return answer;
  };
  const onButton = (button: Element) => {
    const parent = parentOf(button);
    if (parent && isElement(parent)) withButtons.add(parent);
  };
  yield* guardedCopyInSteps(
    body,
    document.body,
    (element) => choose(element, document, isHidden, onButton),
    (original, made) => {
      made.setAttribute(NUMBER, String(live.length));
      live.push(original);
      copies.push(made);
      const name = localNameOf(original);
      if (name === 'math') settleFormula(original, made);
      if (name === 'a') keepPlace(original, made);
      if (name === 'form') made.setAttribute(FORM, formPurpose(original));
    },
  );
  live.forEach((original, at) => {
    if (withButtons.has(original)) copies[at]?.setAttribute(CONTROLS, '');
  });
}

function* settleCopy(body: Element): Steps<void> {
  settleCode(body);
  yield;
  yield* settleSidePartsInSteps(body);
  settleCaptions(body);
}

/** Shorter paragraphs are labels and notes. */
const PROSE = 80;

function proseIn(element: Element): number {
  let length = 0;
  for (const paragraph of selectAll(element, 'p')) {
    const text = textOf(paragraph).length;
    if (text >= PROSE) length += text;
  }
  return length;
}

function choose(
  element: Element,
  inert: Document,
  isHidden: (element: Element) => boolean,
  onButton: (button: Element) => void,
): Choice {
  const name = localNameOf(element);
  const formula = formulaChoice(element, name, inert);
  if (formula) return formula;
  if (EMBEDS.has(name)) return embedInstead(element, inert) ?? 'skip';
  if (name === 'noscript') return pictureWithoutScript(element, inert) ?? 'skip';
  if (name === 'amp-img' || name === 'amp-anim') return { instead: pictureLike(element, inert) };
  if (name === 'svg' || NEVER_STORY.has(name)) return 'skip';
  if (isHidden(element) && !(name === 'span' && holdsFormula(element))) return 'skip';
  if (isDecoration(element)) return 'skip';
  if (name === 'form') return { as: 'div' };
  // A button around a picture opens it large; any other is a control.
  if (name === 'button') {
    if (selectAll(element, 'img').length > 0) return { as: 'span' };
    onButton(element);
    return 'skip';
  }
  // A name of the page's own choosing says nothing about what it is: an unknown element is a box.
  return name.includes('-') ? { as: 'div' } : 'copy';
}

/** A place that links lead to, in pages of old. */
function keepPlace(anchor: Element, copy: Element): void {
  const name = attributeOf(anchor, 'name');
  if (name && !copy.id) copy.id = name;
}

/** Pages hide their main content from assistive software while a dialogue is open; only small things are decoration. */
function isDecoration(element: Element): boolean {
  return (
    attributeOf(element, 'aria-hidden') === 'true' && textOf(element).length < 200 && !holdsPicture(element)
  );
}

function holdsPicture(element: Element): boolean {
  return localNameOf(element) === 'img' || selectAll(element, 'img').length > 0;
}

export type FormPurpose = 'comment' | 'sign-up' | 'none';

/** What a reader would do with a form of the live page; `none` for one that wraps a page or only holds buttons. */
export function formPurpose(form: Element): FormPurpose {
  if (selectAll(form, 'p').length > 8) return 'none';
  if (selectAll(form, 'textarea').length > 0) return 'comment';
  return selectAll(form, 'input[type=email], input[type=text], input:not([type]), input[type=password]')
    .length > 0
    ? 'sign-up'
    : 'none';
}

/** The picture that lazy pages keep for readers without script; scripted pages hold it as text. */
function pictureWithoutScript(noscript: Element, inert: Document): Choice | null {
  const markup = textOf(noscript);
  if (markup.length > 20_000) return null;
  const holder = /<img\s/i.test(markup) ? parseInert(markup, inert) : noscript;
  const picture = selectAll(holder, 'img').item(0);
  const copy = picture && pictureLike(picture, inert);
  return copy && copy.attributes.length > 0 ? { instead: copy } : null;
}

function pictureLike(picture: Element, inert: Document): Element {
  const copy = inert.createElement('img');
  for (const name of ['src', 'srcset', 'data-src', 'data-srcset', 'alt', 'width', 'height']) {
    const value = attributeOf(picture, name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
}
