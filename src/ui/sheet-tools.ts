import type { Words } from '../data/words.ts';
import { footnotes } from './footnote.ts';
import { keysHelp } from './keys-help.ts';
import { lineFocus } from './line-focus.ts';
import { pictureViewer } from './picture-viewer.ts';

interface SheetToolsOptions {
  readonly root: HTMLElement;
  readonly story: HTMLElement;
  readonly words: Words;
  /** How many lines are lit now; 0 for none. */
  readonly litLines: () => number;
}

/** What comes over the sheet when it is asked for: a picture, a footnote, the keys, the light on a few lines. */
export function sheetTools({ root, story, words, litLines }: SheetToolsOptions, signal: AbortSignal) {
  const viewer = pictureViewer(story, words, signal);
  const note = footnotes(root, story, words, signal);
  const help = keysHelp(words);
  const lines = lineFocus({ root, story, lines: litLines });
  return {
    elements: [note.element, lines.element, viewer.element, help.element],
    lines,
    showKeys: () => help.element.showModal(),
    /** @returns false where nothing was open. */
    close: () => help.close() || viewer.close() || note.close(),
  };
}
