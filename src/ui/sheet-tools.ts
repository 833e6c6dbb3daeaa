import type { Words } from '../data/words.ts';
import { Columns } from './columns.ts';
import { footnotes } from './footnote.ts';
import { keysHelp } from './keys-help.ts';
import { lineFocus } from './line-focus.ts';
import { drawOwnCss, removeOwnCss, safeCss } from './own-css.ts';
import { pictureViewer } from './picture-viewer.ts';
import type { ReadingSettings } from './reading-settings.ts';
import { scrollToBlock } from './story-place.ts';

interface SheetToolsOptions {
  readonly root: HTMLElement;
  readonly story: { readonly element: HTMLElement; readonly blocks: readonly Element[] };
  readonly words: Words;
  /** As they are now. */
  readonly settings: () => ReadingSettings;
  /** The block at the top of the window. */
  readonly place: () => number;
}

/**
 * What comes over the sheet when it is asked for (a picture, a footnote, the keys, the light on a few lines), and what
 * stands otherwise when the style or the window changes.
 */
export function sheetTools(options: SheetToolsOptions, signal: AbortSignal) {
  const { root, story, words, settings, place } = options;
  const viewer = pictureViewer(story.element, words, signal);
  const note = footnotes(root, story.element, words, signal);
  const help = keysHelp(words);
  const lines = lineFocus({ root, story: story.element, lines: () => settings().lineFocus });
  const columns = new Columns(root, story.element);
  const css = ownSheet(root, signal);
  const settle = () => {
    css(settings().ownCss);
    const at = place();
    if (columns.draw(settings().columns) && at > 0) scrollToBlock(root, story.blocks[at]);
    lines.settle();
  };
  const observer = new ResizeObserver(settle);
  observer.observe(root);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    elements: [note.element, lines.element, viewer.element, help.element],
    lines,
    settle,
    showKeys: () => help.element.showModal(),
    /** @returns false where nothing was open. */
    close: () => help.close() || viewer.close() || note.close(),
  };
}

/** Draws the reader's own CSS once the root stands in its tree, and again when it is another. */
function ownSheet(root: HTMLElement, signal: AbortSignal): (css: string) => void {
  let drawn = '';
  signal.addEventListener('abort', () => removeOwnCss(root), { once: true });
  return (css) => {
    if (css === drawn || !root.isConnected) return;
    drawn = css;
    drawOwnCss(root, safeCss(css).css);
  };
}
