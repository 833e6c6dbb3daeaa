import type { SummaryLength } from '../core/article.ts';
import {
  LINE_FOCUSES,
  type LineFocus,
  type ReadingStyle,
  TEXT_SIZES,
  THEMES,
  type Theme,
} from '../data/reading-style.ts';

/** The part of the settings that the reading view shows and changes. */
export interface ReadingSettings extends ReadingStyle {
  readonly summaryLength: SummaryLength;
  readonly lineFocus: LineFocus;
  /** One of `SPEECH_RATES`. */
  readonly speechRate: number;
  /** The voice chosen for a language, by the language's primary subtag: `SpeechSynthesisVoice.voiceURI`. */
  readonly voices: Readonly<Record<string, string>>;
  /** The style is this site's own, and changes of it stay with the site. */
  readonly forSite: boolean;
}

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
