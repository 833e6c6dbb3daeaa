/**
 * What a reader marked in a story. It is found again by its words and by what stands before and after them, so it
 * survives a page that has changed. Source of the idea: the text quote selector of the W3C Web Annotation Data Model.
 */

export const HIGHLIGHT_COLOURS = ['amber', 'green', 'blue', 'rose'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

export interface Quote {
  /** The marked words; blocks are separated by a line end. */
  readonly exact: string;
  /** What stands before and after, up to `CONTEXT` code units each. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in code units from the start of the text: tells one of several equal places. */
  readonly at: number;
}

export interface Highlight {
  readonly id: string;
  readonly quote: Quote;
  readonly colour: HighlightColour;
  /** The reader's own words; empty where there are none. */
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
}

export const CONTEXT = 32;

/** A highlight as it is made: without a note. @param now ISO 8601, UTC */
export function newHighlight(id: string, quote: Quote, colour: HighlightColour, now: string): Highlight {
  return { id, quote, colour, note: '', createdAt: now, changedAt: now };
}
