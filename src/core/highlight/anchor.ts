import type { Block, TextPlace } from '../article.ts';
import { CONTEXT, type Highlight, type Quote } from './highlight.ts';
import { placesOf, type StoryText, storyText } from './story-text.ts';

/** As much of the ends of a quote as has to be there, where its middle was changed. */
const END = 24;
/** A changed quote may have grown or shrunk by this part of itself. */
const CHANGE = 0.5;
/** Ends shorter than this stand anywhere. */
const TELLING = 8;

/**
 * The quote of a stretch of a story's text.
 *
 * @param start code units from the start of the text, blocks joined by one line end.
 */
export function quoteOf(blocks: readonly Block[], start: number, end: number): Quote {
  const { text } = storyText(blocks);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    at: start,
  };
}

export interface Anchored {
  readonly highlight: Highlight;
  /** The stretches of blocks that are marked, in order; never empty. */
  readonly places: readonly TextPlace[];
}

/** Finds each highlight in a story. What is not found is not lost: it is named, with its words. */
export function anchor(
  blocks: readonly Block[],
  highlights: readonly Highlight[],
): { readonly anchored: readonly Anchored[]; readonly lost: readonly Highlight[] } {
  const story = storyText(blocks);
  const anchored: Anchored[] = [];
  const lost: Highlight[] = [];
  for (const highlight of highlights) {
    const found = find(story, highlight.quote);
    const places = found ? placesOf(story, found.start, found.end) : [];
    if (places.length > 0) anchored.push({ highlight, places });
    else lost.push(highlight);
  }
  return { anchored, lost };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function find({ text }: StoryText, quote: Quote): Stretch | null {
  return findExact(text, quote) ?? findByEnds(text, quote) ?? findByContext(text, quote);
}

/** Of equal places the one whose surroundings are most alike; among those the nearest to where it was. */
function findExact(text: string, { exact, prefix, suffix, at }: Quote): Stretch | null {
  if (exact === '') return null;
  let best: { start: number; likeness: number; distance: number } | null = null;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const likeness =
      sharedEnd(text.slice(Math.max(0, start - CONTEXT), start), prefix) +
      sharedStart(text.slice(end, end + CONTEXT), suffix);
    const distance = Math.abs(start - at);
    if (!best || likeness > best.likeness || (likeness === best.likeness && distance < best.distance))
      best = { start, likeness, distance };
  }
  return best && { start: best.start, end: best.start + exact.length };
}

/** The quote's middle was changed: its first and its last words still stand, about as far apart. */
function findByEnds(text: string, { exact }: Quote): Stretch | null {
  const head = exact.slice(0, END);
  const tail = exact.slice(-END);
  if (exact.length < 2 * END) return null;
  const start = onlyPlace(text, head);
  const last = onlyPlace(text, tail);
  return start === null || last === null ? null : likely(start, last + tail.length, exact);
}

/** The quote's own ends were changed: what stood around it still stands, about as far apart. */
function findByContext(text: string, { exact, prefix, suffix }: Quote): Stretch | null {
  if (prefix.trim().length < TELLING || suffix.trim().length < TELLING) return null;
  const before = onlyPlace(text, prefix);
  const end = onlyPlace(text, suffix);
  return before === null || end === null ? null : likely(before + prefix.length, end, exact);
}

function likely(start: number, end: number, exact: string): Stretch | null {
  const change = Math.abs(end - start - exact.length) / exact.length;
  return end > start && change <= CHANGE ? { start, end } : null;
}

function onlyPlace(text: string, part: string): number | null {
  const at = text.indexOf(part);
  return at < 0 || text.indexOf(part, at + 1) >= 0 ? null : at;
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < other.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

function sharedEnd(one: string, other: string): number {
  let shared = 0;
  while (shared < other.length && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}
