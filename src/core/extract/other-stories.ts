import { foldForMatch } from '../text/fold.ts';

/** Boxes that hold one story each, where a page goes on with the next one below. */
const STORY = 'article, [itemtype*=Article i], [itemtype*=BlogPosting i], [data-url], [data-permalink]';
/** Less text than this is a teaser, whatever its box is called. */
const LEAST_TEXT = 500;

/**
 * Removes from the copy the stories that an endless page has put below (or above) the one of its address: boxes of
 * stories with a heading of the first rank of their own, beside one whose heading is the title. Where no box has the
 * title, nothing is removed.
 */
export function dropOtherStories(body: Element, title: string): void {
  const wanted = foldForMatch(title);
  if (wanted === '' || body.querySelectorAll('h1').length < 2) return;
  const stories = [...body.querySelectorAll(STORY)].filter(isStory);
  const own = stories.find((story) => isSameTitle(headingOf(story), wanted));
  if (!own) return;
  for (const other of stories) {
    const isApart = !own.contains(other) && !other.contains(own);
    if (isApart && !isSameTitle(headingOf(other), wanted)) other.remove();
  }
}

function isStory(box: Element): boolean {
  return box.querySelectorAll('h1').length === 1 && (box.textContent ?? '').length >= LEAST_TEXT;
}

function headingOf(box: Element): string {
  return foldForMatch(box.querySelector('h1')?.textContent ?? '');
}

/** Sites shorten a title in one of its places. */
function isSameTitle(heading: string, title: string): boolean {
  return heading !== '' && (heading.startsWith(title) || title.startsWith(heading));
}
