/**
 * The classes that mark a part of a story for what it is; the only ones, beside the language of code, that a sanitised
 * story has. They open with a word of our own, for a page's classes mean other things.
 */
export const PART_MARKS = {
  /** The standfirst, where it is the story's first paragraph. */
  standfirst: 'story-standfirst',
  /** A sentence of the story set large beside it: on a `blockquote`. It is not read, counted or summed up twice. */
  pullQuote: 'story-pull-quote',
  /** Facts, a portrait, a chronology beside the story: on an `aside`. */
  infoBox: 'story-info-box',
  /** A footnote, a correction, an editor's note: on what holds it. */
  note: 'story-note',
  /** When an entry of a live blog was written: on a paragraph. */
  time: 'story-time',
  /** The poster of something to watch or hear: on the link around it. */
  embed: 'story-embed',
} as const;

export type PartMark = (typeof PART_MARKS)[keyof typeof PART_MARKS];

const KNOWN: ReadonlySet<string> = new Set(Object.values(PART_MARKS));

export function isPartMark(name: string): name is PartMark {
  return KNOWN.has(name);
}

/** Whether an element, or one that it stands in, is marked as such a part. */
export function isIn(element: Element, mark: PartMark): boolean {
  return element.closest(`.${mark}`) !== null;
}
