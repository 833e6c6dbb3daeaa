import type { Article } from '../core/article.ts';
import { rangeInBlock } from '../core/extract/block-points.ts';
import type { ReadingPlace } from '../core/saved.ts';
import { sentencesOf } from '../core/text/sentences.ts';
import { partRead } from './progress.ts';
import { BAR, blockAtTop, scrollToBlock, scrollToTopOf } from './story-place.ts';

/** What is known of a view of a story: what scrolls, and the elements of its blocks. */
interface StoryView {
  readonly element: HTMLElement;
  readonly blocks: readonly Element[];
}

/** How far a reader has come: the first sentence that the bar leaves to be seen, and the part above the lower edge. */
export function readingPlace({ element: root, blocks }: StoryView, article: Article): ReadingPlace {
  const block = blockAtTop(root, blocks);
  const [element, text] = [blocks[block], article.blocks[block]?.text ?? ''];
  const top = root.getBoundingClientRect().top + BAR;
  const isSeen = ({ start, end }: { start: number; end: number }) => {
    const range = element && rangeInBlock(element, start, end);
    return range ? range.getBoundingClientRect().bottom > top : false;
  };
  const offset = sentencesOf(text, article.metadata.lang).find(isSeen)?.start ?? 0;
  return { block, offset, part: partOf(root) };
}

/** What fits into the window has been seen as a whole. */
function partOf(root: HTMLElement): number {
  const story = root.querySelector<HTMLElement>('.story');
  const end = story ? story.offsetTop + story.offsetHeight : root.scrollHeight;
  return partRead(root.scrollTop, root.clientHeight, end) ?? 1;
}

/** Goes to where a reader stopped, at once: to the sentence, or its block where the story no longer has it. */
export function goToPlace(
  { element: root, blocks }: StoryView,
  article: Article,
  { block, offset }: ReadingPlace,
): void {
  const element = blocks[Math.min(block, blocks.length - 1)];
  const text = article.blocks[block]?.text ?? '';
  const sentence = sentencesOf(text, article.metadata.lang).find(({ start }) => start === offset);
  const range =
    sentence && element && offset > 0 ? rangeInBlock(element, sentence.start, sentence.end) : null;
  if (range) scrollToTopOf(root, range);
  else scrollToBlock(root, element);
}
