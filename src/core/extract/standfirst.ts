import { foldForMatch } from '../text/fold.ts';
import { blockOf, firstBlocks } from './blocks.ts';
import { NUMBER } from './page-copy.ts';
import { PART_MARKS } from './part-marks.ts';
import { renamed } from './renamed.ts';
import { liveElement } from './sources.ts';
import { attributeOf } from './unclobbered.ts';

/** How pages name the standfirst. */
const NAMED =
  /standfirst|sub-?title|sub-?head|(?:^|[-_ ])(?:dek|deck|summary|lead|lede|intro|excerpt|description|vorspann|chapo|chapeau|entradilla|bajada)(?:$|[-_ ])/i;
/** The same at the end of a word of a name such as `ArticleDek`. */
const NAMED_INSIDE = /[a-z](?:Dek|Standfirst|Lede|Intro|Subhead|Summary|Excerpt)(?![a-z])/;

/** Names that mean nothing else; a lead or a summary may be the first paragraph of the text. */
const NAMED_ONLY = /standfirst|subtitle|sub-?head(?:line|ing)|(?:^|[-_ ])(?:dek|deck)(?:$|[-_ ])/i;
const SHORTEST = 20;
const LONGEST = 400;

/**
 * Marks the standfirst where it is the story's first paragraph, so that it is shown as one and not twice, unless it is all
 * there is. A description that only repeats how the story begins is none.
 * @param story is changed.
 * @returns the standfirst to show, or null.
 */
export function settleStandfirst(
  story: ParentNode,
  claim: string | null,
  live: readonly Element[],
): string | null {
  if (claim === null) return namedStandfirst(story, live);
  const wanted = foldForMatch(claim).replace(/\s*(?:\.{3}|…|\[…\])$/, '');
  const [opening, next] = firstBlocks(story, 2);
  const [first, second] = [opening?.element, next?.element];
  if (!opening || !first || wanted === '') return claim;
  const beginning = foldForMatch(opening.text);
  if (!beginning.startsWith(wanted)) return claim;
  if (beginning.length > wanted.length + 3) return null;
  if (!second || !isSetApart(first, second, live)) return null;
  return marked(first);
}

/** The story's first block, where the page says nothing of a standfirst but calls this one. */
function namedStandfirst(story: ParentNode, live: readonly Element[]): string | null {
  const [opening, next] = firstBlocks(story, 2);
  const [first, second] = [opening?.element, next?.element];
  const source = first && liveElement(first, NUMBER, live);
  if (!opening || !first || !second || !source || !NAMED_ONLY.test(source.className)) return null;
  const { text } = opening;
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  return marked(first);
}

/** @returns its text as the story has it. */
function marked(block: Element): string | null {
  if (!/^(?:p|h[2-6])$/.test(block.localName)) return null;
  const paragraph = block.localName === 'p' ? block : renamed(block, 'p');
  paragraph.classList.add(PART_MARKS.standfirst);
  return blockOf(paragraph).text;
}

export function isNamedStandfirst(element: Element): boolean {
  const names = attributeOf(element, 'class') ?? '';
  return NAMED.test(names) || NAMED_INSIDE.test(names);
}

/** A standfirst is named as one, or stands outside the box of the paragraphs. */
function isSetApart(first: Element, second: Element, live: readonly Element[]): boolean {
  const source = liveElement(first, NUMBER, live);
  if (!source) return false;
  if (NAMED.test(source.className) || NAMED.test(source.parentElement?.className ?? '')) return true;
  const following = liveElement(second, NUMBER, live);
  return following !== null && following.parentElement !== source.parentElement;
}
