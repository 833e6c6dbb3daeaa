import type { LineFocus, ReadingStyle } from '../data/reading-style.ts';
import type { SummaryLength } from './article.ts';

/** The part of the settings that the reading view shows and changes. */
export interface ReadingSettings extends ReadingStyle {
  readonly summaryLength: SummaryLength;
  readonly lineFocus: LineFocus;
  /** Single letters act. */
  readonly letterKeys: boolean;
  /** One of `SPEECH_RATES`. */
  readonly speechRate: number;
  /** The voice chosen for a language, by the language's primary subtag: `SpeechSynthesisVoice.voiceURI`. */
  readonly voices: Readonly<Record<string, string>>;
  /** The reader's own style sheet for stories, as it was written. */
  readonly ownCss: string;
  /** A link to another page of the story's site opens there in the reading view, too. */
  readonly followLinks: boolean;
  /** The style is this site's own, and changes of it stay with the site. */
  readonly forSite: boolean;
}
