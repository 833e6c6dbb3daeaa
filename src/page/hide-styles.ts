/**
 * The marks that Clearstory puts on a page and the style sheets that give them meaning. They have user origin
 * (`scripting.insertCSS`), the only one that beats a page's inline `!important` in both browsers; without the marks they
 * change nothing.
 */

/** On what is hidden: `gone`, `veiled` (keeps its width) or `blank` (keeps its width and height). */
export const HIDDEN = 'data-clearstory';
/** On the root and the body while a locked scroll is freed. */
export const UNLOCKED = 'data-clearstory-unlocked';
/** On what is not printed, while the page is. */
export const NOT_PRINTED = 'data-clearstory-print';
/** On what a sheet for pages that are still loading hides, and what has to be seen to be judged. */
export const EARLY_SHOWN = 'data-clearstory-early';
/** On the story's blocks while their text has another size: the size in per cent. */
export const SCALE = 'data-clearstory-scale';

/** The sizes of text that the sheet knows, in per cent. */
export const SCALES: readonly number[] = [80, 90, 110, 120, 130, 140, 150, 160, 180, 200];

const SCALE_RULES = SCALES.map((scale) => `[${SCALE}="${scale}"] { zoom: ${scale / 100} !important; }`).join(
  '\n',
);

/**
 * No rule in it may be for any element whatever (`*`, or a bare pseudo-element): for such a one Chromium looks at every
 * element of the page anew when the sheet comes, and else at none.
 */
export const HIDE_STYLES = `
[${HIDDEN}="gone"] { display: none !important; }
:is([${HIDDEN}="veiled"], [${HIDDEN}="blank"]) {
  visibility: hidden !important;
  pointer-events: none !important;
}
[${HIDDEN}="veiled"] {
  max-height: 0 !important;
  min-height: 0 !important;
  padding-block: 0 !important;
  border-block-width: 0 !important;
  overflow: hidden !important;
}
@media print {
  [${HIDDEN}], [${NOT_PRINTED}] { display: none !important; }
}
html[${UNLOCKED}] { overflow: auto !important; position: static !important; }
body[${UNLOCKED}] { overflow: visible !important; position: static !important; }
${SCALE_RULES}
`;

/** What a page shows all the same in what is hidden and keeps its room (`visibility: visible` of its own). */
export const VEIL_STYLES = `
:is([${HIDDEN}="veiled"], [${HIDDEN}="blank"]) * {
  visibility: hidden !important;
  pointer-events: none !important;
}
`;
