/** What a reader may choose for the reading view. Kept in the settings, shown by its panel, drawn by `tokens.css`. */

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
export type Theme = (typeof THEMES)[number];

export const FACES = ['serif', 'sans'] as const;
export type Face = (typeof FACES)[number];

/** CSS pixels. */
export const TEXT_SIZES = { least: 14, most: 40 } as const;
