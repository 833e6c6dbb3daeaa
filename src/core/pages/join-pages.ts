import { ARTICLE_VERSION, type Article, textToRead } from '../article.ts';
import { blockElements, blockOf } from '../extract/blocks.ts';
import { holdsBlocks } from '../extract/paragraphs.ts';
import { sanitize, serialize } from '../extract/sanitize.ts';
import { foldForMatch } from '../text/fold.ts';
import { readingLoad } from '../text/reading-time.ts';

/** A page that says this share of its words again is no further part of the story. */
const MOST_REPEATED = 0.5;
/** Shorter blocks may stand in a story twice: "***", a speaker's name. */
const TELLING_LENGTH = 30;

/** Where a block of a joined story is from. */
export interface PartPlace {
  /** Index into the parts. */
  readonly part: number;
  /** Index into the blocks of that part. */
  readonly block: number;
}

export interface Joined {
  readonly article: Article;
  /** For each of `article.blocks`. */
  readonly places: readonly PartPlace[];
}

/** Whether a page says what the parts before it said: sites show the last page, or the first, beyond the last one. */
export function repeats(parts: readonly Article[], next: Article): boolean {
  const known = new Set(parts.flatMap(({ blocks }) => blocks.map(({ text }) => foldForMatch(text))));
  let repeated = 0;
  let all = 0;
  for (const { text } of next.blocks) {
    const { length } = text;
    all += length;
    if (known.has(foldForMatch(text))) repeated += length;
  }
  return all === 0 || repeated >= all * MOST_REPEATED;
}

/**
 * Joins the parts of a story into one, in their order. What a part repeats of those before it (its standfirst, its lead
 * picture, a box on every page) stands there once; notes keep their own numbers.
 * @param parts the same story's pages, at least one; its metadata are those of the first.
 */
export function joinPages(parts: readonly Article[]): Joined {
  const [first] = parts;
  if (!first) throw new RangeError('no part to join');
  const seen = { texts: new Set<string>(), pictures: new Set<string>() };
  const places: PartPlace[] = [];
  let html = '';
  parts.forEach((part, index) => {
    const story = sanitize(part.html);
    if (index > 0) separateIds(story, index + 1);
    places.push(...withoutRepeats(story, index, seen));
    html += serialize(story);
  });
  const root = sanitize(html);
  const blocks = blockElements(root).map(blockOf);
  const { metadata } = first;
  const article: Article = {
    version: ARTICLE_VERSION,
    metadata,
    html: serialize(root),
    blocks,
    ...readingLoad(textToRead(blocks), metadata.lang),
  };
  return { article, places };
}

/** Takes out what stood in an earlier part; the places of the blocks that stay. */
function withoutRepeats(
  story: DocumentFragment,
  part: number,
  seen: { readonly texts: Set<string>; readonly pictures: Set<string> },
): PartPlace[] {
  const elements = blockElements(story);
  for (const picture of story.querySelectorAll('img')) {
    const address = picture.getAttribute('src') ?? '';
    if (part > 0 && seen.pictures.has(address)) (picture.closest('figure') ?? picture).remove();
    seen.pictures.add(address);
  }
  const places: PartPlace[] = [];
  const texts: string[] = [];
  elements.forEach((element, block) => {
    if (element.getRootNode() !== story) return;
    const text = foldForMatch(blockOf(element).text);
    if (part > 0 && text.length >= TELLING_LENGTH && seen.texts.has(text) && !holdsBlocks(element)) {
      element.remove();
      return;
    }
    texts.push(text);
    places.push({ part, block });
  });
  for (const text of texts) seen.texts.add(text);
  return places;
}

/** The notes of two pages may have the same ids. */
function separateIds(story: DocumentFragment, part: number): void {
  const settled = (id: string) => id.replace(/^story-/, `story-page-${part}-`);
  for (const element of story.querySelectorAll('[id]')) element.id = settled(element.id);
  for (const link of story.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${settled((link.getAttribute('href') ?? '').slice(1))}`);
}
