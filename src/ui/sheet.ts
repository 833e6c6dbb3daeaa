import { h } from './h.ts';
import { imprint } from './imprint.ts';
import { morePages } from './more-pages.ts';
import type { ReadingViewOptions } from './reading-options.ts';

/** What scrolls in the reading view: the story, its other pages, and where it is from. */
export function sheet(story: HTMLElement, options: ReadingViewOptions, signal: AbortSignal): HTMLElement {
  return h(
    'main',
    { class: 'sheet' },
    story,
    morePages(options, signal),
    imprint(options.article, options.words),
  );
}
