import type { SummaryLength } from '../core/article.ts';
import { type Face, TEXT_SIZES, THEMES, type Theme } from '../data/reading-style.ts';

/** The part of the settings that the reading view shows and changes. */
export interface ReadingSettings {
  readonly theme: Theme;
  readonly face: Face;
  /** CSS pixels. */
  readonly textSize: number;
  readonly summaryLength: SummaryLength;
}

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** A size within what the settings allow, in whole pixels. */
export function clampedSize(size: number): number {
  return Math.min(TEXT_SIZES.most, Math.max(TEXT_SIZES.least, Math.round(size)));
}
