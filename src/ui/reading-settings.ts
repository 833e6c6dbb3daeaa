import { LINE_FOCUSES, type LineFocus, TEXT_SIZES, THEMES, type Theme } from '../data/reading-style.ts';

export type { ReadingSettings } from '../core/reading-settings.ts';

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** A size within what the settings allow, in whole pixels. */
export function clampedSize(size: number): number {
  return Math.min(TEXT_SIZES.most, Math.max(TEXT_SIZES.least, Math.round(size)));
}

export function nextLineFocus(lines: LineFocus): LineFocus {
  return LINE_FOCUSES[(LINE_FOCUSES.indexOf(lines) + 1) % LINE_FOCUSES.length] ?? 0;
}
