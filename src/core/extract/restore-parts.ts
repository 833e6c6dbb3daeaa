import { foldForMatch } from '../text/fold.ts';
import { editorNotesIn } from './editor-notes.ts';
import { restoreFootnotes } from './footnotes.ts';
import { lostEntries } from './live-entries.ts';
import type { PageClaims } from './metadata/metadata.ts';
import { NUMBER } from './page-copy.ts';
import { putBack } from './put-back.ts';
import { lostRecipeParts, recipeLines } from './recipe.ts';
import type { Story } from './story.ts';

/**
 * Puts parts back that belong to a story and were not kept with it: the lines of a recipe, the entries of a live blog,
 * corrections and editor's notes, footnotes.
 * @param page the live page, for its structured data.
 * @param body the body of the copy that the story was found in.
 */
export function restoreParts(page: Document, story: Story, body: Element, claims: PageClaims): void {
  const { root, region, measures } = story;
  const scope = region.closest('article, main') ?? region;
  let known: ReadonlySet<string> | null = null;
  const isKept = (element: Element) => {
    known ??= new Set(
      [...root.querySelectorAll(`[${NUMBER}]`)].map((each) => each.getAttribute(NUMBER) ?? ''),
    );
    return [element, ...element.querySelectorAll('p')].some((each) =>
      known?.has(each.getAttribute(NUMBER) ?? ' '),
    );
  };
  const notes = editorNotesIn(scope, measures, claims.declaredLang);
  putBack(root, body, [
    ...lostRecipeParts(root, body, recipeLines(page)),
    ...lostEntries(body, measures, isKept),
    ...(notes.length > 0 ? notes.filter(isMissingFrom(root)) : []),
  ]);
  restoreFootnotes(root, body, claims.url);
}

function isMissingFrom(story: Element): (part: Element) => boolean {
  const text = foldForMatch(story.textContent ?? '');
  return (part) => !text.includes(foldForMatch(part.textContent ?? ''));
}
