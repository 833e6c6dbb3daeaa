import { foldLetters } from '../find/fold-letters.ts';
import { hasEveryWord, hasPhrase, parseQuery, type Query } from '../find/query.ts';
import { passes } from '../find/search.ts';
import type { SavedHead } from '../saved.ts';
import type { Highlight, HighlightColour } from './highlight.ts';

/** What a reader marked and noted, over all stories. */

export interface MarkedStory {
  readonly head: SavedHead;
  /** In the order of the story. */
  readonly highlights: readonly Highlight[];
}

const lastMade = ({ highlights }: MarkedStory) =>
  highlights
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1) ?? '';

/** Stories in which something was marked last come first; in a story its own order holds. */
export function inReadersOrder(stories: readonly MarkedStory[]): MarkedStory[] {
  return stories
    .map(({ head, highlights }) => ({
      head,
      highlights: highlights.toSorted((one, other) => one.quote.at - other.quote.at),
    }))
    .sort((one, other) => (lastMade(one) < lastMade(other) ? 1 : -1));
}

function isAsked({ head }: MarkedStory, { quote, note }: Highlight, { words, phrases }: Query): boolean {
  const texts = [quote.exact, note, head.title, head.site, ...head.byline, ...head.tags];
  const folded = foldLetters(texts.join('\n'));
  return (
    hasEveryWord(folded, words) && phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)))
  );
}

/**
 * The highlights that a query asks for: every word in the quote, its note, or what names its story.
 *
 * @param typed as in the search of stories, filters and all
 * @param colour null for all
 */
export function highlightsAsked(
  stories: readonly MarkedStory[],
  typed: string,
  colour: HighlightColour | null,
): MarkedStory[] {
  const query = parseQuery(typed);
  return stories
    .filter(({ head }) => passes(head, query.filters))
    .map((story) => ({
      head: story.head,
      highlights: story.highlights.filter(
        (highlight) => (colour === null || highlight.colour === colour) && isAsked(story, highlight, query),
      ),
    }))
    .filter(({ highlights }) => highlights.length > 0);
}
