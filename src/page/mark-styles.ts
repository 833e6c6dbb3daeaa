import { SENTENCE_HIGHLIGHT } from '../ui/sentence-highlight.ts';

/**
 * The user-origin sheet for a marked sentence: how it looks on a page, whatever the page's own colours. It reaches into
 * the reading view, too, where the view's own sheet goes before it. It is put in with the first mark: a rule for any
 * element whatever has Chromium look at every one of the page.
 */
export const MARK_STYLES = `::highlight(${SENTENCE_HIGHLIGHT}) {
  background-color: #fff0cb;
  color: #1b1f27;
  text-decoration: underline 3px #f0b445;
}`;
