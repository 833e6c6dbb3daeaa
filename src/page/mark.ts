import { highlightSentence, jumpBehavior } from '../ui/sentence-highlight.ts';

/** Of the window's height: a block below this is shown in the middle, a higher one by its sentence. */
const FITS = 0.8;
const READING_LINE = 0.3;

/**
 * Scrolls a sentence of the page into view and marks it for 3 s, without a change to the page. Where the browser has
 * no highlights, the sentence is selected.
 */
export function markSentence(document: Document, range: Range): void {
  scrollToSentence(document, range);
  if (highlightSentence(range)) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Through the element where it can be, for it may stand in a box that scrolls by itself. */
function scrollToSentence(document: Document, range: Range): void {
  const view = document.defaultView;
  const around = range.startContainer.parentElement;
  if (!view || !around) return;
  const behavior = jumpBehavior();
  if (around.getBoundingClientRect().height < view.innerHeight * FITS) {
    around.scrollIntoView({ block: 'center', behavior });
  } else {
    const top = range.getBoundingClientRect().top - view.innerHeight * READING_LINE;
    view.scrollBy({ top, behavior });
  }
}
