import type { Clutter } from '../core/clean/clutter.ts';
import { NOT_PRINTED } from './hide-styles.ts';

/**
 * While a cleaned page is printed, what else is not the story stays off the paper, too: the site's own header, menus
 * and footer, which careful cleaning leaves on the screen. Until the signal aborts.
 *
 * @param clutter what of the page is not the story, as it is now.
 */
export function printStoryOnly(
  document: Document,
  clutter: () => readonly Clutter[],
  signal: AbortSignal,
): void {
  let marked: readonly Element[] = [];
  const unmark = (): void => {
    for (const element of marked) element.removeAttribute(NOT_PRINTED);
    marked = [];
  };
  const mark = (): void => {
    unmark();
    marked = clutter().map(({ element }) => element);
    for (const element of marked) element.setAttribute(NOT_PRINTED, '');
  };
  const view = document.defaultView;
  view?.addEventListener('beforeprint', mark, { signal });
  view?.addEventListener('afterprint', unmark, { signal });
  signal.addEventListener('abort', unmark, { once: true });
}
