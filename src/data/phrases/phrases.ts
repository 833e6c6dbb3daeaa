/** What a language calls the things around a story. Written as on pages; case, marks and punctuation do not matter. */
export interface Phrases {
  /** Headings over more of the same: "Related articles". */
  readonly related: readonly string[];
  /** Headings over what the site would like to be read next: "You may also like". */
  readonly recommended: readonly string[];
  /** Headings over what others read: "Most read", "Trending now". */
  readonly popular: readonly string[];
  /** Headings and buttons of a share row. */
  readonly share: readonly string[];
  readonly newsletter: readonly string[];
  readonly comments: readonly string[];
  /** What a line in the flow of the story begins with before it links to another story: "Also read". */
  readonly readMore: readonly string[];
  readonly advertisement: readonly string[];
  /** What a consent banner says first. */
  readonly consent: readonly string[];
  /** What a correction or an editor's note begins with. */
  readonly notes: readonly string[];
  /** Before the date of the last change. */
  readonly updated: readonly string[];
  /** Before the author's name. */
  readonly by: readonly string[];
}

/** The kinds of phrases that label clutter. */
export const LABEL_KINDS = [
  'advertisement',
  'comments',
  'consent',
  'newsletter',
  'popular',
  'readMore',
  'recommended',
  'related',
  'share',
] as const satisfies readonly (keyof Phrases)[];
export type LabelKind = (typeof LABEL_KINDS)[number];
