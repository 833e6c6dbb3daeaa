import type { LineFocus, ReadingStyle } from '../data/reading-style.ts';
import type { SummaryLength } from './article.ts';

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
