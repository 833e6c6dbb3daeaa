import { DEFAULT_STYLE, type LineFocus, type ReadingStyle } from '../data/reading-style.ts';

/**
 * Sets a story as the reader chose, on the root of the reading view. Measure and line height go as factors of the
 * default, so that each script keeps its own proportion of both.
 */
export function drawStyle(root: HTMLElement, style: ReadingStyle, lineFocus: LineFocus): void {
  for (const name of ['theme', 'face', 'alignment', 'pictures'] as const)
    root.setAttribute(`data-${name}`, style[name]);
  root.setAttribute('data-print-links', String(style.printLinks));
  root.setAttribute('data-line-focus', String(lineFocus));
  const values = {
    '--text-size': `${style.textSize}px`,
    '--measure-factor': String(style.measure / DEFAULT_STYLE.measure),
    '--line-factor': String(style.lineHeight / DEFAULT_STYLE.lineHeight),
    '--letter-space': `${style.letterSpacing}em`,
    '--word-space': `${style.wordSpacing}em`,
    '--own-face': quoted(style.ownFace),
    '--lit-lines': String(lineFocus),
  };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value);
}

/** A family's name as a CSS string. Without one the next face of the list is taken. */
export function quoted(family: string): string {
  return `"${family.replace(/["\\\p{Cc}]/gu, '')}"`;
}
