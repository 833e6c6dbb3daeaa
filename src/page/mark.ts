import { highlightSentence, jumpBehavior, SENTENCE_HIGHLIGHT } from '../ui/sentence-highlight.ts';

/** For the user-origin sheet: how a marked sentence looks on a page, whatever the page's own colours. */
export const MARK_STYLES = `::highlight(${SENTENCE_HIGHLIGHT}) {
  background-color: #fff0cb;
  color: #1b1f27;
  text-decoration: underline 3px #f0b445;
}`;

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
