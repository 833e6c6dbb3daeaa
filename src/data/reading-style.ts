/** What a reader may choose for the reading view. Kept in the settings, shown by its panel, drawn by `draw-style.ts`. */

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
export type Theme = (typeof THEMES)[number];

/** `easy` is set for readers with dyslexia; `own` is any typeface of the reader's system, by name. */
export const FACES = ['serif', 'sans', 'mono', 'easy', 'own'] as const;
export type Face = (typeof FACES)[number];

export const ALIGNMENTS = ['start', 'justify'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const PICTURE_LOOKS = ['show', 'soften', 'hide'] as const;
export type PictureLook = (typeof PICTURE_LOOKS)[number];

/** Columns at most; a narrow window has room for fewer. */
export const COLUMNS = [1, 2, 3] as const;
export type ColumnCount = (typeof COLUMNS)[number];

/** Letters of the reader's own CSS. */
export const LONGEST_CSS = 8000;

/** How many lines the line focus leaves lit; 0 is none of it. */
export const LINE_FOCUSES = [0, 1, 3, 5] as const;
export type LineFocus = (typeof LINE_FOCUSES)[number];

/** A number that a slider sets. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** CSS pixels. */
export const TEXT_SIZES: Scale = { least: 14, most: 40, step: 1 };

/** The other sliders. `measure` in ch and `lineHeight` are those of Latin letters: other scripts keep their proportion. */
export const SPACING = {
  measure: { least: 40, most: 90, step: 2 },
  lineHeight: { least: 1.3, most: 2.2, step: 0.05 },
  /** In em, as the next. */
  letterSpacing: { least: 0, most: 0.15, step: 0.01 },
  wordSpacing: { least: 0, most: 0.3, step: 0.02 },
} as const satisfies Record<string, Scale>;
export type Spacing = keyof typeof SPACING;

/** How a story is set. One for every story, and for a site its own where the reader says so. */
export interface ReadingStyle {
  readonly theme: Theme;
  readonly face: Face;
  /** The family that `own` means; empty where none was named. */
  readonly ownFace: string;
  readonly textSize: number;
  readonly measure: number;
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly alignment: Alignment;
  readonly columns: ColumnCount;
  readonly pictures: PictureLook;
  /** The addresses of links stand after their text on paper. */
  readonly printLinks: boolean;
}

export const DEFAULT_STYLE: ReadingStyle = {
  theme: 'system',
  face: 'serif',
  ownFace: '',
  textSize: 20,
  measure: 56,
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
  alignment: 'start',
  columns: 1,
  pictures: 'show',
  printLinks: false,
};

/** What goes with the easy face, after the British Dyslexia Association's style guide. */
export const EASY_SPACING = {
  lineHeight: 1.75,
  letterSpacing: 0.03,
  wordSpacing: 0.12,
} as const satisfies Partial<ReadingStyle>;

/** How fast a story is read aloud, 1 = as the voice does by itself. */
export const SPEECH_RATES = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
