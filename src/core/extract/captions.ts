import { namesOf } from '../clean/name-words.ts';
import { foldSpace } from '../text/fold.ts';
import { kindsAt, LETTER } from '../text/signs.ts';
import { copyAttributes } from './copy-attributes.ts';
import { elementsNamed } from './named-elements.ts';

const NAMED = /caption|credit|legend/i;
const LINES = new Set('p div span small em cite dd'.split(' '));
const LONGEST_CAPTION = 600;
/** How far around its caption a picture's box is looked for. */
const FARTHEST = 3;

/**
 * Makes figures of pictures whose page says only by a class what their caption is, and one caption of the words and
 * the credit under a picture.
 */
export function settleCaptions(root: Element): void {
  for (const element of elementsNamed(root, NAMED)) {
    if (!LINES.has(element.localName) || !isCaption(element)) continue;
    const figure = element.closest('figure');
    if (figure) takeIn(figure, element);
    else makeFigure(element, root);
  }
  for (const caption of root.querySelectorAll('figcaption')) partLines(caption);
}

function isCaption(element: Element): boolean {
  const name = namesOf(element).get('caption');
  if (name === undefined) return false;
  const text = foldSpace(element.textContent ?? '');
  if (text === '' || text.length > LONGEST_CAPTION || element.querySelector('img, figure')) return false;
  return name === 'alone' || element.previousElementSibling?.querySelector('img') !== null;
}

/** A caption beside the figure's own one becomes part of it; a box of that name around it stays what it is. */
function takeIn(figure: Element, caption: Element): void {
  const own = figure.querySelector('figcaption');
  if (!own) {
    const made = figure.ownerDocument.createElement('figcaption');
    copyAttributes(caption, made);
    made.append(...caption.childNodes);
    caption.remove();
    figure.append(made);
  } else if (!own.contains(caption) && !caption.contains(own)) {
    own.append(' ', ...caption.childNodes);
    caption.remove();
  }
}

/** The box around a caption that holds one picture and no other text is its figure. */
function makeFigure(caption: Element, root: Element): void {
  let box: Element | null = caption.parentElement;
  for (
    let i = 0;
    i < FARTHEST && box && root.contains(box) && box !== root;
    i += 1, box = box.parentElement
  ) {
    const pictures = box.querySelectorAll('img').length;
    if (pictures === 0) continue;
    const others = foldSpace(box.textContent ?? '').length - foldSpace(caption.textContent ?? '').length;
    if (pictures > 1 || others > LONGEST_CAPTION / 4 || box.matches('a, li, td, p')) return;
    const figure = box.ownerDocument.createElement('figure');
    copyAttributes(box, figure);
    figure.append(...box.childNodes);
    box.replaceWith(figure);
    takeIn(figure, caption);
    return;
  }
}

/** The parts of a caption are drawn apart, whatever elements they are: a space keeps them so. */
function partLines(caption: Element): void {
  for (const part of caption.querySelectorAll('[class]:is(span, small, cite, em), p, div')) {
    const before = part.previousSibling;
    if (
      before &&
      !/\s$/.test(before.textContent ?? '') &&
      (kindsAt(part.textContent ?? '', 0) & LETTER) !== 0
    )
      part.before(' ');
  }
}
