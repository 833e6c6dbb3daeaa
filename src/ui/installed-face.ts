const SAMPLE = 'mmmmillllWWW012 agq';
const SIZE = '72px';
/** A family that is there differs from at least one of these; one that is not is as wide as each of them. */
const FALLBACKS = ['monospace', 'serif'] as const;

/** The width of a sample in a list of families, in CSS pixels; null where nothing can be measured. */
export type FaceMeasure = (families: string) => number | null;

/** Measures on a canvas that nobody sees: no element of a page or of ours is laid out for it. */
export function canvasMeasure(): FaceMeasure {
  const context = 'OffscreenCanvas' in globalThis ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  return (families) => {
    if (!context) return null;
    context.font = `${SIZE} ${families}`;
    return context.measureText(SAMPLE).width;
  };
}

/**
 * Whether the system has a typeface of that name. Browsers list no fonts without asking, and `document.fonts.check` says
 * yes to every name that no web font has; the width of a text tells.
 *
 * @param family as a CSS string, quoted
 * @returns true, too, where it can not be told
 */
export function isInstalled(family: string, measure: FaceMeasure): boolean {
  return FALLBACKS.some((fallback) => {
    const plain = measure(fallback);
    return plain === null || measure(`${family}, ${fallback}`) !== plain;
  });
}
