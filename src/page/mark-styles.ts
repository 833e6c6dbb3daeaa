import { SENTENCE_HIGHLIGHT } from '../ui/sentence-highlight.ts';

/**
 * Part of the user-origin sheet: how a marked sentence looks on a page, whatever the page's own colours. It reaches
 * into the reading view, too, where the view's own sheet goes before it.
 */
export const MARK_STYLES = `::highlight(${SENTENCE_HIGHLIGHT}) {
  background-color: #fff0cb;
  color: #1b1f27;
  text-decoration: underline 3px #f0b445;
}`;
